import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import { epochSeconds, type Instant } from '../../time/instant.ts';
import type { Leftovers } from '../leftovers.ts';
import { expiryAttribute, partitionKey, sortKey } from '../tables.ts';
import { partitionsBeside, sessionBeside } from './beside-sessions.ts';
import { conditionally } from './client.ts';
import { keyOf, type StoredItem } from './item.ts';
import { pagesOf } from './paginate.ts';
import { sessionKey } from './sessions.ts';

/**
 * Looks through the whole Programmes table, of which it gets keys and dates alone: the tick does so once a day. It names each attribute that it
 * asks for: it may see no others.
 */
export function dynamoLeftovers(client: DynamoDBClient, table: string): Leftovers {
  return {
    async sweep({ until, soon }, isTimeUp) {
      const swept = { deleted: 0, moved: 0 };
      const days = new Map<SessionCode, Promise<number>>();
      const scan = { TableName: table, ...seen, FilterExpression: '#expires <= :day', ...dated(epochSeconds(soon)) };
      for await (const item of eachOf(pagesOf((from) => client.send(new ScanCommand({ ...scan, ...from }))))) {
        if (isTimeUp()) return swept;
        const expires = Number(item[expiryAttribute]?.N);
        const own = await dayOf(sessionBeside(item[partitionKey]?.S ?? ''), days);
        if (own > expires) swept.moved += await moved(item, own);
        else if (expires <= epochSeconds(until)) swept.deleted += await deleted(item, '#expires <= :day', until);
      }
      return swept;
    },

    async deleteBeside({ code, answersExpireAt }, isTimeUp) {
      for (const partition of partitionsBeside(code)) {
        for await (const item of eachOf(stayingLonger(partition, answersExpireAt))) {
          if (isTimeUp()) return false;
          await deleted(item, '#expires > :day', answersExpireAt);
        }
      }
      return true;
    },
  };

  function stayingLonger(partition: string, day: Instant) {
    const filter = dated(epochSeconds(day));
    const query = {
      ...{ TableName: table, ...seen, ...filter, FilterExpression: '#expires > :day', ConsistentRead: true },
      KeyConditionExpression: `${partitionKey} = :partition`,
      ExpressionAttributeValues: { ...filter.ExpressionAttributeValues, ':partition': { S: partition } },
    };
    return pagesOf((from) => client.send(new QueryCommand({ ...query, ...from })));
  }

  /** The date of a session, in epoch seconds, read once; 0: there is none. */
  async function dayOf(session: SessionCode | undefined, known: Map<SessionCode, Promise<number>>): Promise<number> {
    if (session === undefined) return 0;
    const day = known.get(session) ?? readDay(session);
    known.set(session, day);
    return day;
  }

  async function readDay(session: SessionCode): Promise<number> {
    const query = { TableName: table, Key: keyOf(sessionKey(session)), ProjectionExpression: 'deletedAt' };
    const { Item } = await client.send(new GetItemCommand({ ...query, ConsistentRead: true }));
    const day = Item?.deletedAt?.S as Instant | undefined;
    return day === undefined ? 0 : epochSeconds(day);
  }

  /** Unless somebody has given it another date meanwhile, or it is gone. */
  async function moved(item: StoredItem, to: number): Promise<0 | 1> {
    const { ExpressionAttributeNames, ExpressionAttributeValues } = dated(to);
    const isMoved = await conditionally(
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyIn(item),
          UpdateExpression: 'SET #expires = :day',
          ConditionExpression: '#expires = :before',
          ExpressionAttributeNames,
          ExpressionAttributeValues: { ...ExpressionAttributeValues, ':before': item[expiryAttribute] ?? { N: '0' } },
        }),
      ),
    );
    return isMoved ? 1 : 0;
  }

  /** Unless somebody has given it another date meanwhile: a sign-in that is used goes on. */
  async function deleted(item: StoredItem, condition: string, day: Instant): Promise<0 | 1> {
    const past = { ...dated(epochSeconds(day)), ConditionExpression: condition };
    const isGone = await conditionally(
      client.send(new DeleteItemCommand({ TableName: table, Key: keyIn(item), ...past })),
    );
    return isGone ? 1 : 0;
  }
}

const seen = { ProjectionExpression: `${partitionKey}, ${sortKey}, #expires` };

function dated(day: number) {
  return {
    ExpressionAttributeNames: { '#expires': expiryAttribute },
    ExpressionAttributeValues: { ':day': { N: String(day) } },
  };
}

async function* eachOf(
  pages: AsyncIterable<{ readonly Items?: StoredItem[] | undefined }>,
): AsyncGenerator<StoredItem> {
  for await (const { Items = [] } of pages) yield* Items;
}

function keyIn({ [partitionKey]: partition, [sortKey]: sort }: StoredItem): StoredItem {
  return keyOf([partition?.S ?? '', sort?.S ?? '']);
}
