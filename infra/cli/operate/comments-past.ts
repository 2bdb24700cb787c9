import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import { publicationPrefix } from '../../../shared/store/dynamodb/report-keys.ts';
import { partitionKey, sortKey } from '../../../shared/store/tables.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { byTick, type DatedSession, type Past } from './past.ts';

/** The comments in one seal or publication, by their orders: no word of them is kept. */
interface Shown {
  readonly topic: string;
  /** The session's code, or the programme's id. */
  readonly of: string;
  readonly orders: readonly string[];
}

/** What people wrote that seals and publications hold though the day of its session has come. */
export async function commentsPast(
  reports: AsyncIterable<StoredItem>,
  sessions: ReadonlyMap<string, DatedSession>,
  now: Instant,
): Promise<Past[]> {
  const shown: Shown[] = [];
  for await (const item of reports) shown.push(...shownIn(item));
  const dayOf = ({ of }: Shown) => sessions.get(of)?.answersExpireAt;
  const ofSessions = shown.filter(({ topic }) => topic === 'SESSION');
  const isPast = (each: Shown) => (dayOf(each) ?? now) <= now;
  const kept = new Set(ofSessions.filter((each) => !isPast(each)).flatMap(({ orders }) => orders));
  const past = (of: string, orders: readonly string[], date: Instant | undefined) =>
    date === undefined ? [] : orders.map(() => byTick({ table: 'reports', kind: 'comments', of, date }));
  return [
    ...ofSessions.filter(isPast).flatMap((each) => past(each.of, each.orders, dayOf(each))),
    ...shown
      .filter(({ topic }) => topic === 'PROGRAMME')
      .flatMap(({ of, orders }) => {
        const gone = orders.filter((order) => !kept.has(order));
        return past(of, gone, lastDay(of, sessions, now));
      }),
  ];
}

function shownIn(item: StoredItem): Shown[] {
  const sort = item[sortKey]?.S ?? '';
  const [topic = '', of = ''] = item[partitionKey]?.S?.split('#') ?? [];
  const orders = Object.values(item.comments?.M ?? {}).flatMap(({ L = [] }) => L.flatMap(({ M }) => M?.order?.S ?? []));
  const holdsComments = sort === 'SEAL' || sort.startsWith(publicationPrefix);
  return holdsComments && orders.length > 0 ? [{ topic, of, orders }] : [];
}

/** The last of the days of a programme's sessions that have come. */
function lastDay(programme: string, sessions: ReadonlyMap<string, DatedSession>, now: Instant): Instant | undefined {
  const own = [...sessions.values()].filter((each) => each.programme === programme && each.answersExpireAt <= now);
  return own
    .map(({ answersExpireAt }) => answersExpireAt)
    .toSorted()
    .at(-1);
}
