import { organiserTexts } from '../../i18n/organiser-texts.ts';
import { isBeingChanged } from '../../programme/publishing/marks.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import type { SessionPlan } from '../../programme/publishing/plan-session.ts';
import type { PublishOutcome } from '../../programme/publishing/publish-outcome.ts';
import { type Listener, timesInWords } from './telling.ts';

/** Why nothing, or not all, came of a plan, and what to do. */
export function notPublished(
  outcome: Exclude<PublishOutcome, 'published'> | 'too-late',
  plan: Plan,
  listener: Listener,
): string {
  const { notPublished: texts } = organiserTexts(listener.language).plan;
  switch (outcome) {
    case 'refused':
      if (listener.at === 'command') return texts.refused;
      return plan.sessions.some(isHeldByAnswers) ? texts.answeredSince : texts.refusedSince;
    case 'answered-meanwhile':
      return texts.answeredMeanwhile;
    case 'being-changed':
      return texts.beingChanged({ until: untilWhen(plan, listener, texts.takesNoAnswers) });
    case 'changed-meanwhile':
      return texts.changedMeanwhile;
    case 'published-in-part':
      return texts.inPart;
    case 'too-late':
      return texts.tooLate;
  }
}

/** Whether a session is refused since people have answered it: a page that was shown before had a button. */
function isHeldByAnswers(session: SessionPlan): boolean {
  return session.outcome === 'refused' && session.refusals.some(({ reason }) => reason === 'promised');
}

function untilWhen(
  { sessions }: Plan,
  listener: Listener,
  said: (values: { code: string; time: string; zone: string }) => string,
): string {
  const { now } = listener;
  const { clock, zone: called } = timesInWords(listener);
  const marked = sessions.flatMap((each) =>
    each.outcome === 'changed' && isBeingChanged(each.before, now) ? [each.before] : [],
  );
  return marked
    .map(({ code, changingUntil = now, zone }) => said({ code, time: clock(changingUntil, zone), zone: called(zone) }))
    .join(', ');
}
