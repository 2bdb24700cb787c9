import { topicName } from '../../../../shared/programme/topic.ts';
import { after, type Instant, minute } from '../../../../shared/time/instant.ts';
import { lateMinutes } from '../../quotas/mail-quota.ts';
import type { Target } from '../../target/target.ts';
import { type Check, ok, warn } from './check.ts';

const stuckRemedy =
  'Trying again does not mend it, and it is tried ever more seldom: see "Report stuck" in infra/RUNBOOK.md for what to do.';

/** Whether something is stuck, or has been due for so long that nobody seems to be doing it. */
export async function dueCheck({ programmes }: Target, now: Instant): Promise<readonly Check[]> {
  const late = await programmes.due(after(now, -lateMinutes * minute));
  const stuck = (await programmes.troubles()).map(({ topic, trouble: { since, tries, reason } }) =>
    warn('stuck report', `${topicName(topic)}: ${reason} (since ${since}, ${tries} tries)`, stuckRemedy),
  );
  if (late.length === 0) return [...stuck, ok('reports', `nothing has been due for ${lateMinutes} minutes`)];
  const names = late.map(({ topic, dueAt }) => `${topicName(topic)} (since ${dueAt})`);
  return [
    ...stuck,
    warn(
      'reports',
      `due and not done: ${names.join(', ')}`,
      'See "debrief report status" for mails that wait, and the log of the report function for what fails.',
    ),
  ];
}
