import * as z from 'zod';
import * as check from '../question-types/check/schema.ts';
import * as consent from '../question-types/consent/schema.ts';
import * as date from '../question-types/date/schema.ts';
import * as fivePoint from '../question-types/five-point/schema.ts';
import * as number from '../question-types/number/schema.ts';
import * as one from '../question-types/one/schema.ts';
import * as pair from '../question-types/pair/schema.ts';
import * as rank from '../question-types/rank/schema.ts';
import * as several from '../question-types/several/schema.ts';
import * as text from '../question-types/text/schema.ts';
import * as zeroToTen from '../question-types/zero-to-ten/schema.ts';

/** Every type of question, as it is written in a programme file. A type that is added here is asked for by all registries. */
const types = {
  'five-point': fivePoint,
  'zero-to-ten': zeroToTen,
  one,
  several,
  text,
  pair,
  number,
  date,
  rank,
  check,
  consent,
} as const;

export type QuestionType = keyof typeof types;

/** The question of one type. */
export type QuestionOf<T extends QuestionType> = z.output<(typeof types)[T]['schema']>;

export type Question = { [T in QuestionType]: QuestionOf<T> }[QuestionType];

/** The types of question that there are. */
export const questionTypes = Object.keys(types) as readonly QuestionType[];

const schemas = Object.values(types).map(({ schema }) => schema) as (typeof types)[QuestionType]['schema'][];

export const question = z.discriminatedUnion('type', schemas as [(typeof schemas)[0], ...typeof schemas]);

/**
 * What answers to a question depend on: its id, type, options, limits and condition. Its words may change while people
 * answer, and so may how an answer is asked for and judged.
 */
export function structureOf(asked: Question): object {
  // The table has the function for just this type.
  const structure = types[asked.type].structure as (question: Question) => object;
  const { text: _text, short: _short, required: _required, ...rest } = structure(asked) as Question;
  return rest;
}
