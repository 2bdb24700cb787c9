import * as check from '../question-types/check/answer.ts';
import * as consent from '../question-types/consent/answer.ts';
import * as date from '../question-types/date/answer.ts';
import * as fivePoint from '../question-types/five-point/answer.ts';
import * as number from '../question-types/number/answer.ts';
import * as one from '../question-types/one/answer.ts';
import * as pair from '../question-types/pair/answer.ts';
import * as rank from '../question-types/rank/answer.ts';
import * as scale from '../question-types/scale/answer.ts';
import * as several from '../question-types/several/answer.ts';
import * as text from '../question-types/text/answer.ts';
import * as zeroToTen from '../question-types/zero-to-ten/answer.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import type { Asking, Counting, FieldEndings, Parser } from './answer-type.ts';

/** The fields of each type of question. */
const endings: { readonly [T in QuestionType]: FieldEndings<QuestionOf<T>> } = {
  'five-point': fivePoint.fieldEndings,
  'zero-to-ten': zeroToTen.fieldEndings,
  one: one.fieldEndings,
  several: several.fieldEndings,
  scale: scale.fieldEndings,
  text: text.fieldEndings,
  pair: pair.fieldEndings,
  number: number.fieldEndings,
  date: date.fieldEndings,
  rank: rank.fieldEndings,
  check: check.fieldEndings,
  consent: consent.fieldEndings,
};

/** How answers to each type of question are asked for. */
export const askings: { readonly [T in QuestionType]: Asking<QuestionOf<T>> } = {
  'five-point': fivePoint.asking,
  'zero-to-ten': zeroToTen.asking,
  one: one.asking,
  several: several.asking,
  scale: scale.asking,
  text: text.asking,
  pair: pair.asking,
  number: number.asking,
  date: date.asking,
  rank: rank.asking,
  check: check.asking,
  consent: consent.asking,
};

/** How answers to each type of question are read. */
const parsers: { readonly [T in QuestionType]: Parser<QuestionOf<T>> } = {
  'five-point': fivePoint.parse,
  'zero-to-ten': zeroToTen.parse,
  one: one.parse,
  several: several.parse,
  scale: scale.parse,
  text: text.parse,
  pair: pair.parse,
  number: number.parse,
  date: date.parse,
  rank: rank.parse,
  check: check.parse,
  consent: consent.parse,
};

/** How answers to each type of question are counted. */
export const countings: { readonly [T in QuestionType]: Counting<QuestionOf<T>> } = {
  'five-point': fivePoint.counting,
  'zero-to-ten': zeroToTen.counting,
  one: one.counting,
  several: several.counting,
  scale: scale.counting,
  text: text.counting,
  pair: pair.counting,
  number: number.counting,
  date: date.counting,
  rank: rank.counting,
  check: check.counting,
  consent: consent.counting,
};

// Each table has what is for just the question's type.

export function fieldEndingsOf(question: Question): readonly string[] {
  return (endings[question.type] as FieldEndings<Question>)(question);
}

export function askingOf(question: Question): Asking<Question> {
  return askings[question.type] as Asking<Question>;
}

export function parserOf(question: Question): Parser<Question> {
  return parsers[question.type] as Parser<Question>;
}

export function countingOf(question: Question): Counting<Question> {
  return countings[question.type] as Counting<Question>;
}
