import { numberText } from '../i18n/numbers.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { QuestionOf } from '../questionnaire/question.ts';
import { pairScale, type SteppedQuestion, scaleOf } from '../questionnaire/step-numbers.ts';

/** Between which numbers a mean lies: `1 to 5`. Without them it says nothing. */
export function scaleEnds(question: SteppedQuestion | QuestionOf<'pair'>, language: Language): string {
  const { from, to } = question.type === 'pair' ? pairScale(question) : scaleOf(question);
  const { metric } = reportTexts(language);
  return metric.interval({ low: numberText(from, language), high: numberText(to, language) });
}
