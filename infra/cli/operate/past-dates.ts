import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sessionBeside } from '../../../shared/store/dynamodb/beside-sessions.ts';
import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import { storedItems } from '../../../shared/store/dynamodb/stored-items.ts';
import type { TableNames } from '../../../shared/store/tables.ts';
import {
  addressAttributes,
  deletedAttribute,
  expiryAttribute,
  partitionKey,
  sortKey,
} from '../../../shared/store/tables.ts';
import { after, type Instant, instant, minute } from '../../../shared/time/instant.ts';
import { commentsPast } from './comments-past.ts';
import { byTick, byTimeToLive, type DatedSession, type Past } from './past.ts';

/** What is stored past its date: items of one kind, of one session, programme or nobody in particular. */
export interface PastDate {
  readonly table: keyof TableNames;
  readonly kind: string;
  /** A session's code, a programme's id, or nothing. */
  readonly of: string;
  readonly items: number;
  /** The date of the one that should have gone first. */
  readonly since: Instant;
  /** So long that whatever deletes it must have done so: somebody has to look. */
  readonly isOverdue: boolean;
}

/** All that is stored past its date, in all three tables, by kind and whose it is. Of answers only keys and dates are read, of comments only that they are there. */
export async function pastDates(client: DynamoDBClient, tables: TableNames, now: Instant): Promise<PastDate[]> {
  const sessions = new Map<string, DatedSession>();
  const past: Past[] = [];
  const note = (all: readonly Past[]) => void past.push(...all.filter(({ date }) => date <= now));
  const dated: StoredItem[] = [];
  for await (const item of storedItems(client, tables.programmes)) {
    if (item[sortKey]?.S === 'SESSION') sessions.set(ownerOf(item), datedSession(item));
    else if (item[expiryAttribute] !== undefined) dated.push(item);
  }
  for (const item of dated) note(ofProgrammes(item, sessions));
  const seen = [expiryAttribute, deletedAttribute];
  for await (const item of storedItems(client, tables.responses, { names: seen })) note([ofResponses(item, sessions)]);
  note(await commentsPast(storedItems(client, tables.reports, { names: ['comments'] }), sessions, now));
  return together(past, now);
}

function ofProgrammes(item: StoredItem, sessions: ReadonlyMap<string, DatedSession>): Past[] {
  const of = ownerOf(item);
  const session = sessions.get(of);
  const hasAddress = addressAttributes.some((name) => item[name] !== undefined);
  const isInvited = item[partitionKey]?.S?.startsWith('INVITED#') === true;
  const own = dateOf(item);
  const promised = sessionBeside(item[partitionKey]?.S ?? '') && session ? session.answersExpireAt : own;
  const past = { table: 'programmes', kind: kindOf(item), of } as const;
  return [
    // What would stay longer than its session the tick deletes, not time to live.
    promised < own ? byTick({ ...past, date: promised }) : byTimeToLive({ ...past, date: own }),
    ...(isInvited && hasAddress && session !== undefined
      ? [byTick({ table: 'programmes', kind: 'addresses of who was invited', of, date: session.endsAt })]
      : []),
  ];
}

function ofResponses(item: StoredItem, sessions: ReadonlyMap<string, DatedSession>): Past {
  const of = ownerOf(item);
  const own = dateOf(item);
  const promised = sessions.get(of)?.answersExpireAt ?? own;
  const kind = item[deletedAttribute] === undefined ? 'answers' : 'marks of deleted answers';
  // Brought forward after it was stored: the tick deletes it, not time to live.
  return promised < own
    ? byTick({ table: 'responses', kind, of, date: promised })
    : byTimeToLive({ table: 'responses', kind, of, date: own });
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^CODES#/, 'one-time codes'],
  [/^CODESETS#/, 'sets of one-time codes'],
  [/^BLIND#/, 'keys for blind signatures'],
  [/^INVITED#\S+ PLAN/, 'plans of letters'],
  [/^INVITED#/, 'who was invited'],
  [/^ASKING#/, 'counts of mails that were asked for'],
  [/ SIGNIN#/, 'sign-ins at the desk'],
  [/ LINK#/, 'links to the desk'],
  [/ COUNT#/, 'counts of the desk’s mails'],
];

function kindOf(item: StoredItem): string {
  const key = `${item[partitionKey]?.S} ${item[sortKey]?.S}`;
  return kinds.find(([sign]) => sign.test(key))?.[1] ?? 'others';
}

/** The session in a partition key; nothing where that is an address or a count. */
function ownerOf(item: StoredItem): string {
  const [first = '', second = ''] = item[partitionKey]?.S?.split('#') ?? [];
  if (/^(?:SESSION|CODES|CODESETS|BLIND|INVITED)$/.test(first)) return second;
  return /^(?:ORGANISER|ASKING|DESK)$/.test(first) ? '' : first;
}

function dateOf(item: StoredItem): Instant {
  return instant(Number(item[expiryAttribute]?.N ?? 0) * 1000);
}

function datedSession(item: StoredItem): DatedSession {
  const text = (name: string) => item[name]?.S as Instant;
  const grace = Number(item.graceMinutes?.N ?? 0) * minute;
  return {
    programme: item.programme?.M?.id?.S ?? '',
    answersExpireAt: text('deletedAt'),
    endsAt: after(item.cancelledAt === undefined ? text('closesAt') : text('cancelledAt'), grace),
  };
}

function together(past: readonly Past[], now: Instant): PastDate[] {
  const groups = new Map<string, Past[]>();
  for (const each of past) {
    const name = `${each.table} ${each.kind} ${each.of}`;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [each]);
    else known.push(each);
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all.toSorted((one, other) => (one.date < other.date ? -1 : 1));
    if (first === undefined) return [];
    const { table, kind, of, date: since } = first;
    return [{ table, kind, of, items: all.length, since, isOverdue: all.some(({ until }) => until <= now) }];
  });
}
