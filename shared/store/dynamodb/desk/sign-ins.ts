import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { KeyHash } from '../../../access/key.ts';
import type { OrganiserHash } from '../../../desk/organiser.ts';
import { beginningOf, type RateLimit, rateLimits } from '../../../desk/rate-limits.ts';
import { endsAt } from '../../../desk/sign-in.ts';
import type { SignIn, SignInLink, SignIns } from '../../../desk/sign-ins.ts';
import { after, day, epochSeconds, type Instant } from '../../../time/instant.ts';
import { deskPartition, expiryAttribute, organiserPartition, partitionKey, sortKey } from '../../tables.ts';
import { conditionally } from '../client.ts';
import { countOne } from '../count-one.ts';
import { attributes, decode, encode, type Key, keyOf, type StoredItem } from '../item.ts';
import { itemsUnder } from '../query-by-prefix.ts';

const linkPrefix = 'LINK#';
const signInPrefix = 'SIGNIN#';

/** Links, sign-ins and how many mails were asked for, in the Programmes table, whose time to live takes away what has ended. */
export function dynamoSignIns(client: DynamoDBClient, table: string): SignIns {
  const put = (Item: StoredItem) => client.send(new PutItemCommand({ TableName: table, Item }));
  const get = async (key: Key) => {
    // Read consistently: what was just ended opens nothing.
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(key), ConsistentRead: true }));
    return Item === undefined ? undefined : valuesOf(Item);
  };
  const remove = (key: Key) =>
    conditionally(
      client.send(
        new DeleteItemCommand({
          TableName: table,
          Key: keyOf(key),
          ConditionExpression: `attribute_exists(${partitionKey})`,
        }),
      ),
    );

  return {
    async keepLink(link) {
      await put(expiring(linkKey(link.organiser, link.hash), link, link.expiresAt));
    },

    async findLink(organiser, hash) {
      return (await get(linkKey(organiser, hash))) as SignInLink | undefined;
    },

    spendLink({ organiser, hash }) {
      return remove(linkKey(organiser, hash));
    },

    async keep(signIn) {
      await put(expiring(signInKey(signIn.organiser, signIn.hash), signIn, endsAt(signIn)));
    },

    async find(organiser, hash) {
      return (await get(signInKey(organiser, hash))) as SignIn | undefined;
    },

    async list(organiser) {
      const items = await itemsUnder(client, table, organiserPartition(organiser), signInPrefix);
      return items.map((item) => valuesOf(item) as unknown as SignIn);
    },

    async change({ organiser, hash }, { seenAt, language }) {
      // Each attribute by itself: two requests of one browser may change different ones at once.
      const changes = {
        ...(seenAt !== undefined && { seenAt, [expiryAttribute]: epochSeconds(endsAt({ seenAt })) }),
        ...(language !== undefined && { language }),
      };
      const names = Object.keys(changes);
      await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(signInKey(organiser, hash)),
            UpdateExpression: `SET ${names.map((_, at) => `#n${at} = :v${at}`).join(', ')}`,
            ConditionExpression: `attribute_exists(${partitionKey})`,
            ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#n${at}`, name])),
            ExpressionAttributeValues: attributes(
              Object.fromEntries(Object.values(changes).map((value, at) => [`:v${at}`, value])),
            ),
          }),
        ),
      );
    },

    async end(organiser, hash) {
      await remove(signInKey(organiser, hash));
    },

    async endAll(organiser) {
      const under = (prefix: string) => itemsUnder(client, table, organiserPartition(organiser), prefix);
      // Links first: one that is being followed has made its sign-in before it is spent, so that is seen below.
      for (const item of await under(linkPrefix)) await remove(keyIn(item));
      const signIns = await under(signInPrefix);
      for (const item of signIns) await remove(keyIn(item));
      return signIns.length;
    },

    countOne(counted, limit, now) {
      const since = beginningOf(limit, now);
      const { most } = rateLimits[limit];
      return countOne(client, table, countKey(counted, limit, since), { most, expire: after(since, 2 * day) });
    },
  };
}

/** Without what is there for the time to live alone. */
function valuesOf(item: StoredItem): Record<string, unknown> {
  const { [expiryAttribute]: _expires, ...values } = decode(item);
  return values;
}

function expiring(key: Key, values: object, at: Instant) {
  return encode(key, { ...values, [expiryAttribute]: epochSeconds(at) });
}

function linkKey(organiser: OrganiserHash, hash: KeyHash): Key {
  return [organiserPartition(organiser), `${linkPrefix}${hash}`];
}

function signInKey(organiser: OrganiserHash, hash: KeyHash): Key {
  return [organiserPartition(organiser), `${signInPrefix}${hash}`];
}

/** Each limit counts by itself. */
function countKey(counted: OrganiserHash | 'all', limit: RateLimit, since: Instant): Key {
  return [counted === 'all' ? deskPartition : organiserPartition(counted), `COUNT#${limit}#${since}`];
}

function keyIn(item: StoredItem): Key {
  return [item[partitionKey]?.S ?? '', item[sortKey]?.S ?? ''];
}
