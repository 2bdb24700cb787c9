import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { QuestionOf } from '../questionnaire/question.ts';
import { stepsWords } from '../questionnaire/scale-steps.ts';

/** From which step on somebody counts as satisfied, to the best one, in the words of the scale; undefined where it does not say. */
export function satisfiedSteps(
  question: QuestionOf<'scale'>,
  language: Language,
  texts: ReportTexts,
): string | undefined {
  const { from, to, best, satisfied } = question;
  if (satisfied === undefined) return undefined;
  return stepsWords(question, satisfied, best === 'low' ? from : to, language, texts.metric.interval);
}
