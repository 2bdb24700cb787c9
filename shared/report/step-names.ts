import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { Choice } from '../questionnaire/choices.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { QuestionOf } from '../questionnaire/question.ts';
import { choicesInResults } from '../questionnaire/scale-steps.ts';

/** The steps of a scale as a reader meets them, without the form: a number that means something with what it means. */
export function stepNames(
  question: QuestionOf<'scale'>,
  language: Language,
  { plain }: Pick<ReportTexts, 'plain'>,
): Choice[] {
  const { from, to, low, middle, high } = question;
  const meanings = new Map([
    [String(from), low],
    [String((from + to) / 2), middle],
    [String(to), high],
  ]);
  return choicesInResults(question, language).map(({ value, label }) => {
    const meaning = meanings.get(value);
    const name = meaning && plain.bracketed({ value: label, detail: inLanguage(meaning, language) });
    return { value, label: name ?? label };
  });
}
