import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Invitations } from '../../invitation/invitations.ts';
import type { InviteeId, StoredInvitee } from '../../invitation/invitee.ts';
import type { LetterPlan } from '../../invitation/letters.ts';
import { sideBySide } from '../../programme/side-by-side.ts';
import { after, epochSeconds, minute } from '../../time/instant.ts';
import {
  addressAttributes,
  expiryAttribute,
  partitionKey,
  planAttributes,
  sortKey,
  versionAttribute,
} from '../tables.ts';
import { conditionally } from './client.ts';
import { invitedPartition, inviteeKey, inviteePrefix, planKey } from './invited-keys.ts';
import { decode, encode, keyOf, type StoredItem } from './item.ts';
import { pagesOf } from './paginate.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { renewWait } from './sessions.ts';
import { raiseValue, setValues } from './set-values.ts';

/** Far fewer writes at a time than a table takes. */
const mostAtOnce = 32;

/** Who is invited, in the Programmes table: an item each, without a time, and one for the plan of the session's letters. */
export function dynamoInvitations(client: DynamoDBClient, table: string): Invitations {
  return {
    async invite(session, invitees, expire) {
      await sideBySide(invitees, mostAtOnce, ({ id, ...values }) => {
        const item = { ...values, [expiryAttribute]: epochSeconds(expire) };
        return client.send(new PutItemCommand({ TableName: table, Item: encode(inviteeKey(session, id), item) }));
      });
    },

    async invitees(session) {
      const items = await itemsUnder(client, table, invitedPartition(session), inviteePrefix);
      return items.map(decodeInvitee);
    },

    async find(session, id) {
      const Key = keyOf(inviteeKey(session, id));
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && decodeInvitee(Item);
    },

    async plan(session, { round, ...plan }, { lookAt, expire }) {
      const key = planKey(session);
      await setValues(client, table, key, { ...plan, [expiryAttribute]: epochSeconds(expire) });
      if (round !== undefined) await raiseValue(client, table, key, ['round', round]);
      // Always another moment than before, and no sooner one is put off: somebody has it in hand.
      const condition = 'attribute_not_exists(dueAt) OR dueAt < :at OR dueAt > :soon';
      await renewWait({ client, table, key, condition, values: { ':soon': { S: after(lookAt, minute) } } }, lookAt);
    },

    async lookAgain(session, at) {
      const condition = `attribute_exists(${partitionKey}) AND attribute_not_exists(dueAt)`;
      await renewWait({ client, table, key: planKey(session), condition, mostTries: 1 }, at);
    },

    async findPlan(session) {
      const Key = keyOf(planKey(session));
      // By name: who may see whether there is a plan may see nobody's address.
      const ProjectionExpression = [partitionKey, sortKey, versionAttribute, ...planAttributes].join(', ');
      const query = { TableName: table, Key, ProjectionExpression, ConsistentRead: true };
      const { Item } = await client.send(new GetItemCommand(query));
      if (Item === undefined) return undefined;
      const plan = decode(Item) as LetterPlan;
      return Object.fromEntries(
        planAttributes.flatMap((name) => (plan[name] === undefined ? [] : [[name, plan[name]]])),
      );
    },

    async note(session, found) {
      await setValues(client, table, planKey(session), found);
    },

    async forget(session, invitee) {
      await forget(keyOf(inviteeKey(session, invitee)));
    },

    async erase(session, invitee) {
      await forget(keyOf(inviteeKey(session, invitee)), `SET ${erasedAttribute} = :yes `, { ':yes': { BOOL: true } });
    },

    async forgetAddresses(session, isTimeUp) {
      for await (const keys of withAddress(session)) {
        if (isTimeUp()) return false;
        await sideBySide(keys, mostAtOnce, (key) => forget(key));
      }
      return true;
    },
  };

  async function* withAddress(session: SessionCode): AsyncGenerator<StoredItem[]> {
    const query = {
      TableName: table,
      KeyConditionExpression: `${partitionKey} = :partition AND begins_with(${sortKey}, :prefix)`,
      FilterExpression: addressAttributes.map((_, at) => `attribute_exists(#a${at})`).join(' OR '),
      ProjectionExpression: `${partitionKey}, ${sortKey}`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ':partition': { S: invitedPartition(session) }, ':prefix': { S: inviteePrefix } },
      ConsistentRead: true,
      Limit: 500,
    };
    for await (const { Items = [] } of pagesOf((from) => client.send(new QueryCommand({ ...query, ...from })))) {
      yield Items;
    }
  }

  function forget(key: StoredItem, also = '', values?: StoredItem): Promise<boolean> {
    return conditionally(
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: key,
          UpdateExpression: `${also}REMOVE ${Object.keys(names).join(', ')}`,
          ConditionExpression: `attribute_exists(${partitionKey})`,
          ExpressionAttributeNames: names,
          ...(values && { ExpressionAttributeValues: values }),
        }),
      ),
    );
  }
}

/** The attribute of somebody whose address was erased (see `StoredInvitee`). */
const erasedAttribute = 'erased';

const names = Object.fromEntries(addressAttributes.map((name, at) => [`#a${at}`, name]));

function decodeInvitee(item: StoredItem): StoredInvitee {
  const { expires: _expires, ...values } = decode(item) as Record<string, string>;
  return { ...values, id: item[sortKey]?.S?.slice(inviteePrefix.length) as InviteeId } as StoredInvitee;
}
