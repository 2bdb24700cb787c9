import type { NumberClass } from '../../../../shared/programme/number-classes.ts';
import { mostTests } from '../../../../shared/questionnaire/question-parts.ts';
import type { Comparison, Condition, WrittenCondition } from '../foreign-form.ts';

/** A question that is asked earlier, as far as conditions need it. */
export interface Target {
  readonly id: string;
  /** The values of its answers, by the names that the form gives them; none where a condition can't name one. */
  readonly values: ReadonlyMap<string, string | number>;
  /** An answer is one value. */
  readonly isSingle: boolean;
  /** Everybody has to give one. */
  readonly isAlwaysAnswered: boolean;
  /** A condition can be whether it was answered at all. */
  readonly isLeavable: boolean;
  /** Of a number: the classes in which reports count it. A condition can be about whole ones; their lowest numbers are the values. */
  readonly classes?: readonly NumberClass[];
}

export type Targets = ReadonlyMap<string, Target>;

/** A test of the answer to one question. */
export type WrittenTest = { readonly question: string } & (
  | { readonly is: readonly (string | number)[] }
  | { readonly from?: number; readonly to?: number }
  | { readonly answered: boolean }
);

/** What `showWhen` can say. */
export type ShowWhen =
  | WrittenTest
  | { readonly all: readonly WrittenTest[] }
  | { readonly any: readonly WrittenTest[] }
  | { readonly none: readonly WrittenTest[] };

/** One of these answers was given, or (`isNot`) none of them; or whether there is an answer. */
type Literal =
  | { readonly target: Target; readonly names: readonly string[]; readonly isNot: boolean }
  | { readonly target: Target; readonly answered: boolean };

/** At least one of these has to hold. */
type Clause = readonly Literal[];

/** While a condition is taken apart there may be more tests than `showWhen` takes. */
const mostClauses = 64;

/** As many of these conditions as `showWhen` can say together, the last ones first, and those that are left over. */
export function fittingConditions(
  conditions: readonly WrittenCondition[],
  targets: Targets,
): { readonly showWhen?: ShowWhen; readonly left: readonly WrittenCondition[] } {
  const kept: WrittenCondition[] = [];
  let said = together(conditions, targets);
  if (said !== undefined) return { showWhen: said, left: [] };
  for (const condition of conditions.toReversed()) {
    const showWhen = together([condition, ...kept], targets);
    if (showWhen === undefined) continue;
    kept.unshift(condition);
    said = showWhen;
  }
  return { ...(said && { showWhen: said }), left: conditions.filter((each) => !kept.includes(each)) };
}

function together(conditions: readonly WrittenCondition[], targets: Targets): ShowWhen | undefined {
  const all = conditions.flatMap(({ means }) => means ?? []);
  return all.length === 0 || all.length < conditions.length ? undefined : showWhenOf({ all }, targets);
}

/** What a condition is in a programme file. Undefined: it can't say that, or what decides is not asked before. */
export function showWhenOf(condition: Condition, targets: Targets): ShowWhen | undefined {
  const clauses = clausesOf(condition, false, targets);
  return clauses && written(simplified(clauses));
}

/** The same as clauses that all have to hold. `isNot`: the contrary of the condition. */
function clausesOf(condition: Condition, isNot: boolean, targets: Targets): readonly Clause[] | undefined {
  if ('not' in condition) return clausesOf(condition.not, !isNot, targets);
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((each) => clausesOf(each, isNot, targets));
    const known = parts.filter((each) => each !== undefined);
    if (known.length < parts.length) return undefined;
    return 'all' in condition !== isNot ? known.flat() : eitherOf(known);
  }
  const literal = literalOf(condition, isNot, targets);
  return literal && [[literal]];
}

