import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { sideBySide } from '../../programme/side-by-side.ts';
import type { Publications } from '../../publication/publications.ts';
import type { SpeakerBaselines } from '../../publication/speaker-baselines.ts';
import { partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { attributes, encode, keyOf } from './item.ts';
import { blocksAtOnce, readPacked } from './packed-items.ts';
import { speakerBlockKey, speakersKey } from './report-keys.ts';
import { decodeSpeakers, hasRoom, joinedBaselines, speakerItems } from './speaker-items.ts';

/** The chains of what is released of speakers, in the Reports table. */
export function dynamoSpeakerChains(
  client: DynamoDBClient,
  table: string,
): Pick<Publications, 'findSpeakerBaselines' | 'keepSpeakerBaselines'> {
  const headOf = async (programme: string) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyOf(speakersKey(programme)), ConsistentRead: true }),
    );
    return Item && decodeSpeakers(Item);
  };
  const find = async (programme: string): Promise<SpeakerBaselines | undefined> => {
    const head = await headOf(programme);
    const keys = head?.blocks?.map((name) => speakerBlockKey(programme, name)) ?? [];
    return head && joinedBaselines(head, await readPacked(client, table, keys));
  };
  return {
    findSpeakerBaselines: find,

    async keepSpeakerBaselines(programme, baselines) {
      // A chain only grows: one that has room in its item has no blocks.
      const before = hasRoom(baselines.questions) ? undefined : await headOf(programme);
      const isNext = before === undefined || before.revision === baselines.revision - 1;
      if (!isNext) return (await find(programme)) as SpeakerBaselines;
      const { item, blocks } = speakerItems(speakersKey(programme), baselines, before);
      // The item comes last: until then nobody reads a block, and after that each is there.
      await sideBySide(blocks, blocksAtOnce, ({ name, packed }) =>
        client.send(
          new PutItemCommand({ TableName: table, Item: encode(speakerBlockKey(programme, name), { packed }) }),
        ),
      );
      const isKept = await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: item,
            ConditionExpression: `attribute_not_exists(${partitionKey}) OR revision = :before`,
            ExpressionAttributeValues: attributes({ ':before': baselines.revision - 1 }),
          }),
        ),
      );
      return isKept ? baselines : ((await find(programme)) as SpeakerBaselines);
    },
  };
}
