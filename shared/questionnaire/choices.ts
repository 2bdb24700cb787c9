import type { Language, Text } from '../i18n/text.ts';
import type { FormTexts } from '../i18n/texts.ts';
import { inLanguage } from './items.ts';
import type { Questionnaire } from './schema.ts';
import { notApplicable } from './values.ts';

/** One value that can be chosen, as it is sent, and its words. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Set apart from the others: not applicable. */
  readonly aside?: boolean;
  /** Where options come in random order it stays behind them: "none of these". */
  readonly isLast?: true;
}

/** What choices take their words from. */
export interface ChoiceWords {
  readonly scales: Questionnaire['scales'];
  readonly language: Language;
  readonly texts: FormTexts;
}

/** A question that may offer "not applicable". */
export interface Asidable {
  readonly notApplicable?: keyof FormTexts['notApplicable'] | Text | undefined;
}

/** The steps of a scale, best (5) first, as they are written in the questionnaire. */
export function stepsOf(scale: string, { scales, language }: Omit<ChoiceWords, 'texts'>): Choice[] {
  return (scales[scale] ?? []).map((text, at) => ({ value: String(5 - at), label: inLanguage(text, language) }));
}

/** The options of a question, in its order. */
export function optionsOf(
  options: readonly { id: string; text: Text; exclusive?: boolean }[],
  { language }: ChoiceWords,
): Choice[] {
  return options.map(({ id, text, exclusive }) => ({
    value: id,
    label: inLanguage(text, language),
    ...(exclusive && { isLast: true }),
  }));
}

/** "Not applicable", in its wording, where a question offers it. */
export function asideOf(
  { notApplicable: wording }: Asidable,
  { texts, language }: Pick<ChoiceWords, 'texts' | 'language'>,
): Choice[] {
  if (wording === undefined) return [];
  const label = typeof wording === 'string' ? texts.notApplicable[wording] : inLanguage(wording, language);
  return [{ value: notApplicable, label, aside: true }];
}
