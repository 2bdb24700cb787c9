import type { Question } from '../questionnaire/question.ts';

/** How answers that can tell who somebody is are counted together before anybody sees them. */
export type Coarsening = NeighbourLine | SummedSides;

/**
 * How the answers to one type of question are counted together; undefined for opinions, which are shown as they are counted.
 *
 * @param isGroup whether it is the question about the kind of organisation
 */
export type CoarseningOf<Q extends Question> = (question: Q, isGroup: boolean) => Coarsening | undefined;

/** What somebody thinks does not tell who they are. */
export const opinion = (): undefined => undefined;

/** The place on a line of those who answered and put nothing there. */
export const unplaced = '-';

/** Answers that have neighbours: rare ones are counted with those next to them. */
export interface NeighbourLine {
  readonly kind: 'neighbours';
  /** What stands on the line: options, positions, or classes that depend on the question alone, never on its answers. */
  readonly steps: readonly NeighbourStep[];
  /** What each has its own counts on the line; `['']` where the question itself has. */
  readonly rows: readonly string[];
  /** Where a category of a tally stands; undefined where it is not on the line, such as not applicable. */
  place(category: string): { readonly row: string; readonly at: number } | undefined;
  /** The step of people who answered and have no place in a row; absent where everybody has one in each. */
  readonly unplaced?: number;
}

/** One place on a line, from `low` to `high`: both are the same where it holds one answer. */
export interface NeighbourStep {
  readonly low: string;
  readonly high: string;
}

/** The numbers of the lowest and the highest step of a scale. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Answers on both sides of a scale, of which only sums over all people are shown. */
export interface SummedSides {
  readonly kind: 'sums';
  readonly sides: readonly [before: string, now: string];
  /** Between which numbers each side is. */
  readonly ends: Ends;
  /** What somebody in a category adds to each side; undefined where that is nobody's answer. */
  values(category: string): readonly [before: number, now: number] | undefined;
}

/** A line of single answers, all of them in one row. */
export function singleLine(answers: readonly string[]): NeighbourLine {
  const at = new Map(answers.map((answer, index) => [answer, index]));
  return {
    kind: 'neighbours',
    steps: answers.map((answer) => ({ low: answer, high: answer })),
    rows: [''],
    place: (category) => onOneRow(at.get(category)),
  };
}

/** A place in the only row of a line. */
export function onOneRow(at: number | undefined): { row: string; at: number } | undefined {
  return at === undefined || at < 0 ? undefined : { row: '', at };
}

/** The name under which some neighbours are counted together: `30..49`, or `bureau` where it is one answer alone. */
export function className(first: NeighbourStep, last: NeighbourStep): string {
  return first.low === last.high ? first.low : `${first.low}..${last.high}`;
}

/** The first and the last answer of a class. */
export function endsOf(name: string): { low: string; high: string } {
  const [low = '', high = low] = name.split('..');
  return { low, high };
}
