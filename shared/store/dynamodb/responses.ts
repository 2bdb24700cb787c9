import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Session, SessionCode } from '../../programme/session.ts';
import { itemsOf } from '../../questionnaire/items.ts';
import { sameAnswers } from '../../response/answers.ts';
import type { Receipt, Response, ResponseId } from '../../response/response.ts';
import type { ResponsePage } from '../../tally/fold.ts';
import { epochSeconds } from '../../time/instant.ts';
import type { Responses } from '../ports.ts';
import { expiryAttribute, partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { decode, encode, type Key, keyOf, type StoredItem } from './item.ts';
import { type From, pagesOf } from './pages.ts';

/**
 * Over how many partition keys the responses of a session are spread. One takes 1,000 writes a second, so a session
 * takes 8,000, more than any room; a fold asks for the shards side by side.
 */
const shardCount = 8;

/** What is stored of a response beside its key. Short names: they are part of each item's 1 kB. */
const storedResponse = z.object({
  q: z.string(),
  lang: z.string(),
  a: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())])),
  quick: z.optional(z.literal(true)),
});

/** What stays of a response that its sender has deleted: its id alone, so that a late repetition is recognised. */
const deletedAttribute = 'gone';

/** The Responses table. */
export function dynamoResponses(client: DynamoDBClient, table: string): Responses {
  const get = async (receipt: Receipt) => {
    const key = keyOf(responseKey(receipt));
    return (await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;
  };

  return {
    async keep(response, session) {
      const isNew = await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encodeResponse(response, session),
            ConditionExpression: `attribute_not_exists(${partitionKey})`,
          }),
        ),
      );
      if (isNew) return 'stored';
      const known = await this.recognise(response, session);
      // Between the two calls only time-to-live can have taken it away, and then it can't be compared any more.
      return known === 'absent' ? 'different' : known;
    },

    async recognise(response, session) {
      const kept = await get(response);
      if (kept === undefined) return 'absent';
      if (isDeleted(kept)) return 'deleted';
      const before = decodeResponse(kept);
      return before && sameAnswers(itemsOf(session), before.answers, response.answers) ? 'same' : 'different';
    },

    async find(receipt) {
      const item = await get(receipt);
      if (item === undefined) return 'absent';
      return isDeleted(item) ? 'deleted' : 'kept';
    },

    async remove(receipt, session) {
      const isThere = await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encode(responseKey(receipt), {
              [deletedAttribute]: true,
              [expiryAttribute]: epochSeconds(session.deletedAt),
            }),
            ConditionExpression: `attribute_exists(${partitionKey})`,
          }),
        ),
      );
      return isThere ? 'deleted' : 'absent';
    },

    async count(session) {
      const counts = await Promise.all(shardKeys(session).map((shard) => countShard(client, table, shard)));
      return counts.reduce((total, count) => total + count, 0);
    },

    shards(session) {
      return shardKeys(session).map((shard) => pages(client, table, shard));
    },
  };
}

/** The item of a response, with the second after which DynamoDB deletes it. */
export function encodeResponse(response: Response, session: Session): StoredItem {
  return encode(responseKey(response), {
    q: response.version,
    lang: response.language,
    a: response.answers,
    quick: response.isQuick || undefined,
    [expiryAttribute]: epochSeconds(session.deletedAt),
  });
}

/** The response in an item, or undefined when this code can't read it. */
export function decodeResponse(item: StoredItem): Response | undefined {
  try {
    const stored = storedResponse.safeParse(decode(item));
    if (!stored.success) return undefined;
    const { q: version, lang: language, a: answers, quick } = stored.data;
    const session = (item[partitionKey]?.S ?? '').replace(/#\d+$/, '') as SessionCode;
    const response = { id: (item.sk?.S ?? '') as ResponseId, session, version, language, answers };
    return quick === true ? { ...response, isQuick: true } : response;
  } catch {
    return undefined;
  }
}

function isDeleted(item: StoredItem): boolean {
  return item[deletedAttribute] !== undefined;
}

function responseKey({ id, session }: Receipt): Key {
  const shard = (Buffer.from(id, 'base64url')[0] ?? 0) % shardCount;
  return [shardKey(session, shard), id];
}

function shardKeys(session: SessionCode): string[] {
  return Array.from({ length: shardCount }, (_, shard) => shardKey(session, shard));
}

function shardKey(session: SessionCode, shard: number): string {
  return `${session}#${shard}`;
}

async function countShard(client: DynamoDBClient, table: string, shard: string): Promise<number> {
  let count = 0;
  const counted = { FilterExpression: `attribute_not_exists(${deletedAttribute})`, Select: 'COUNT' } as const;
  const read = (from: From) => client.send(new QueryCommand({ ...query(table, shard), ...counted, ...from }));
  for await (const page of pagesOf(read)) count += page.Count ?? 0;
  return count;
}

async function* pages(client: DynamoDBClient, table: string, shard: string): AsyncGenerator<ResponsePage> {
  for await (const page of pagesOf((from) => client.send(new QueryCommand({ ...query(table, shard), ...from })))) {
    const read = (page.Items ?? []).filter((item) => !isDeleted(item)).map(decodeResponse);
    const responses = read.filter((response) => response !== undefined);
    yield { responses, unreadable: read.length - responses.length };
  }
}

function query(table: string, shard: string): QueryCommandInput {
  return {
    TableName: table,
    KeyConditionExpression: `${partitionKey} = :shard`,
    ExpressionAttributeValues: { ':shard': { S: shard } },
    ConsistentRead: true,
  };
}
