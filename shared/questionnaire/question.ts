import type * as z from 'zod';
import type { Text } from '../i18n/text.ts';
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

/** Every type of question that is asked. A type that is added here is asked for by all registries. */
export const schemas = {
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

/** What stands above several questions on one scale that are one block (see `askedQuestions`). */
export interface MatrixHead {
  readonly id: string;
  readonly text: Text;
  /** In which order each form shows its rows; absent: as they are written. */
  readonly order?: 'random';
}

/** To what a text belongs: a question, or one option of it. Its field is called by `text`, or by words of the product. */
export interface BoundTo {
  readonly question: string;
  readonly option?: string;
  readonly text?: Text;
}

/** Where on the page a question has its place: made where a file is read, and nothing that answers depend on. */
interface Places {
  readonly 'five-point': { readonly matrix?: MatrixHead };
  readonly scale: { readonly matrix?: MatrixHead };
  readonly text: { readonly boundTo?: BoundTo };
}

/** The question of one type. */
export type QuestionOf<T extends QuestionType> = T extends keyof Places
  ? z.output<(typeof schemas)[T]> & Places[T]
  : z.output<(typeof schemas)[T]>;

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
    matrix: _matrix,
    boundTo: _boundTo,
    ...rest
  } = structure(asked) as Question & {
    order?: unknown;
    matrix?: unknown;
    boundTo?: unknown;
  };
  return rest;
}
