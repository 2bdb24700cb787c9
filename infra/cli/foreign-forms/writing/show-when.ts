import type { Comparison, Condition } from '../foreign-form.ts';

/** A question that is asked earlier, as far as conditions need it. */
export interface Target {
  readonly id: string;
  /** The values of its answers, by the names that the form gives them. */
  readonly values: ReadonlyMap<string, string | number>;
  /** An answer is one value. */
  readonly isSingle: boolean;
  /** Everybody has to give one. */
  readonly isAlwaysAnswered: boolean;
}

/** What `showWhen` can say. */
export interface ShowWhen {
  readonly question: string;
  readonly is: readonly (string | number)[];
}

export type Targets = ReadonlyMap<string, Target>;

/** One of these answers to the question must have been given. */
interface Given {
  readonly target: Target;
  readonly names: readonly string[];
}

/** What a condition is in a programme file. Undefined: it can't say that, or what decides is not asked before. */
export function showWhenOf(condition: Condition, targets: Targets): ShowWhen | undefined {
  const given = givenOf(condition, targets);
  if (given === undefined || given.names.length === 0) return undefined;
  const { target, names } = given;
  return {
    question: target.id,
    is: [...target.values].filter(([name]) => names.includes(name)).map(([, value]) => value),
  };
}

function givenOf(condition: Condition, targets: Targets): Given | undefined {
  if ('all' in condition) return allOf(condition.all.map((each) => givenOf(each, targets)));
  if ('any' in condition) return anyOf(condition.any.map((each) => givenOf(each, targets)));
  if ('not' in condition) return notOf(condition.not, targets);
  const target = targets.get(condition.question);
  if (target === undefined) return undefined;
  const known = [...target.values.keys()];
  if ('than' in condition) {
    const areNumbers = known.every((name) => Number.isFinite(Number(name)));
    return areNumbers ? { target, names: known.filter((name) => holds(Number(name), condition)) } : undefined;
  }
  const names = condition.is === 'answered' ? known : condition.is;
  // Who compares with an answer that there is not means something else.
  return names.every((name) => target.values.has(name)) ? { target, names } : undefined;
}

const comparing: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function holds(step: number, { than, number }: { readonly than: Comparison; readonly number: number }): boolean {
  return comparing[than](step, number);
}

/** Of one question with one answer: that which all of them allow. */
function allOf(parts: readonly (Given | undefined)[]): Given | undefined {
  const [first, ...others] = parts;
  if (first === undefined || !isAboutOne(parts) || (others.length > 0 && !first.target.isSingle)) return undefined;
  return { ...first, names: first.names.filter((name) => others.every((other) => other?.names.includes(name))) };
}

function anyOf(parts: readonly (Given | undefined)[]): Given | undefined {
  const [first] = parts;
  if (first === undefined || !isAboutOne(parts)) return undefined;
  return { ...first, names: [...new Set(parts.flatMap((part) => part?.names ?? []))] };
}

function isAboutOne(parts: readonly (Given | undefined)[]): boolean {
  return parts.every((part) => part !== undefined && part.target === parts[0]?.target);
}

/** The other answers, where there must be one: else the form also means those who gave none. */
function notOf(condition: Condition, targets: Targets): Given | undefined {
  if ('not' in condition) return givenOf(condition.not, targets);
  const given = givenOf(condition, targets);
  if (given === undefined || !given.target.isSingle || !given.target.isAlwaysAnswered) return undefined;
  const names = [...given.target.values.keys()].filter((name) => !given.names.includes(name));
  return { ...given, names };
}
