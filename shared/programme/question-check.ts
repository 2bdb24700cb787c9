import type { Question } from '../questionnaire/question.ts';
import type { Page, Questionnaire } from '../questionnaire/schema.ts';
import { type Fault, fault, type Path, repeated, unknownValue } from './fault.ts';

/** The checks of one question that need more than one place of it. */
export type QuestionCheck<Q extends Question> = (
  question: Q,
  path: Path,
  scales: Questionnaire['scales'],
) => readonly Fault[];

/** A question where it is written. */
export interface WrittenQuestion {
  readonly page: Page;
  readonly question: Question;
  readonly path: Path;
}

/** A fault if the scale of a question is not one of the questionnaire's. */
export function knownScale(
  { scale }: { readonly scale: string },
  path: Path,
  scales: Questionnaire['scales'],
): Fault[] {
  return unknownValue(scale, Object.keys(scales), (said) => fault([...path, 'scale'], 'noSuchScale', said));
}

const ofOwnScale = ['from', 'to', 'words', 'first', 'low', 'middle', 'high', 'best', 'satisfied'] as const;

/** A fault where something that has a named scale or one of its own has none, or both. */
export function oneScale(
  given: { readonly scale?: string | undefined } & { readonly [K in (typeof ofOwnScale)[number]]?: unknown },
  what: 'matrix' | 'pair',
  path: Path,
): Fault[] {
  const { scale } = given;
  if (scale === undefined) return given.to === undefined ? [fault([...path, 'scale'], 'noScale', { what })] : [];
  return ofOwnScale
    .filter((key) => given[key] !== undefined)
    .map((key) => fault([...path, key], 'scaleGivenTwice', { what, scale, key }));
}

/** A fault for each option whose id an earlier one has already. */
export function differentIds({ options }: { readonly options: readonly { id: string }[] }, path: Path): Fault[] {
  return repeated(options, [...path, 'options'], (option) => option.id, 'id');
}

/** The fault of a question whose "max" is not above its "min". */
export function notAbove(path: Path): Fault {
  return fault([...path, 'max'], 'maxNotAboveMin');
}
