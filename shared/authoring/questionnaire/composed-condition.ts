import type { ShowWhen, WrittenTest } from '../../questionnaire/question-parts.ts';
import { isSame } from '../edit/edit.ts';
import type { ConditionChoice } from './condition-choices.ts';
import { type Entries, entriesOf } from './drafted.ts';
import { testsIn } from './references.ts';

/** How several tests belong together. */
const groups = ['all', 'any', 'none'] as const;
type Group = (typeof groups)[number];

/** What was chosen of one question: some of its answers, numbers between two, or whether it was answered. */
export interface ChosenTest {
  readonly question: string;
  readonly is?: readonly string[] | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly answered?: boolean | undefined;
}

/** A condition as it is chosen, question by question. */
export interface ChosenCondition {
  readonly group: Group;
  readonly tests: readonly ChosenTest[];
  readonly session: readonly string[];
}

/**
 * A condition of a draft as it can be chosen; `undefined`: it can't, because it tests what can't be chosen here, or a question twice. It
 * then stays as it is written.
 */
export function chosenOf(showWhen: unknown, choices: readonly ConditionChoice[]): ChosenCondition | undefined {
  const condition = entriesOf(showWhen);
  const used = groups.filter((each) => condition[each] !== undefined);
  const tests = testsIn(showWhen);
  const session = Array.isArray(condition.session) ? condition.session.map(String) : [];
  if (used.length + Number(condition.question !== undefined) > 1) return undefined;
  if (tests.length === 0 && used.length > 0) return undefined;
  const chosen = tests.flatMap((test) => chosenTest(test, choices));
  const areDifferent = new Set(chosen.map(({ question }) => question)).size === tests.length;
  return chosen.length === tests.length && areDifferent
    ? { group: used[0] ?? 'all', tests: chosen, session }
    : undefined;
}

/** The questions that a condition names and that can't be asked for at its place: they are gone, or come later. */
export function unfitQuestions(showWhen: unknown, choices: readonly ConditionChoice[]): readonly string[] {
  const named = testsIn(showWhen).map(({ question }) => String(question));
  return [...new Set(named)].filter((id) => choices.every((choice) => choice.id !== id));
}

/** A test as it can be chosen; none, where it can't. */
function chosenTest(test: Entries, choices: readonly ConditionChoice[]): ChosenTest[] {
  const choice = choices.find(({ id }) => id === test.question);
  if (choice === undefined) return [];
  const question = choice.id;
  const [from, to] = [numberOf(test.from), numberOf(test.to)];
  const isBounded = from !== undefined || to !== undefined;
  if (Number(test.is !== undefined) + Number(isBounded) + Number(test.answered !== undefined) !== 1) return [];
  const chosen =
    typeof test.answered === 'boolean'
      ? { question, answered: test.answered }
      : isBounded && choice.bounds !== undefined
        ? { question, from, to }
        : { question, is: isBounded ? stepsBetween(choice, from, to) : wordsIn(test.is) };
  return isOffered(chosen, choice) ? [inOrder(chosen, [choice])] : [];
}

function isOffered({ is, from, to, answered }: ChosenTest, { values, bounds, canBeBlank }: ConditionChoice): boolean {
  if (answered !== undefined) return canBeBlank;
  if (is !== undefined) return is.length > 0 && is.every((value) => values.some((each) => each.value === value));
  return (
    (from === undefined || bounds?.from.includes(from)) === true &&
    (to === undefined || bounds?.to.includes(to)) === true
  );
}

function wordsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/** The condition that a choice makes; `undefined`: none. What it says already is left as it was written. */
export function composed(
  { group, tests, session }: ChosenCondition,
  choices: readonly ConditionChoice[],
  before: unknown,
): ShowWhen | undefined {
  const chosen = tests.map((test) => inOrder(test, choices));
  // What is said already stays as it is written, and where: what is new comes behind it.
  const kept = testsIn(before).filter((each) =>
    chosenTest(each, choices).some((known) => chosen.some((test) => isSame(known, test))),
  );
  const added = chosen.filter((test) => !kept.some((each) => isSame(chosenTest(each, choices)[0], test)));
  const made = [...kept, ...added].map((each) => testOf(each as WrittenTest));
  const kinds = session.length > 0 && { session: [...session] };
  const [only, ...others] = made;
  if (only === undefined) return kinds || undefined;
  return { ...kinds, ...(others.length === 0 && group !== 'none' ? only : { [group]: made }) };
}

/** A test alone: where it is all of a condition, kinds of session stand beside it. */
function testOf({ question, is, from, to, answered }: WrittenTest): WrittenTest {
  return {
    question,
    ...(is !== undefined && { is }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(answered !== undefined && { answered }),
  };
}

/** The same with its answers in the order in which they are shown. */
function inOrder({ question, is, from, to, answered }: ChosenTest, choices: readonly ConditionChoice[]): ChosenTest {
  const values = choices.find(({ id }) => id === question)?.values ?? [];
  return testOf({
    question,
    is: is && values.map(({ value }) => value).filter((value) => is.includes(value)),
    from,
    to,
    answered,
  });
}

function stepsBetween({ values, steps }: ConditionChoice, from = -Infinity, to = Infinity): string[] {
  return values
    .map(({ value }) => value)
    .filter((value) => {
      const step = steps.get(value);
      return step !== undefined && step >= from && step <= to;
    });
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
