import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Topic } from '../../programme/topic.ts';
import type { Comment } from '../../tally/comment-sample.ts';
import { partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { attributes, decode, keyOf, type StoredItem } from './item.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { publicationKey, publicationPrefix, topicPartition } from './report-keys.ts';

/** A comment as it is stored in a programme's publication; without `from` in one from before that was noted. */
type StoredComments = Readonly<Record<string, readonly (Comment & { readonly from?: SessionCode })[]>>;

interface StoredHead {
  readonly number: number;
  readonly comments: StoredComments;
  readonly areCommentsDeleted?: true;
  /** How often comments were taken out: of two who do so at once, the one that comes late looks again. */
  readonly forgotten?: number;
}

/** Takes the comments of a session out of all publications of a programme; see `Publications.forgetComments`. */
export async function forgetCommentsOf(
  session: SessionCode,
  topic: Topic,
  { client, table }: { readonly client: DynamoDBClient; readonly table: string },
): Promise<boolean> {
  let areAllKnown = true;
  let late = await headsOf();
  while (late.length > 0) {
    const again: number[] = [];
    for (const head of late) {
      if (Object.values(head.comments).some((all) => all.some(({ from }) => from === undefined))) areAllKnown = false;
      else if (!(await forget(head))) again.push(head.number);
    }
    late = again.length === 0 ? [] : (await headsOf()).filter(({ number }) => again.includes(number));
  }
  return areAllKnown;

  async function headsOf(): Promise<StoredHead[]> {
    const items: StoredItem[] = await itemsUnder(client, table, topicPartition(topic), publicationPrefix);
    return items.map((item) => decode(item) as unknown as StoredHead);
  }

  /** False where somebody has taken out others meanwhile. */
  async function forget({ number, comments, areCommentsDeleted, forgotten = 0 }: StoredHead): Promise<boolean> {
    const left = withoutThose(comments, session);
    if (areCommentsDeleted && left === comments) return true;
    return conditionally(
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(publicationKey(topic, number)),
          UpdateExpression: 'SET comments = :comments, areCommentsDeleted = :true, forgotten = :next',
          ConditionExpression: `attribute_exists(${partitionKey}) AND ${forgotten === 0 ? 'attribute_not_exists(forgotten)' : 'forgotten = :seen'}`,
          ExpressionAttributeValues: attributes({
            ':comments': left,
            ':true': true,
            ':next': forgotten + 1,
            ...(forgotten > 0 && { ':seen': forgotten }),
          }),
        }),
      ),
    );
  }
}

/** The same object where there is none of that session. */
function withoutThose(comments: StoredComments, session: SessionCode): StoredComments {
  const isOfIt = ({ from }: { readonly from?: SessionCode }) => from === session;
  if (!Object.values(comments).some((all) => all.some(isOfIt))) return comments;
  const kept = Object.entries(comments).map(([key, all]) => [key, all.filter((each) => !isOfIt(each))] as const);
  return Object.fromEntries(kept.filter(([, all]) => all.length > 0));
}
