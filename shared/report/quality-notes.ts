import type { ReportTexts } from '../i18n/texts.ts';
import { shownCounts } from '../privacy/release.ts';
import type { Publication, Range } from '../publication/publication.ts';
import { quickSeconds } from '../response/response.ts';
import { percent } from './format.ts';
import { headcountOf, type Sessions } from './lead.ts';
import { satisfied } from './measure.ts';

/** What a reader must know to judge the data, a sentence each. */
export function qualityNotes(publication: Publication, sessions: Sessions, texts: ReportTexts): string[] {
  const { released, quarantined, quality, kind, heldBack } = publication;
  const { quick, straightLined, blank, duplicates, notFromForm } = quality;
  const headcount = headcountOf(sessions);
  const doubts = [
    ...(quick > 0 ? [texts.notes.quick(quick, quickSeconds)] : []),
    ...(straightLined > 0 ? [texts.notes.straightLined(straightLined)] : []),
    ...(blank > 0 ? [texts.notes.emptyAnswers(blank)] : []),
    ...(duplicates > 0 ? [texts.notes.duplicates(duplicates)] : []),
    ...(notFromForm !== undefined && notFromForm.atMost > 0
      ? [texts.notes.notFromForm(inWords(notFromForm, texts))]
      : []),
    ...withoutDoubtful(publication, sessions, texts),
  ];
  const none = kind === 'interim' ? texts.notes.later : texts.notes.nothing;
  return [
    ...(headcount !== undefined && released.responses > headcount
      ? [texts.notes.more(released.responses, headcount)]
      : []),
    ...(doubts.length > 0 || released.responses === 0 ? doubts : [none]),
    ...(quarantined > 0 ? [texts.notes.quarantined(quarantined)] : []),
    ...(heldBack ? [texts.notes.heldBack] : []),
  ];
}

function inWords({ atLeast, atMost }: Range, texts: ReportTexts): string {
  return atLeast === atMost ? String(atLeast) : texts.metric.interval(String(atLeast), String(atMost));
}

/**
 * How satisfied the others are, beside everybody, where that differs by more than one point. A corrected publication still
 * has what was in doubt in the final one, which is no part of its own numbers.
 */
function withoutDoubtful(
  { released, kind, quality: { satisfiedInDoubt: doubtful } }: Publication,
  [{ questionnaire }]: Sessions,
  texts: ReportTexts,
): string[] {
  const counts = shownCounts(released, questionnaire.headline.satisfied);
  const all = counts === undefined ? undefined : satisfied(counts);
  if (kind !== 'final' || doubtful === undefined || all === undefined) return [];
  const n = all.n - doubtful.yes - doubtful.no;
  if (n <= 0) return [];
  const without = (all.count - doubtful.yes) / n;
  if (Math.abs(without - all.value) <= 0.01) return [];
  return [texts.notes.doubtful(percent(without), percent(all.value))];
}