/** At least one of several conditions holds: each clause of the one with each of the others. */
function eitherOf(conditions: readonly (readonly Clause[])[]): readonly Clause[] | undefined {
  const count = conditions.reduce((product, { length }) => product * length, 1);
  if (count > mostClauses) return undefined;
  return conditions.reduce<readonly Clause[]>(
    (made, clauses) => made.flatMap((left) => clauses.map((right) => [...left, ...right])),
    [[]],
  );
}

function literalOf(
  condition: Extract<Condition, { question: string }>,
  isNot: boolean,
  targets: Targets,
): Literal | undefined {
  const target = targets.get(condition.question);
  if (target === undefined) return undefined;
  if ('is' in condition && condition.is === 'answered' && target.isLeavable) return { target, answered: !isNot };
  const names =
    target.classes === undefined
      ? namesOf(condition, [...target.values.keys()])
      : classNames(condition, target.classes);
  return names === undefined || names.length === 0 ? undefined : { target, names, isNot };
}

/** The answers that a condition means. Who compares with one that there is not means something else. */
function namesOf(
  condition: Extract<Condition, { question: string }>,
  known: readonly string[],
): readonly string[] | undefined {
  if ('than' in condition) return known.filter((name) => name !== '' && holds(Number(name), condition));
  if (condition.is === 'answered') return known;
  return condition.is.every((name) => known.includes(name)) ? condition.is : undefined;
}

