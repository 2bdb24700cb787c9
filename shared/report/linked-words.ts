import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { ChangeClaim } from './claims/linked-changes.ts';
import { distanceOf } from './compare.ts';
import { numberName } from './question-name.ts';

/** How those have changed in one question who answered it before and after. */
export function linkedWords(
  { number, change: { n, more, less }, apart }: ChangeClaim,
  questionnaire: Questionnaire,
  language: Language,
  texts: ReportTexts,
): string {
  const name = numberName(number.question, questionnaire, language, texts);
  return texts.linked.clear({
    direction: apart.value > 0 ? 'better' : 'worse',
    name,
    n,
    more,
    less,
    ...distanceOf(apart, texts),
  });
}
