import type { Question } from '../questionnaire/question.ts';
import type { Page, Questionnaire } from '../questionnaire/schema.ts';
import { type Fault, type Path, repeated, unknownValue } from './fault.ts';

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
  return unknownValue(scale, Object.keys(scales), [...path, 'scale'], { what: 'scale', where: 'questionnaire.scales' });
}

const ofOwnScale = ['from', 'to', 'words', 'first', 'low', 'middle', 'high', 'best', 'satisfied'] as const;

/** A fault where something that has a named scale or one of its own has none, or both. */
export function oneScale(
  given: { readonly scale?: string | undefined } & { readonly [K in (typeof ofOwnScale)[number]]?: unknown },
  what: 'matrix' | 'pair',
  path: Path,
): Fault[] {
  if (given.scale === undefined) {
    if (given.to !== undefined) return [];
    const problem = `the ${what} has no scale`;
    return [{ path: [...path, 'scale'], problem, remedy: 'give "scale", or "to" with "words" or "low" and "high"' }];
  }
  return ofOwnScale
    .filter((key) => given[key] !== undefined)
    .map((key) => ({
      path: [...path, key],
      problem: `the ${what} has the steps of "${given.scale}" already`,
      remedy: `take "${key}" out, or "scale"`,
    }));
}

/** A fault for each option whose id an earlier one has already. */
export function differentIds({ options }: { readonly options: readonly { id: string }[] }, path: Path): Fault[] {
  return repeated(options, [...path, 'options'], (option) => option.id, 'id');
}

/** The fault of a question whose "max" is not above its "min". */
export function notAbove(path: Path): Fault {
  return { path: [...path, 'max'], problem: '"max" is not above "min"', remedy: 'give a larger "max"' };
}
