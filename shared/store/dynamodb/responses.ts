import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { itemsOf } from '../../questionnaire/items.ts';
import type { RowResponse } from '../../response/answer-rows.ts';
import { sameAnswers } from '../../response/answers.ts';
import type { Response } from '../../response/response.ts';
import type { OwnResponses, Responses } from '../../response/responses.ts';
import { epochSeconds } from '../../time/instant.ts';
import { deletedAttribute, expiryAttribute, partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { bareItem, type StoredItem } from './item.ts';
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
import { decodeResponse, encodeResponse, rowDecoder } from './response-item.ts';

/** The Responses table. */
export function dynamoResponses(client: DynamoDBClient, table: string): Responses {
  return {
    ...dynamoReceipts(client, table),
    ...dynamoOwnResponses(client, table),

    shards(session) {
      const page = (responses: readonly Response[], unreadable: number) => ({ responses, unreadable });
      return shardKeys(session).map((shard) => pages(client, table, shard, decodeResponse, page));
    },

    rows(session) {
      const decode = rowDecoder(itemsOf(session));
      const page = (rows: readonly RowResponse[], unreadable: number) => ({ rows, unreadable });
      return shardKeys(session.code).map((shard) => pages(client, table, shard, decode, page));
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
            Item: {
              ...bareItem(responseKey(receipt)),
              [deletedAttribute]: { BOOL: true },
              [expiryAttribute]: { N: String(epochSeconds(session.answersExpireAt)) },
            },
            ConditionExpression: `attribute_exists(${partitionKey}) AND attribute_not_exists(${deletedAttribute})`,
          }),
        ),
      );
      return isRemoved ? 'deleted' : 'not-kept';
    },
  };
}

async function* pages<T, P>(
  client: DynamoDBClient,
  table: string,
  shard: string,
  decode: (item: StoredItem) => T | undefined,
  page: (read: readonly T[], unreadable: number) => P,
): AsyncGenerator<P> {
  for await (const { Items = [] } of pagesOf((from) =>
    client.send(new QueryCommand({ ...shardQuery(table, shard), ...from })),
  )) {
    const all = Items.filter((item) => !isDeleted(item)).map(decode);
    const read = all.filter((each) => each !== undefined);
    yield page(read, all.length - read.length);
  }
}
