import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { SessionCode } from '../../access/session-code.ts';
import { itemsOf } from '../../questionnaire/items.ts';
import { sameAnswers } from '../../response/answers.ts';
import type { OwnCode } from '../../response/own-code.ts';
import type { Response, ResponseId } from '../../response/response.ts';
import type { Answered, OwnResponses, ResponsePage, Responses } from '../../response/responses.ts';
import { epochSeconds } from '../../time/instant.ts';
import { deletedAttribute, expiryAttribute, partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { decode, encode, type StoredItem } from './item.ts';
import { pagesOf } from './paginate.ts';
import {
  dynamoReceipts,
  findReceipt,
  isDeleted,
  responseItem,
  responseKey,
  shardKeys,
  shardQuery,
} from './receipts.ts';

/** What is stored of a response beside its key. Short names: they are part of each item's 1 kB. */
const newSchema = () =>
  z.object({
    q: z.string(),
    p: z.optional(z.number()),
    lang: z.string(),
    a: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())])),
    quick: z.optional(z.literal(true)),
    form: z.optional(z.literal(false)),
    code: z.optional(z.literal(true)),
    work: z.optional(z.literal(true)),
    own: z.optional(z.string()),
  });

let schema: ReturnType<typeof newSchema> | undefined;

/** Made when the first response is read: a function that only stores them starts 3 ms sooner. */
function storedResponse() {
  schema ??= newSchema();
  return schema;
}

/** The Responses table. */
export function dynamoResponses(client: DynamoDBClient, table: string): Responses {
  return {
    ...dynamoReceipts(client, table),
    ...dynamoOwnResponses(client, table),

    shards(session) {
      return shardKeys(session).map((shard) => pages(client, table, shard));
    },
  };
}

/** What a participant's request does with responses: with its own one alone. */
export function dynamoOwnResponses(client: DynamoDBClient, table: string): OwnResponses {
  return {
    find: findReceipt(client, table),

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
      const kept = await responseItem(client, table, response);
      if (kept === undefined) return 'absent';
      if (isDeleted(kept)) return 'deleted';
      const before = decodeResponse(kept);
      return before && sameAnswers(itemsOf(session), before.answers, response.answers) ? 'same' : 'different';
    },

    async remove(receipt, session) {
      const isRemoved = await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encode(responseKey(receipt), {
              [deletedAttribute]: true,
              [expiryAttribute]: epochSeconds(session.answersExpireAt),
            }),
            ConditionExpression: `attribute_exists(${partitionKey}) AND attribute_not_exists(${deletedAttribute})`,
          }),
        ),
      );
      return isRemoved ? 'deleted' : 'not-kept';
    },
  };
}

/** The item of a response, with the second after which DynamoDB deletes it. */
export function encodeResponse(response: Response, session: Answered): StoredItem {
  return encode(responseKey(response), {
    q: response.version,
    // Absent: the first one, as in all that was stored before promises were counted.
    p: response.promise === 1 ? undefined : response.promise,
    lang: response.language,
    a: response.answers,
    quick: response.isQuick || undefined,
    form: response.isNotFromForm ? false : undefined,
    code: response.hasCode,
    work: response.hasProof,
    own: response.ownCode,
    [expiryAttribute]: epochSeconds(session.answersExpireAt),
  });
}

/** The response in an item, or undefined when this code can't read it. */
export function decodeResponse(item: StoredItem): Response | undefined {
  try {
    const stored = storedResponse().safeParse(decode(item));
    if (!stored.success) return undefined;
    const { q: version, p: promise = 1, lang: language, a: answers, quick, form, code, work, own } = stored.data;
    const session = (item[partitionKey]?.S ?? '').replace(/#\d+$/, '') as SessionCode;
    const id = (item.sk?.S ?? '') as ResponseId;
    const marks = {
      ...(quick === true && { isQuick: true }),
      ...(form === false && { isNotFromForm: true }),
      ...(code === true && { hasCode: true as const }),
      ...(work === true && { hasProof: true as const }),
      ...(own !== undefined && { ownCode: own as OwnCode }),
    };
    return { id, session, version, promise, language, answers, ...marks };
  } catch {
    return undefined;
  }
}

async function* pages(client: DynamoDBClient, table: string, shard: string): AsyncGenerator<ResponsePage> {
  for await (const page of pagesOf((from) => client.send(new QueryCommand({ ...shardQuery(table, shard), ...from })))) {
    const read = (page.Items ?? []).filter((item) => !isDeleted(item)).map(decodeResponse);
    const responses = read.filter((response) => response !== undefined);
    yield { responses, unreadable: read.length - responses.length };
  }
}