/** The classes of numbers that a condition means; undefined: also a part of one. */
function classNames(
  condition: Extract<Condition, { question: string }>,
  classes: readonly NumberClass[],
): readonly string[] | undefined {
  const isMeant = (number: string) =>
    'than' in condition
      ? holds(Number(number), condition)
      : condition.is !== 'answered' && condition.is.some((each) => Number(each) === Number(number));
  const isWhole = ({ low, high }: NumberClass) => ('than' in condition ? isMeant(low) === isMeant(high) : low === high);
  const meant = classes.filter(({ low, high }) => isMeant(low) || isMeant(high));
  return meant.every(isWhole) ? meant.map(({ low }) => low) : undefined;
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

/** Fewer tests that say the same. */
function simplified(clauses: readonly Clause[]): readonly Clause[] {
  const merged = clauses.map((clause) => clause.map(ofAnswered).reduce<Literal[]>(addToAny, []));
  const single = merged.flatMap((clause) => (clause.length === 1 ? clause : [])).reduce<Literal[]>(addToAll, []);
  return [...single.map((literal) => [literal]), ...merged.filter(({ length }) => length > 1)];
}

/** Where there must be one answer, what is not given is one of the others. */
function ofAnswered(literal: Literal): Literal {
  if (!('names' in literal) || !literal.isNot) return literal;
  const { target } = literal;
  const [names, isOneOf] = [others(literal), target.isSingle && target.isAlwaysAnswered];
  return isOneOf && names.length > 0 ? { target, names, isNot: false } : literal;
}

function others({ target, names }: Extract<Literal, { names: unknown }>): readonly string[] {
  return [...target.values.keys()].filter((name) => !names.includes(name));
}

/** Of one question: any of the answers that either allows. */
function addToAny(literals: readonly Literal[], more: Literal): Literal[] {
  return combined(literals, more, (one, other) =>
    one.isNot || other.isNot ? undefined : { ...one, names: [...new Set([...one.names, ...other.names])] },
  );
}

/** Of one question: that which both allow. */
function addToAll(literals: readonly Literal[], more: Literal): Literal[] {
  return combined(literals, more, (one, other) => {
    if (one.isNot && other.isNot) return { ...one, names: [...new Set([...one.names, ...other.names])] };
    if (!one.target.isSingle) return undefined;
    const [given, limit] = one.isNot ? [other, one] : [one, other];
    return { ...given, names: given.names.filter((name) => limit.names.includes(name) !== limit.isNot) };
  });
}

type Named = Extract<Literal, { names: unknown }>;

/** Puts a test to those before: into one of them about the same question, if both can be one. */
function combined(
  literals: readonly Literal[],
  more: Literal,
  combine: (one: Named, other: Named) => Named | undefined,
): Literal[] {
  for (const [at, literal] of literals.entries()) {
    if (literal.target !== more.target) continue;
    const isSame = 'answered' in literal && 'answered' in more && literal.answered === more.answered;
    const both = 'names' in literal && 'names' in more ? combine(literal, more) : isSame ? literal : undefined;
    if (both !== undefined) return literals.with(at, both);
  }
  return [...literals, more];
}

/** What says these clauses; undefined: nothing does, or nobody could fulfil it. */
function written(clauses: readonly Clause[]): ShowWhen | undefined {
  const literals = clauses.flat();
  if (literals.length === 0 || literals.some((each) => 'names' in each && each.names.length === 0)) return undefined;
  if (clauses.length === literals.length) {
    const all = testsOf(literals);
    if (all !== undefined) return all.length === 1 ? all[0] : limited({ all }, all);
    const none = testsOf(literals.map(contrary).map(ofAnswered));
    return none && limited({ none }, none);
  }
  const [clause, ...more] = clauses;
  const any = clause && more.length === 0 ? testsOf(clause.flatMap(positive)) : undefined;
  return any && limited({ any }, any);
}

function limited(showWhen: ShowWhen, { length }: readonly WrittenTest[]): ShowWhen | undefined {
  return length <= mostTests.most ? showWhen : undefined;
}

/** A test of each; undefined where there is none for one of them. */
function testsOf(literals: readonly Literal[]): WrittenTest[] | undefined {
  const tests = literals.flatMap((literal) => testOf(literal) ?? []);
  return tests.length === literals.length ? tests : undefined;
}

function contrary(literal: Literal): Literal {
  return 'names' in literal ? { ...literal, isNot: !literal.isNot } : { ...literal, answered: !literal.answered };
}

/** Not these answers: one of the others, or none at all. */
function positive(literal: Literal): readonly Literal[] {
  if (!('names' in literal) || !literal.isNot || !literal.target.isSingle || !literal.target.isLeavable)
    return [literal];
  const { target } = literal;
  return [
    { target, names: others(literal), isNot: false },
    { target, answered: false },
  ];
}

function testOf(literal: Literal): WrittenTest | undefined {
  const { id: question, values, classes } = literal.target;
  if ('answered' in literal) return { question, answered: literal.answered };
  if (literal.isNot) return undefined;
  if (classes !== undefined) {
    const bounds = numbersOf(literal.names, classes);
    return bounds && { question, ...bounds };
  }
  const is = [...values].filter(([name]) => literal.names.includes(name)).map(([, value]) => value);
  return { question, ...(boundsOf(is, [...values.values()]) ?? { is }) };
}

/** From the lowest number of the first class to the highest of the last one; undefined: one between them is not meant. */
function numbersOf(
  names: readonly string[],
  classes: readonly NumberClass[],
): { from?: number; to?: number } | undefined {
  const meant = classes.map(({ low }) => names.includes(low));
  const [first, last] = [meant.indexOf(true), meant.lastIndexOf(true)];
  const [low, high] = [classes[first]?.low, classes[last]?.high];
  if (meant.slice(first, last + 1).includes(false)) return undefined;
  const isBelow = last < classes.length - 1;
  return { ...((first > 0 || !isBelow) && { from: Number(low) }), ...(isBelow && { to: Number(high) }) };
}

/** Three steps or more in a row are said by their ends. */
function boundsOf(
  is: readonly (string | number)[],
  values: readonly (string | number)[],
): { from?: number; to?: number } | undefined {
  const steps = is.filter((value) => typeof value === 'number').toSorted((a, b) => a - b);
  const [from, to] = [steps[0], steps.at(-1)];
  if (from === undefined || to === undefined || steps.length < is.length || steps.length < 3) return undefined;
  if (to - from !== steps.length - 1) return undefined;
  const all = values.filter((value) => typeof value === 'number');
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  return { ...((from > lowest || to === highest) && { from }), ...(to < highest && { to }) };
}
