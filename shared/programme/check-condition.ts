import { names, oneOfThese, phrase } from '../i18n/fault-data.ts';
import {
  type BoundTo,
  type Question,
  type QuestionOf,
  type QuestionType,
  questionTypes,
} from '../questionnaire/question.ts';
import type { ShowWhen, WrittenTest } from '../questionnaire/question-parts.ts';
import type { Page, Questionnaire } from '../questionnaire/schema.ts';
import { stepNumbers } from '../questionnaire/step-numbers.ts';
import { writtenTests } from '../questionnaire/written-tests.ts';
import { askingOf, askings } from '../response/answer-types.ts';
import { choicesOf } from '../response/choices.ts';
import { areWithin, type Kinds, kindsOf } from './check-kinds.ts';
import { type Fault, fault, type Path, repeated, unknownValue } from './fault.ts';
import { type NumberClass, numberClasses } from './number-classes.ts';
import type { WrittenQuestion } from './question-check.ts';
import { checkQuestion } from './question-checks.ts';

/** The types of question that a condition can be about. */
const deciding = questionTypes.filter((type) => askings[type].decides);

/**
 * Those of which a condition can also be whether they were answered. A consent is stored in any case. Of a number, a day, an order
 * or a pair, how many answered is a number that is shown to nobody exactly: answers to them can tell who somebody is.
 */
const leavable: readonly QuestionType[] = ['five-point', 'zero-to-ten', 'one', 'several', 'scale', 'text', 'check'];

/** Where a `showWhen` is written, and what comes before it. */
export interface Written {
  readonly showWhen: ShowWhen | undefined;
  readonly page: Page;
  readonly path: Path;
  readonly earlier: readonly WrittenQuestion[];
  /** In which sessions it is asked. */
  readonly kinds: Kinds;
  /** Of a text that belongs to a question, where nobody wrote the condition: to which. */
  readonly boundTo?: BoundTo | undefined;
}

type Deciding = Pick<Questionnaire, 'scales' | 'headline'>;

const groups = ['all', 'any', 'none'] as const;
const kindsOfTest = ['is', 'bounds', 'answered'] as const;

/** The faults of the `showWhen` of a question, or of a page, given the questions before it. */
export function checkCondition(written: Written, deciders: Deciding): Fault[] {
  const { showWhen, path } = written;
  if (showWhen === undefined) return [];
  const used = groups.filter((group) => showWhen[group] !== undefined);
  const [group] = used;
  const { session, ...test } = showWhen;
  const isTest = Object.keys(test).some((key) => !groups.some((each) => each === key));
  if (session !== undefined && used.length === 0 && !isTest) return [];
  const given = [...used.map((key) => phrase('quoted', { key })), ...(isTest ? [phrase('ownTest')] : [])];
  if (given.length === 0) return [fault(path, 'askedOfWhom')];
  if (given.length > 1) return [fault(path, 'severalTests', { given: oneOfThese(given) })];
  const [single] = writtenTests(showWhen);
  if (single === undefined) return [fault(path, 'testOfNothing')];
  if (group === undefined) return testFaults(single, path, written, deciders);
  return (showWhen[group] ?? []).flatMap((test, at) => testFaults(test, [...path, group, at], written, deciders));
}

function testFaults(
  test: WrittenTest,
  at: Path,
  { page, earlier, kinds: asked, boundTo }: Written,
  { scales, headline }: Deciding,
): Fault[] {
  const { question: id } = test;
  const isBounded = test.from !== undefined || test.to !== undefined;
  const given = { is: test.is !== undefined, bounds: isBounded, answered: test.answered !== undefined };
  const kinds = kindsOfTest.filter((kind) => given[kind]);
  const [kind] = kinds;
  if (kind === undefined) return [fault(at, 'testWithoutAnswer', { question: id })];
  if (kinds.length > 1) return [fault(at, 'testOfSeveralKinds', { question: id })];
  const before = earlier.filter((each) => each.page.repeat === undefined || each.page.repeat === page.repeat);
  const candidates = before
    .filter((each) => isFit(each.question, kind) && areWithin(asked, kindsOf(each)))
    .map(({ question }) => question)
    .filter((question) => !isTelling(question, headline.group));
  const on = before.find(({ question }) => question.id === id)?.question;
  if (on === undefined) return [noSuchQuestion(id, kind, candidates, [...at, 'question'])];
  if (!isFit(on, kind)) return [otherTest(on, kind, candidates, [...at, 'question'])];
  return [
    // Any language: the values are the same in each.
    ...valueFaults(
      test.is ?? [],
      choicesOf(on, scales, 'en').map(({ value }) => value),
      on.id,
      [...at, 'is'],
    ),
    ...(checkQuestion({ page, question: on, path: [] }, scales).length > 0 ? [] : boundFaults(test, on, at)),
    ...tellingFaults(on, headline.group, boundTo, [...at, 'question']),
    ...otherSessions(on.id, kindsOf(earlier.find(({ question }) => question === on) ?? { page }), asked, [
      ...at,
      'question',
    ]),
  ];
}

