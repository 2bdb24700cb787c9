import { createHash } from 'node:crypto';
import { formTexts } from '../i18n/form-texts.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { asShown } from '../programme/as-shown.ts';
import type { Session } from '../programme/session.ts';
import { asideOf } from '../questionnaire/choices.ts';
import { type Item, inLanguage, itemsOf, itemWording } from '../questionnaire/items.ts';
import { pairChoices } from '../questionnaire/scale-steps.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { pairScale } from '../questionnaire/step-numbers.ts';
import { agreed, notApplicable } from '../questionnaire/values.ts';
import type { Answer } from '../response/answers.ts';
import { choicesOf } from '../response/choices.ts';
import type { Response } from '../response/response.ts';

/** What a row of single answers has of one question: one value of each response, as statistics programs want it. */
export interface Variable {
  /** `q_overall`, `s_content.lin`; of a question with several values, with which one: `q_barrier.time`, `k.policy.before`. */
  readonly name: string;
  /** The question in words, and which part of it. */
  readonly label: string;
  readonly kind: 'nominal' | 'ordinal' | 'scale' | 'text' | 'day';
  /** What its numbers stand for, in order; absent where they are numbers, or where it is a text or a day. */
  readonly words?: ReadonlyMap<number, string>;
  /** "Not applicable" in its wording, and the number that stands for it: one that no answer is. */
  readonly aside?: { readonly code: number; readonly word: string };
  readonly decimals?: number;
  /** A number, a text, a day as `2026-05-31`, `na`, or null where nothing was answered. */
  of(answer: Answer | undefined): string | number | null;
}

/**
 * A response in a file of single answers: no id, no time, no language, and no mark. Of a mark that few have, some know who has it: who
 * came without a card, to a session that gives cards and is open as well, was seen to do so.
 */
export type SingleAnswers = Response['answers'];

/** The answers in an order that says nothing of who came first. */
export function inNoOrder(responses: Iterable<Response>): SingleAnswers[] {
  return [...responses]
    .map(({ id, answers }) => ({ order: createHash('sha256').update(`single answers ${id}`).digest('hex'), answers }))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ answers }) => answers);
}

/** A variable, and the key of the answer that it is of. */
export interface AskedVariable {
  readonly key: string;
  readonly variable: Variable;
}

/** All variables of a session's answers, in the order of the form. */
export function variablesOf(given: Session, language: Language): AskedVariable[] {
  const session = asShown(given);
  return itemsOf(session).flatMap((item) =>
    ofItem(item, session.questionnaire, language).map((variable) => ({ key: item.key, variable })),
  );
}

function ofItem(item: Item, { scales }: Questionnaire, language: Language): Variable[] {
  const { key, question } = item;
  const label = itemWording(item, language);
  const choices = choicesOf(question, scales, language).filter(({ value }) => value !== notApplicable);
  const least = leastNumber(question);
  const [word] = 'notApplicable' in question ? asideOf(question, { texts: formTexts(language), language }) : [];
  const aside = word === undefined ? {} : { aside: { code: least - 1, word: word.label } };
  const whole = { name: key, label, ...aside };
  const part = (ending: string, words: string) => ({
    name: `${key}.${ending}`,
    label: `${label} – ${words}`,
    ...aside,
  });
  switch (question.type) {
    case 'five-point':
      return [{ ...whole, kind: 'ordinal', words: stepWords(scales[question.scale] ?? [], language), of: numberOf }];
    case 'scale': {
      const words = new Map(choices.map(({ value, label }) => [Number(value), label]));
      return [{ ...whole, kind: 'ordinal', ...(question.words && { words }), of: numberOf }];
    }
    case 'zero-to-ten':
      return [{ ...whole, kind: 'ordinal', of: numberOf }];
    case 'one':
    case 'check': {
      const codes = new Map(choices.map(({ value }, at) => [value, at + 1]));
      const words = new Map(choices.map((choice, at) => [at + 1, choice.label]));
      return [{ ...whole, kind: 'nominal', words, of: orAside((answer) => codes.get(String(answer)) ?? null) }];
    }
    case 'consent':
      return [{ ...whole, kind: 'nominal', words: yesNo(language), of: (answer) => chosen(answer, agreed) }];
    case 'several':
      return question.options.map(({ id, text }) => ({
        ...part(id, inLanguage(text, language)),
        kind: 'nominal',
        words: yesNo(language),
        of: orAside((answer) => chosen(answer, id)),
      }));
    case 'rank':
      return question.options.map(({ id, text }) => ({
        ...part(id, inLanguage(text, language)),
        kind: 'ordinal',
        of: orAside((answer) => placeOf(answer, id)),
      }));
    case 'pair': {
      const { columns } = reportTexts(language);
      const steps = pairChoices(question, { scales, language });
      const words = new Map(steps.map(({ value, label: word }) => [Number(value), word]));
      const isWorded = question.scale !== undefined || question.words !== undefined;
      return (['before', 'now'] as const).map((side, at) => ({
        ...part(side, columns[side]),
        kind: 'ordinal',
        ...(isWorded && { words }),
        of: orAside((answer) => sideOf(answer, at)),
      }));
    }
    case 'number':
      return [{ ...whole, kind: 'scale', decimals: question.decimals, of: numberOf }];
    case 'date':
      return [{ ...whole, kind: 'day', of: textOf }];
    case 'text':
      return [{ ...whole, kind: 'text', of: textOf }];
  }
}

/** At most 0: below it is the number that stands for "not applicable". */
function leastNumber(question: Item['question']): number {
  if (question.type === 'number') return Math.min(0, Math.floor(question.min));
  if (question.type === 'pair') return Math.min(0, pairScale(question).from);
  return question.type === 'scale' ? Math.min(0, question.from) : 0;
}

function stepWords(scale: Questionnaire['scales'][string], language: Language): Map<number, string> {
  return new Map(scale.map((step, at) => [scale.length - at, inLanguage(step, language)]));
}

function yesNo(language: Language): Map<number, string> {
  const { categories } = sheetTexts(language);
  return new Map([
    [1, formTexts(language).agreed],
    [0, categories.notAgreed],
  ]);
}

/** "Not applicable" is kept as it is, whatever the question has its answers read as. */
function orAside(read: (answer: Answer) => number | null): Variable['of'] {
  return (answer) => (answer === undefined || answer === notApplicable ? (answer ?? null) : read(answer));
}

const numberOf = orAside(Number);

function chosen(answer: Answer | undefined, value: string): number | null {
  if (answer === undefined) return null;
  return (typeof answer === 'object' ? answer.includes(value) : answer === value) ? 1 : 0;
}

function placeOf(answer: Answer, id: string): number | null {
  const at = typeof answer === 'object' ? answer.indexOf(id) : -1;
  return at < 0 ? null : at + 1;
}

/** A side that was left blank is `-`. */
function sideOf(answer: Answer, at: number): number | null {
  const side = String(answer).split('/')[at];
  return side === undefined || side === '-' ? null : Number(side);
}

function textOf(answer: Answer | undefined): string | null {
  return answer === undefined ? null : String(answer);
}
