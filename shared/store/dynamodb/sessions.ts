import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Programmes } from '../../programme/programmes.ts';
import type { StoredSession } from '../../programme/session.ts';
import { askings } from '../../response/answer-types.ts';
import { after, type Instant } from '../../time/instant.ts';
import { dueIndex, partitionKey } from '../tables.ts';
import { UnreadableItem } from '../unreadable-item.ts';
import { conditionally } from './client.ts';
import { decode, type Key, keyOf, nameOf, type StoredItem } from './item.ts';
import { fromStoredSession } from './stored-names.ts';

/** What a participant's request does with sessions; the rest of the Programmes table is for commands and the tick. */
export function dynamoSessions(
  client: DynamoDBClient,
  table: string,
): Pick<Programmes, 'findSession' | 'makeSessionDue'> {
  return {
    async findSession(code) {
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(sessionKey(code)) }));
      return Item === undefined ? undefined : decodeSession(Item);
    },

    async makeSessionDue(session, now) {
      // Also sooner than a moment that lies ahead. The condition names no attribute that the submit function may not touch.
      const condition = `attribute_exists(${partitionKey}) AND (attribute_not_exists(dueAt) OR dueAt <> :at)`;
      await renewWait({ client, table, key: sessionKey(session), condition, mostTries: sessionTries }, now);
    },
  };
}

/** Without one of these a session can be neither shown nor reported, and all that lists sessions would end by it. */
const needed = ['programme', 'questionnaire', 'zone', 'opensAt', 'closesAt'] as const;

/**
 * The session in an item. Throws UnreadableItem, too, for one without its parts, and for a type of question that only a later version
 * knows.
 */
export function decodeSession(item: StoredItem): StoredSession {
  const values = decode(item);
  const missing = needed.find((name) => values[name] === undefined);
  if (missing !== undefined) throw new UnreadableItem(nameOf(item), `lacks "${missing}"`);
  const session = fromStoredSession(values);
  const { pages } = session.questionnaire;
  if (!Array.isArray(pages)) throw new UnreadableItem(nameOf(item), 'has no pages of questions');
  const types = pages.flatMap(({ questions }) => questions.map(({ type }) => type));
  const unknown = types.find((type) => !Object.hasOwn(askings, type));
  if (unknown !== undefined) throw new UnreadableItem(nameOf(item), `asks a question of the type "${unknown}"`);
  return session;
}

/** More people than this do not delete their answers in the same millisecond; a session that is not stored ends it. */
const sessionTries = 8;

/** Whose wait is renewed, and when the moment `:at` will do. */
interface Wait {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly key: Key;
  readonly condition: string;
  /** What the condition compares with, beside `:at`. */
  readonly values?: StoredItem;
  /** After so many moments that did not do it is left; absent: never. */
  readonly mostTries?: number;
}

/**
 * Lets something wait for the tick from now on, or from the next moment that its condition takes: always another moment
 * than before, so that `done` does not take a renewed wait for the one that it has dealt with. Gives that moment; undefined: it was left.
 */
export async function renewWait(
  { client, table, key, condition, values, mostTries = Number.POSITIVE_INFINITY }: Wait,
  now: Instant,
): Promise<Instant | undefined> {
  let at = now;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const isRenewed = await conditionally(
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(key),
          UpdateExpression: 'SET #due = :due, dueAt = :at',
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#due': dueIndex.partitionKey },
          ExpressionAttributeValues: { ...values, ':due': { S: dueValue }, ':at': { S: at } },
        }),
      ),
    );
    if (isRenewed) return at;
    at = after(at, 2 ** tries);
  }
  return undefined;
}

/** The sort key of sessions. */
export const sessionSort = 'SESSION';

/** The partition of the due index. One is enough: it holds what waits for the tick, not what is stored. */
export const dueValue = 'due';

export function sessionKey(code: SessionCode): Key {
  return [sessionPartition(code), sessionSort];
}

/** The partition of what is kept of one session beside its answers. */
export function sessionPartition(code: SessionCode | '*'): string {
  return `SESSION#${code}`;
}
