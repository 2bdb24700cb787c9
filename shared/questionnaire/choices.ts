import { formTexts } from '../i18n/form-texts.ts';
import { locale } from '../i18n/locale.ts';
import type { Language, Text } from '../i18n/text.ts';
import { type Condition, inLanguage, wording } from './items.ts';
import type { Question } from './question.ts';
import type { Questionnaire } from './schema.ts';
import { agreed, notApplicable } from './values.ts';

/** One value that can be chosen, as it is sent, and its words. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Set apart from the others: not applicable. */
  readonly aside?: boolean;
}

type Scales = Questionnaire['scales'];

/** What a question of one choice, or of several, offers, in the order of the form; of another question, nothing. */
export function choicesOf(question: Question, scales: Scales, language: Language): Choice[] {
  switch (question.type) {
    case 'five-point':
      return [...stepsOf(question.scale, scales, language), ...asideOf(question, language)];
    case 'zero-to-ten':
      return [...zeroToTen, ...asideOf(question, language)];
    case 'one':
    case 'several':
      return [...optionsOf(question, language), ...asideOf(question, language)];
    case 'check':
      return optionsOf(question, language);
    case 'consent':
      return [{ value: agreed, label: formTexts(language).agreed }];
    default:
      return [];
  }
}

/** The steps of a scale, best (5) first, as they are written in the questionnaire. */
export function stepsOf(scale: string, scales: Scales, language: Language): Choice[] {
  return (scales[scale] ?? []).map((text, at) => ({ value: String(5 - at), label: inLanguage(text, language) }));
}

/** "Not applicable", in its wording, where a question offers it. */
export function asideOf(question: Question, language: Language): Choice[] {
  if (!('notApplicable' in question) || question.notApplicable === undefined) return [];
  return [{ value: notApplicable, label: formTexts(language).notApplicable[question.notApplicable], aside: true }];
}

/** A condition in words, in quotation marks: the question that decides, and the answers with which it holds. */
export function conditionWords(
  { on, is }: Condition,
  scales: Scales,
  language: Language,
): { question: string; answers: string } {
  const { quoted } = formTexts(language);
  const labels = choicesOf(on.question, scales, language).filter(({ value }) => is.includes(value));
  const or = new Intl.ListFormat(locale(language), { type: 'disjunction' });
  return {
    question: quoted(wording(on.question.text, on.subject, language)),
    answers: or.format(labels.map(({ label }) => quoted(label))),
  };
}

const zeroToTen: readonly Choice[] = Array.from({ length: 11 }, (_, n) => ({ value: String(n), label: String(n) }));

function optionsOf({ options }: { options: readonly { id: string; text: Text }[] }, language: Language): Choice[] {
  return options.map(({ id, text }) => ({ value: id, label: inLanguage(text, language) }));
}
