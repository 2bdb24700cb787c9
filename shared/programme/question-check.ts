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

/** A fault for each option whose id an earlier one has already. */
export function differentIds({ options }: { readonly options: readonly { id: string }[] }, path: Path): Fault[] {
  return repeated(options, [...path, 'options'], (option) => option.id, 'id');
}

/** The fault of a question whose "max" is not above its "min". */
export function notAbove(path: Path): Fault {
  return { path: [...path, 'max'], problem: '"max" is not above "min"', remedy: 'give a larger "max"' };
}
