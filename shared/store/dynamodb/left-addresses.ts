import { DeleteItemCommand, type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { LeftAddresses } from '../../invitation/left-addresses.ts';
import { epochSeconds } from '../../time/instant.ts';
import { addressAttributes, expiryAttribute, onceAttribute, partitionKey, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { invitedPartition, inviteeKey, inviteePrefix } from './invited-keys.ts';
import { encode, keyOf } from './item.ts';
import { pagesOf } from './paginate.ts';

/** Addresses that people leave for a session, among those who are invited to it (see `dynamoInvitations`). */
export function dynamoLeftAddresses(client: DynamoDBClient, table: string): LeftAddresses {
  return {
    async leave(session, { id, ...values }, { most, expire }) {
      // Two at once may both be the last one: then there is one more.
      if ((await count(session)) >= most) return;
      const item = { ...values, [onceAttribute]: true, [expiryAttribute]: epochSeconds(expire) };
      // Whose address was erased, and who leaves it again, is there without one.
      await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encode(inviteeKey(session, id), item),
            ConditionExpression: 'attribute_not_exists(#address)',
            ExpressionAttributeNames: { '#address': addressAttributes[0] },
          }),
        ),
      );
    },

    async takeOut(session, id) {
      await conditionally(
        client.send(
          new DeleteItemCommand({
            TableName: table,
            Key: keyOf(inviteeKey(session, id)),
            ConditionExpression: 'attribute_exists(#once)',
            ExpressionAttributeNames: { '#once': onceAttribute },
          }),
        ),
      );
    },

    count,
  };

  /** Their number alone: who counts need not be able to read them. */
  async function count(session: SessionCode): Promise<number> {
    const query = {
      TableName: table,
      KeyConditionExpression: `${partitionKey} = :partition AND begins_with(${sortKey}, :prefix)`,
      FilterExpression: 'attribute_exists(#once)',
      ExpressionAttributeNames: { '#once': onceAttribute },
      ExpressionAttributeValues: { ':partition': { S: invitedPartition(session) }, ':prefix': { S: inviteePrefix } },
      Select: 'COUNT',
    } as const;
    let total = 0;
    for await (const { Count = 0 } of pagesOf((from) => client.send(new QueryCommand({ ...query, ...from })))) {
      total += Count;
    }
    return total;
  }
}
