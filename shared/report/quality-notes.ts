import type { ReportTexts } from '../i18n/texts.ts';
import { smallestGroup } from '../privacy/release.ts';
import { changeOf } from '../privacy/release-history.ts';
import type { Publication } from '../publication/publication.ts';
import { quickSeconds } from '../response/response.ts';
import { percent } from './format.ts';
import { headcountOf, type Sessions } from './lead.ts';
import { satisfied } from './measure.ts';
import { shown } from './metrics.ts';

/** What a reader must know to judge the data, a sentence each. */
export function qualityNotes(publication: Publication, sessions: Sessions, texts: ReportTexts): string[] {
  const { released, quarantined, quality, kind, heldBack } = publication;
  const { quick, straightLined, blank, duplicates } = quality;
  const headcount = headcountOf(sessions);
  const doubts = [
    ...(quick > 0 ? [texts.notes.quick(quick, quickSeconds)] : []),
    ...(straightLined > 0 ? [texts.notes.straightLined(straightLined)] : []),
    ...(blank > 0 ? [texts.notes.emptyAnswers(blank)] : []),
    ...(duplicates > 0 ? [texts.notes.duplicates(duplicates)] : []),
    ...withoutDoubtful(publication, sessions, texts),
  ];
  const none = kind === 'interim' ? texts.notes.later : texts.notes.nothing(smallestGroup);
  return [
    ...(headcount !== undefined && released.responses > headcount
      ? [texts.notes.more(released.responses, headcount)]
      : []),
    ...(doubts.length > 0 ? doubts : [none]),
    ...(quarantined > 0 ? [texts.notes.quarantined(quarantined)] : []),
    ...(heldBack ? [texts.notes.heldBack] : []),
  ];
}

/** How satisfied the others are, beside everybody, where that differs by more than one point. */
function withoutDoubtful(
  { released, quality: { doubtful } }: Publication,
  [{ questionnaire }]: Sessions,
  texts: ReportTexts,
): string[] {
  const counts = shown(released, questionnaire.headline.satisfied);
  if (doubtful === undefined || counts === undefined) return [];
  const without = satisfied(changeOf(doubtful, counts));
  const all = satisfied(counts);
  if (without === undefined || all === undefined || Math.abs(without.value - all.value) <= 0.01) return [];
  return [texts.notes.doubtful(percent(without.value), percent(all.value))];
}
