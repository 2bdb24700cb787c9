import { after, day, type Instant, instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { stackOutputs } from '../target/stack-outputs.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';

/** How long back point-in-time recovery of DynamoDB goes, at most. */
const window = 35 * day;

/**
 * How a deployed stage is brought back to a moment of the last 35 days, as commands to copy. A point-in-time restore
 * makes new tables; what the stage's own tables lack is then copied over, so that no table changes its name and
 * nothing that came later is lost.
 *
 * @param at an instant in UTC, for example 2026-11-24T08:00:00Z
 * @throws CommandError when it is none, or none of those days
 */
export async function pointInTimeCommand(
  stage: string,
  at: string,
  now: Instant = systemClock.now(),
): Promise<CommandResult> {
  // It becomes part of a command to copy.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(at) || Number.isNaN(Date.parse(at))) {
    throw new CommandError(`--at ${at}: give a moment in UTC, for example 2026-11-24T08:00:00Z`);
  }
  const moment = instant(Date.parse(at));
  const earliest = after(now, -window);
  if (moment < earliest || moment > now) {
    const reason = moment > now ? 'is still to come' : 'is longer ago than 35 days';
    throw new CommandError(`--at ${at} ${reason}: give a moment from ${earliest} to ${now}`);
  }
  const output = await stackOutputs(stage);
  const tables = [output('ProgrammesTable'), output('ResponsesTable'), output('ReportsTable')];
  const steps = pointInTimeSteps(stage, at, tables);
  return { text: steps.map(({ why, commands }) => [`# ${why}`, ...commands].join('\n')).join('\n\n'), json: { steps } };
}

/** One step of the procedure: what it is for, and what to run. */
export interface Step {
  readonly why: string;
  readonly commands: readonly string[];
}

/** The procedure for these tables (programmes, responses, reports). */
export function pointInTimeSteps(stage: string, at: string, tables: readonly string[]): readonly Step[] {
  const restored = tables.map((table) => `${table}-restored`);
  return [
    {
      why: 'Restore each table beside the one in use. It takes from minutes to hours; the stage keeps running.',
      commands: tables.map(
        (table, which) =>
          `aws dynamodb restore-table-to-point-in-time --source-table-name ${table} --target-table-name ${restored[which]} --restore-date-time ${at}`,
      ),
    },
    {
      why: 'Wait until the copies can be read.',
      commands: restored.map((table) => `aws dynamodb wait table-exists --table-name ${table}`),
    },
    {
      why: 'Copy them to this machine (answers are in there), and put back what the tables in use lack; `restore` verifies every seal.',
      commands: [
        `npm run debrief -- backup --stage ${stage} --tables ${restored.join(',')} --out restored`,
        `npm run debrief -- restore restored --stage ${stage} --missing`,
      ],
    },
    {
      why: 'Items that `restore` calls different were changed since: compare them before you overwrite any by hand. Then tidy up.',
      commands: [...restored.map((table) => `aws dynamodb delete-table --table-name ${table}`), 'rm -r restored'],
    },
  ];
}
