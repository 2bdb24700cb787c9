import type { Language, Text } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { Claim } from './claims/comparison.ts';
import { distanceOf } from './compare.ts';
import { numberName } from './question-name.ts';

/** By how much a number has changed since an earlier programme. */
export function changeWords(
  { number, apart }: Claim,
  since: Text,
  questionnaire: Questionnaire,
  language: Language,
  texts: ReportTexts,
): string {
  const about = {
    name: numberName(number.question, questionnaire, language, texts),
    title: inLanguage(since, language),
    ...distanceOf(apart, texts),
  };
  return (apart.value > 0 ? texts.trend.higher : texts.trend.lower)(about);
}
