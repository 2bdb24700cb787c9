import { organiserTexts } from '../../i18n/organiser-texts.ts';
import type { Language } from '../../i18n/text.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import { isBeingChanged, type PublishOutcome } from '../../programme/publishing/publish.ts';
import type { Instant } from '../../time/instant.ts';
import { wallClockText } from '../../time/wall-clock.ts';

/** Why nothing, or not all, came of a plan, and what to do. */
export function notPublished(
  outcome: Exclude<PublishOutcome, 'published'> | 'too-late',
  plan: Plan,
  { language, now }: { readonly language: Language; readonly now: Instant },
): string {
  const { notPublished: texts } = organiserTexts(language).plan;
  switch (outcome) {
    case 'refused':
      return texts.refused;
    case 'answered-meanwhile':
      return texts.answeredMeanwhile;
    case 'being-changed':
      return texts.beingChanged({ until: untilWhen(plan, now, texts.takesNoAnswers) });
    case 'changed-meanwhile':
      return texts.changedMeanwhile;
    case 'published-in-part':
      return texts.inPart;
    case 'too-late':
      return texts.tooLate;
  }
}

function untilWhen(
  { sessions }: Plan,
  now: Instant,
  said: (values: { code: string; time: string; zone: string }) => string,
): string {
  const marked = sessions.flatMap((each) =>
    each.outcome === 'changed' && isBeingChanged(each.before, now) ? [each.before] : [],
  );
  return marked
    .map(({ code, changingUntil = now, zone }) => said({ code, time: wallClockText(changingUntil, zone), zone }))
    .join(', ');
}
