import { storedItems } from '../../../../shared/store/dynamodb/stored-items.ts';
import { unreadReason } from '../../../../shared/store/dynamodb/unread-reason.ts';
import type { Target } from '../../target/target.ts';
import { type Check, fail, ok } from './check.ts';

/** More are counted, and not named. */
const mostNamed = 5;

/**
 * Whether this version can read each item of programmes and of reports. Answers are not walked through: there may be millions, and each
 * report counts those that it could not read.
 */
export async function itemsCheck({ database: { client, tables } }: Pick<Target, 'database'>): Promise<Check> {
  const name = 'stored items';
  const unread: string[] = [];
  let count = 0;
  for (const table of [tables.programmes, tables.reports]) {
    for await (const item of storedItems(client, table)) {
      count += 1;
      const reason = unreadReason(item);
      if (reason !== undefined) unread.push(reason);
    }
  }
  if (unread.length === 0) return ok(name, `this version reads all ${count} of programmes and reports`);
  const more = unread.length > mostNamed ? [`and ${unread.length - mostNamed} more`] : [];
  return fail(
    name,
    `${unread.length} of ${count} can't be read: ${[...unread.slice(0, mostNamed), ...more].join('; ')}`,
    'What they are about stands still, and nothing else does. After a rollback: deploy the newer version again.',
  );
}
