import type { Dispatch } from '../../../../shared/delivery/dispatch-states.ts';
import { decodeDispatch, numberedItem } from '../../../../shared/store/dynamodb/dispatch-items.ts';
import type { StoredItem } from '../../../../shared/store/dynamodb/item.ts';
import { storedItems } from '../../../../shared/store/dynamodb/stored-items.ts';
import { unreadReason } from '../../../../shared/store/dynamodb/unread-reason.ts';
import type { Target } from '../../target/target.ts';
import { type Check, ok, warn } from './check.ts';

/** More are counted, and not named. */
const mostNamed = 5;

/** A mail that needs a person, of whichever publication. */
interface Stuck {
  readonly topic: string;
  readonly number: number;
  readonly recipient: string;
  readonly state: 'FAILED' | 'UNKNOWN';
}

/**
 * How many mails were refused for good, and of how many nobody knows whether they went out: of the latest publication of
 * each session and programme, since nobody is helped with an older one. Read from the table as it is, so also of sessions
 * that their programme does not have any more. One that a person has let go out again is PENDING, and not counted.
 */
export async function mailsCheck({ database: { client, tables } }: Pick<Target, 'database'>): Promise<Check> {
  const latest = new Map<string, number>();
  const found: Stuck[] = [];
  let mails = 0;
  for await (const item of storedItems(client, tables.reports)) {
    const key = numberedItem(item);
    if (key?.kind === 'PUBLICATION') latest.set(key.topic, Math.max(key.number, latest.get(key.topic) ?? 0));
    if (key?.kind !== 'DISPATCH') continue;
    mails += 1;
    const dispatch = readDispatch(item);
    const state = dispatch?.state.name;
    if (state === 'FAILED' || state === 'UNKNOWN') found.push({ ...key, recipient: dispatch?.recipient ?? '', state });
  }
  const stuck = found.filter(({ topic, number }) => number === latest.get(topic));
  if (stuck.length === 0) return ok('mails', `of ${mails}, none of a latest report is FAILED or UNKNOWN`);
  const counts = (['FAILED', 'UNKNOWN'] as const).flatMap((state) => {
    const count = stuck.filter((each) => each.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  const names = stuck
    .slice(0, mostNamed)
    .map(({ topic, recipient }) => `${topic.replace(/^\w+#/, '')} to ${recipient}`);
  const more = stuck.length > mostNamed ? [`and ${stuck.length - mostNamed} more`] : [];
  return warn(
    'mails',
    `${counts.join(' and ')} of ${mails}: ${[...names, ...more].join('; ')}`,
    '"debrief report status" says why, infra/RUNBOOK.md#mails-failed and #mails-unknown what to do; "debrief report resend" sends one again.',
  );
}

/** Undefined for what this version can't read: the check of stored items tells of it. */
function readDispatch(item: StoredItem): Dispatch | undefined {
  return unreadReason(item) === undefined ? decodeDispatch(item) : undefined;
}