/** Whether a test of a kind can be about a question. */
function isFit(question: Question, kind: (typeof kindsOfTest)[number]): boolean {
  if (kind === 'answered') return leavable.includes(question.type);
  if (kind === 'is') return askingOf(question).decides;
  return question.type === 'number' || stepNumbers(question) !== undefined;
}

/** The types of question that a test of each kind can be about. */
const fit: Readonly<Record<(typeof kindsOfTest)[number], readonly QuestionType[]>> = {
  is: deciding,
  bounds: ['five-point', 'zero-to-ten', 'scale', 'number'],
  answered: leavable,
};

/** What could stand in the place of a question that a test can't be about. */
function inItsPlace(kind: (typeof kindsOfTest)[number], candidates: readonly Question[]) {
  return {
    count: candidates.length,
    types: oneOfThese(fit[kind]),
    known: names(candidates.map((question) => question.id)),
  };
}

/** The fault of a test that can't be about a question which is there. */
function otherTest(
  on: Question,
  kind: (typeof kindsOfTest)[number],
  candidates: readonly Question[],
  path: Path,
): Fault {
  const others = kindsOfTest.filter((each) => isFit(on, each)).map((each) => phrase(`tests.${each}`));
  const values = {
    question: on.id,
    others: others.length,
    tests: oneOfThese(others),
    ...inItsPlace(kind, candidates),
  };
  return on.type === 'check'
    ? fault(path, 'tellsRightAnswer', values)
    : fault(path, 'otherTest', { ...values, type: on.type, test: kind });
}

function noSuchQuestion(
  id: string,
  kind: (typeof kindsOfTest)[number],
  candidates: readonly Question[],
  path: Path,
): Fault {
  return fault(path, 'noEarlierQuestion', { question: id, test: kind, ...inItsPlace(kind, candidates) });
}

/** Bounds between which there is no step, or beyond the last one. */
function boundFaults({ from, to }: WrittenTest, on: Question, at: Path): Fault[] {
  const steps = stepNumbers(on) ?? [];
  const [lowest, highest] = [steps[0], steps.at(-1)];
  if (on.type === 'number') {
    const faults = [...edgeFaults(from, on, 'low', [...at, 'from']), ...edgeFaults(to, on, 'high', [...at, 'to'])];
    return faults.length > 0 ? faults : crossed({ from, to }, 'number', at);
  }
  if (lowest === undefined || highest === undefined) return [];
  const beyond = Object.entries({ from, to }).filter(([, bound]) => bound !== undefined && !steps.includes(bound));
  if (beyond.length > 0) {
    const values = { question: on.id, lowest: `${lowest}`, highest: `${highest}` };
    return beyond.map(([key, bound]) => fault([...at, key], 'noSuchStep', { ...values, bound: `${bound}` }));
  }
  return crossed({ from, to }, 'step', at);
}

/**
 * A number that is typed can tell who somebody is: reports count numbers in classes, and how many are asked from another number on
 * would tell how many are in a part of a class.
 */
function edgeFaults(bound: number | undefined, on: QuestionOf<'number'>, end: keyof NumberClass, path: Path): Fault[] {
  const ends = numberClasses(on).map((each) => each[end]);
  if (bound === undefined || ends.some((each) => Number(each) === bound)) return [];
  return [fault(path, 'insideClass', { question: on.id, end, bound: `${bound}`, known: names(ends) })];
}

function crossed({ from, to }: Pick<WrittenTest, 'from' | 'to'>, what: 'number' | 'step', at: Path): Fault[] {
  if (from === undefined || to === undefined || from <= to) return [];
  return [fault([...at, 'to'], 'crossedBounds', { what, from: `${from}`, to: `${to}` })];
}

/** Whether answers to a question can tell who somebody is. */
function isTelling(on: Question, group: string | undefined): boolean {
  return on.type === 'one' && (on.identifies || on.id === group);
}

/** How many were asked would tell how many gave an answer that can tell who somebody is. */
function tellingFaults(on: Question, group: string | undefined, boundTo: BoundTo | undefined, path: Path): Fault[] {
  if (!isTelling(on, group)) return [];
  const isBound = boundTo?.question === on.id;
  const what = !isBound ? 'question' : boundTo.option === undefined ? 'comment' : 'write';
  return [fault(path, 'tellsWho', { question: on.id, what })];
}

/** Where it is not asked nobody can have answered it. */
function otherSessions(on: string, kinds: Kinds, asked: Kinds, path: Path): Fault[] {
  if (areWithin(asked, kinds)) return [];
  return [fault(path, 'askedElsewhere', { question: on, kinds: kinds?.join(', ') ?? '' })];
}

function valueFaults(is: readonly string[], known: readonly string[], question: string, path: Path): Fault[] {
  return [
    ...repeated(is, path, (value) => value),
    ...is.flatMap((value, at) =>
      unknownValue(value, known, (said) => fault([...path, at], 'noSuchAnswer', { ...said, question })),
    ),
  ];
}
