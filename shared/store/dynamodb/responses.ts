import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { itemsOf } from '../../questionnaire/items.ts';
import { sameAnswers } from '../../response/answers.ts';
import type { OwnResponses, ResponsePage, Responses } from '../../response/responses.ts';
import { epochSeconds } from '../../time/instant.ts';
import { deletedAttribute, expiryAttribute, partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { encode } from './item.ts';
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
import { decodeResponse, encodeResponse } from './response-item.ts';

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

async function* pages(client: DynamoDBClient, table: string, shard: string): AsyncGenerator<ResponsePage> {
  for await (const page of pagesOf((from) => client.send(new QueryCommand({ ...shardQuery(table, shard), ...from })))) {
    const read = (page.Items ?? []).filter((item) => !isDeleted(item)).map(decodeResponse);
    const responses = read.filter((response) => response !== undefined);
    yield { responses, unreadable: read.length - responses.length };
  }
}
