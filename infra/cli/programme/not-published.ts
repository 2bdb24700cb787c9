import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import { isBeingChanged, type PublishOutcome } from '../../../shared/programme/publishing/publish.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';

/** Why nothing, or not all, came of a plan, and what to do. */
export function notPublished(outcome: Exclude<PublishOutcome, 'published'>, plan: Plan, now: Instant): string {
  switch (outcome) {
    case 'refused':
      return 'nothing was written: mend the file where it is refused';
    case 'answered-meanwhile':
      return 'nothing was written: somebody answered while the questions were about to change, so they stay. Publish again for what can still change';
    case 'being-changed':
      return `nothing was written: another publishing is changing the questions, or broke off while it did. ${untilWhen(plan, now)}`;
    case 'changed-meanwhile':
      return 'nothing was written: somebody else published, closed or cancelled at the same moment. Publish again to see what is left to do';
    case 'published-in-part':
      return 'not all of it was written: somebody else published, closed or cancelled at the same moment. Publish again to see what is left to do';
  }
}

function untilWhen({ sessions }: Plan, now: Instant): string {
  const marked = sessions.flatMap((each) =>
    each.outcome === 'changed' && isBeingChanged(each.before, now) ? [each.before] : [],
  );
  const times = marked.map(
    ({ code, changingUntil = now, zone }) =>
      `${code} takes no answers until ${wallClockText(changingUntil, zone)} ${zone}`,
  );
  return `${times.join(', ')}, unless that is done before: publish again then`;
}
