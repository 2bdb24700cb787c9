import { formTexts } from '../i18n/form-texts.ts';
import { oneOf } from '../i18n/lists.ts';
import { numberText } from '../i18n/numbers.ts';
import type { Language } from '../i18n/text.ts';
import type { FormTexts } from '../i18n/texts.ts';
import type { Choice } from '../questionnaire/choices.ts';
import { type Condition, type Test, wording } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { choicesOf } from './choices.ts';

/** How a condition is said: to participants on the form, or to readers in a report. */
export type ConditionTexts = Pick<FormTexts, 'onlyIf' | 'onlyIfThese'>;

/** A condition in words, a sentence for each part of it that has to hold. */
export function conditionWords(
  condition: Condition,
  scales: Questionnaire['scales'],
  language: Language,
  texts: ConditionTexts,
): string[] {
  const { test: words } = formTexts(language);
  const these = (how: string, tests: readonly Test[]) =>
    texts.onlyIfThese({ how, tests: tests.map((test) => testWords(test, scales, language)).join(words.between) });
  if ('any' in condition) return [these('any', condition.any)];
  if ('none' in condition) return [these('none', condition.none)];
  if ('all' in condition) {
    const parts = condition.all.flatMap((part) => ('all' in part ? part.all : [part]));
    const tests = parts.filter((part): part is Test => 'on' in part);
    const others = parts.filter((part) => !('on' in part));
    const said = tests.length > 1 ? [these('all', tests)] : tests;
    return [...said, ...others].flatMap((part) =>
      typeof part === 'string' ? [part] : conditionWords(part, scales, language, texts),
    );
  }
  const answers = answersThatPass(condition, scales, language);
  if (answers === undefined) return [these('one', [condition])];
  return [texts.onlyIf({ answers, question: questionOf(condition, language) })];
}

/** A test as one of several: the question that decides, and what must have been answered. */
function testWords(test: Test, scales: Questionnaire['scales'], language: Language): string {
  const { test: words } = formTexts(language);
  const question = questionOf(test, language);
  const answers = answersThatPass(test, scales, language);
  if (answers !== undefined) return words.answer({ question, answers });
  return 'answered' in test && test.answered ? words.answered({ question }) : words.blank({ question });
}

function questionOf({ on }: Test, language: Language): string {
  return formTexts(language).quoted({ text: wording(on.question.text, on.subject, language) });
}

/** The answers that pass a test: options in quotation marks, numbers from one to another; undefined where any does, or none. */
function answersThatPass(test: Test, scales: Questionnaire['scales'], language: Language): string | undefined {
  if ('answered' in test) return undefined;
  const { quoted } = formTexts(language);
  if (!('is' in test)) {
    const ends = test.to === undefined ? 'from' : test.from === undefined ? 'to' : 'both';
    const written = (bound = 0) => numberText(bound, language, { decimals: decimalsOf(test.on.question) });
    return rangeWords(ends, written(test.from), written(test.to), language);
  }
  const chosen = choicesOf(test.on.question, scales, language).filter(({ value }) => test.is.includes(value));
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first !== undefined && last !== undefined && chosen.length > 2 && areNeighbours(chosen, language)) {
    return rangeWords('both', first.label, last.label, language);
  }
  return oneOf(
    chosen.map(({ label }) => quoted({ text: label })),
    language,
  );
}

function rangeWords(ends: string, low: string, high: string, language: Language): string {
  return formTexts(language).test.range({ ends, low, high });
}

function decimalsOf(question: Question): number {
  return question.type === 'number' ? question.decimals : 0;
}

/** Whether these are numbers that stand for themselves, each the next of the one before. */
function areNeighbours(choices: readonly Choice[], language: Language): boolean {
  return choices.every(
    ({ value, label }, at) =>
      numberText(Number(value), language) === numberText(Number(choices[0]?.value) + at, language) &&
      [value, numberText(Number(value), language)].includes(label),
  );
}
