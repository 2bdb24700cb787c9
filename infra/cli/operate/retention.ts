import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget } from '../target/target.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { counted } from '../terminal/counted.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { textTable } from '../terminal/text-table.ts';
import { type PastDate, pastDates } from './past-dates.ts';

/** What the command can't see. */
const elsewhere =
  'Copies are not looked at: point-in-time recovery forgets what was deleted 35 days later, backups in another account end after their days, and one on a disk holds it until you delete that.';

/**
 * Lists what is stored past its date. What time to live or the tick is about to delete is no fault; what is there longer is, and then the
 * command fails, for whoever watches it.
 */
export async function retentionCommand(options: TargetOptions): Promise<CommandResult> {
  const { client, tables } = (await openTarget(options)).database;
  const checkedAt = systemClock.now();
  const past = await pastDates(client, tables, checkedAt);
  const overdue = past.filter(({ isOverdue }) => isOverdue);
  const about = sentence(past, overdue);
  return {
    text: [about, ...(past.length === 0 ? [] : [table(past)]), elsewhere].join('\n'),
    json: { checkedAt, overdue: countOf(overdue), past },
    isFailure: overdue.length > 0,
  };
}

function sentence(past: readonly PastDate[], overdue: readonly PastDate[]): string {
  if (past.length === 0) return 'Nothing is stored past its date.';
  if (overdue.length === 0) {
    return `${counted(countOf(past), 'item')} past the date, on the way out: time to live and the tick take a few days at the most.`;
  }
  return `${counted(countOf(overdue), 'item')} should be gone: the tick deletes such at its next look, so see why it does not (debrief doctor, and the log of the report function).`;
}

function countOf(past: readonly PastDate[]): number {
  return past.reduce((total, { items }) => total + items, 0);
}

function table(past: readonly PastDate[]): string {
  const rows = past.map((each) => [
    each.table,
    each.kind,
    each.of,
    each.items,
    each.since,
    each.isOverdue ? 'OVERDUE' : 'on the way out',
  ]);
  return textTable(['table', 'what', 'of', 'items', 'since', 'state'], rows);
}
