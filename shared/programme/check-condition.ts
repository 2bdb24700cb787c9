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
import { type Fault, type Path, repeated, unknownValue } from './fault.ts';
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

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

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
  if (used.length + Number(isTest) !== 1) {
    return [
      {
        path,
        problem:
          used.length + Number(isTest) === 0
            ? 'this does not say of whom it is asked'
            : `${or.format([...used.map((each) => `"${each}"`), ...(isTest ? ['a test of its own'] : [])])} can stand here, not several of them`,
        remedy:
          used.length + Number(isTest) === 0
            ? 'give it "question" with "is", tests under "all", "any" or "none", or kinds of "session"'
            : 'put the tests under one of "all", "any" and "none"',
      },
    ];
  }
  const [single] = writtenTests(showWhen);
  if (single === undefined) return [{ path, problem: 'this test names no question', remedy: 'add "question"' }];
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
  if (kind === undefined || kinds.length > 1) {
    const problem =
      kind === undefined
        ? `this does not say which answers to "${id}" are meant`
        : `this says in several ways which answers to "${id}" are meant`;
    return [{ path: at, problem, remedy: 'give it one of "is", "from" and "to", and "answered"' }];
  }
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

const fit: Readonly<Record<(typeof kindsOfTest)[number], { what: string; types: readonly QuestionType[] }>> = {
  is: { what: 'that offers choices', types: deciding },
  bounds: { what: 'that is answered by a step or a number', types: ['five-point', 'zero-to-ten', 'scale', 'number'] },
  answered: { what: 'of which it may be asked whether it was answered', types: leavable },
};

/** What a test of each kind is written with. */
const keysOf: Readonly<Record<(typeof kindsOfTest)[number], string>> = {
  is: '"is"',
  bounds: '"from" and "to"',
  answered: '"answered"',
};

/** The fault of a test that can't be about a question which is there. */
function otherTest(
  on: Question,
  kind: (typeof kindsOfTest)[number],
  candidates: readonly Question[],
  path: Path,
): Fault {
  const { what, types } = fit[kind];
  const others = kindsOfTest.filter((each) => isFit(on, each)).map((each) => keysOf[each]);
  return {
    path,
    problem:
      on.type === 'check'
        ? `what follows an answer to the knowledge check "${on.id}" would tell what is right`
        : `"${on.id}" is of type ${on.type}, and ${keysOf[kind]} ${kind === 'bounds' ? 'are' : 'is'} for a question ${what}`,
    remedy: [
      ...(others.length === 0 ? [] : [`test it by ${or.format(others)}`]),
      candidates.length === 0
        ? `put one of type ${or.format(types)} before this one`
        : `use one of ${candidates.map((question) => question.id).join(', ')}`,
    ].join(', or '),
  };
}

function noSuchQuestion(
  id: string,
  kind: (typeof kindsOfTest)[number],
  candidates: readonly Question[],
  path: Path,
): Fault {
  const { what, types } = fit[kind];
  return {
    path,
    problem: `no question "${id}" ${what} comes before this one, asked of the same`,
    remedy:
      candidates.length === 0
        ? `put one of type ${or.format(types)} before it`
        : `use one of ${candidates.map((question) => question.id).join(', ')}, or change the order`,
  };
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
    return beyond.map(([key, bound]) => ({
      path: [...at, key],
      problem: `${bound} is no step of "${on.id}"`,
      remedy: `use a whole number from ${lowest} to ${highest}`,
    }));
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
  return [
    {
      path,
      problem: `no class in which reports count the answers to "${on.id}" ${end === 'low' ? 'begins' : 'ends'} at ${bound}: how many are asked would tell how many of a class gave which numbers`,
      remedy: `use one of ${ends.join(', ')}, or ask for ranges of your own by a "one" question`,
    },
  ];
}

function crossed({ from, to }: Pick<WrittenTest, 'from' | 'to'>, what: string, at: Path): Fault[] {
  if (from === undefined || to === undefined || from <= to) return [];
  return [
    {
      path: [...at, 'to'],
      problem: `no ${what} is at least ${from} and at most ${to}`,
      remedy: 'exchange "from" and "to", or write two tests under "any"',
    },
  ];
}

/** Whether answers to a question can tell who somebody is. */
function isTelling(on: Question, group: string | undefined): boolean {
  return on.type === 'one' && (on.identifies || on.id === group);
}

/** How many were asked would tell how many gave an answer that can tell who somebody is. */
function tellingFaults(on: Question, group: string | undefined, boundTo: BoundTo | undefined, path: Path): Fault[] {
  if (!isTelling(on, group)) return [];
  return [
    {
      path,
      problem: `answers to "${on.id}" can tell who somebody is, and how many are asked after one of them would tell how many gave it`,
      remedy: withoutTelling(on.id, boundTo),
    },
  ];
}

function withoutTelling(on: string, boundTo: BoundTo | undefined): string {
  if (boundTo?.question !== on) return 'ask this of everybody, or after another question';
  return boundTo.option === undefined
    ? 'ask for the comment always'
    : 'take "write" out, and ask everybody in a "text" question below what they would have written';
}

/** Where it is not asked nobody can have answered it. */
function otherSessions(on: string, kinds: Kinds, asked: Kinds, path: Path): Fault[] {
  if (areWithin(asked, kinds)) return [];
  const list = kinds?.join(', ') ?? '';
  return [
    {
      path,
      problem: `"${on}" is asked in sessions of some kinds only (${list}), and this in others, too`,
      remedy: `add "session: [${list}]" here, or ask "${on}" in all sessions`,
    },
  ];
}

function valueFaults(is: readonly string[], known: readonly string[], question: string, path: Path): Fault[] {
  return [
    ...repeated(is, path, (value) => value),
    ...is.flatMap((value, at) =>
      unknownValue(value, known, [...path, at], { what: `answer to ${question}`, where: 'questionnaire.pages' }),
    ),
  ];
}
