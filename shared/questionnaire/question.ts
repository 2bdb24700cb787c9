import * as z from 'zod';
import * as check from '../question-types/check/schema.ts';
import * as consent from '../question-types/consent/schema.ts';
import * as date from '../question-types/date/schema.ts';
import * as fivePoint from '../question-types/five-point/schema.ts';
import * as number from '../question-types/number/schema.ts';
import * as one from '../question-types/one/schema.ts';
import * as pair from '../question-types/pair/schema.ts';
import * as rank from '../question-types/rank/schema.ts';
import * as scale from '../question-types/scale/schema.ts';
import * as several from '../question-types/several/schema.ts';
import * as text from '../question-types/text/schema.ts';
import * as zeroToTen from '../question-types/zero-to-ten/schema.ts';

/** Every type of question, as it is written in a programme file. A type that is added here is asked for by all registries. */
const schemas = {
  'five-point': fivePoint.schema,
  'zero-to-ten': zeroToTen.schema,
  one: one.schema,
  several: several.schema,
  scale: scale.schema,
  text: text.schema,
  pair: pair.schema,
  number: number.schema,
  date: date.schema,
  rank: rank.schema,
  check: check.schema,
  consent: consent.schema,
} as const;

export type QuestionType = keyof typeof schemas;

/** The question of one type. */
export type QuestionOf<T extends QuestionType> = z.output<(typeof schemas)[T]>;

export type Question = { [T in QuestionType]: QuestionOf<T> }[QuestionType];

/** What answers to a question of each type depend on. */
const structures: { readonly [T in QuestionType]: (question: QuestionOf<T>) => object } = {
  'five-point': fivePoint.structure,
  'zero-to-ten': zeroToTen.structure,
  one: one.structure,
  several: several.structure,
  scale: scale.structure,
  text: text.structure,
  pair: pair.structure,
  number: number.structure,
  date: date.structure,
  rank: rank.structure,
  check: check.structure,
  consent: consent.structure,
};

/** The types of question that there are. */
export const questionTypes = Object.keys(schemas) as readonly QuestionType[];

const all = Object.values(schemas) as (typeof schemas)[QuestionType][];

export const question = z.discriminatedUnion('type', all as [(typeof all)[0], ...typeof all]);

/**
 * What answers to a question depend on: its id, type, options, limits and condition. Its words may change while people
 * answer, and so may how an answer is asked for and judged, and in which order options are shown.
 */
export function structureOf(asked: Question): object {
  // The table has the function for just this type.
  const structure = structures[asked.type] as (question: Question) => object;
  const {
    text: _text,
    short: _short,
    required: _required,
    order: _order,
    ...rest
  } = structure(asked) as Question & {
    order?: unknown;
  };
  return rest;
}
