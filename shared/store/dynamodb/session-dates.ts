import { type DynamoDBClient, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Session } from '../../programme/session.ts';
import { sideBySide } from '../../programme/side-by-side.ts';
import { epochSeconds, type Instant } from '../../time/instant.ts';
import { expiryAttribute, partitionKey, sortKey } from '../tables.ts';
import { partitionsBeside } from './beside-sessions.ts';
import { conditionally } from './client.ts';
import type { StoredItem } from './item.ts';
import { pagesOf } from './paginate.ts';

/** Far fewer writes at a time than a table takes. */
const mostAtOnce = 32;

type Dated = Pick<Session, 'code' | 'answersExpireAt'>;

/**
 * Writes a session in the place of the one `before`, and lets what is kept beside it, codes and who is invited, go on the day on
 * which its answers now go. What is to be there longer gets its new date before the session has it, and what is to go sooner
 * afterwards: whoever is stopped in between, or is told that somebody else was faster, leaves things that stay too long, and never loses
 * what somebody still needs. That, and what somebody writes meanwhile who has read the session before, the tick puts right (see
 * `Leftovers`).
 */
export async function withItsDates<T>(
  { client, table }: { readonly client: DynamoDBClient; readonly table: string },
  session: Dated,
  before: Dated,
  write: () => Promise<T | 'lost'>,
): Promise<T | 'lost'> {
  const { code, answersExpireAt } = session;
  if (answersExpireAt > before.answersExpireAt) await move(code, answersExpireAt, 'later');
  const written = await write();
  if (written !== 'lost' && answersExpireAt < before.answersExpireAt) await move(code, answersExpireAt, 'sooner');
  return written;

  async function move(session: SessionCode, day: Instant, where: 'later' | 'sooner'): Promise<void> {
    const comparison = where === 'later' ? '#expires < :day' : '#expires > :day';
    const dated = {
      ExpressionAttributeNames: { '#expires': expiryAttribute },
      ExpressionAttributeValues: { ':day': { N: String(epochSeconds(day)) } },
    };
    for (const partition of partitionsBeside(session)) {
      const query = {
        TableName: table,
        KeyConditionExpression: `${partitionKey} = :partition`,
        FilterExpression: comparison,
        ProjectionExpression: `${partitionKey}, ${sortKey}`,
        ...dated,
        ExpressionAttributeValues: { ...dated.ExpressionAttributeValues, ':partition': { S: partition } },
        ConsistentRead: true,
      };
      for await (const { Items = [] } of pagesOf((from) => client.send(new QueryCommand({ ...query, ...from })))) {
        await sideBySide(Items, mostAtOnce, (Key) => give(Key, comparison, dated));
      }
    }
  }

  /** Not to what was deleted meanwhile: it would come back as an empty item. */
  function give(Key: StoredItem, comparison: string, dated: object): Promise<boolean> {
    const update = { TableName: table, Key, UpdateExpression: 'SET #expires = :day', ConditionExpression: comparison };
    return conditionally(client.send(new UpdateItemCommand({ ...update, ...dated })));
  }
}
