import type { Language, Text } from '../i18n/text.ts';
import type { Asked, SessionPart, SessionSpeaker, SessionTopic } from './asked.ts';
import type { ConditionOn, TestOn } from './condition.ts';
import { matrixOf } from './matrix-of.ts';
import { memoize } from './memoize.ts';
import { filled, filledWords, type Names } from './placeholders.ts';
import { afterFirstParagraph, firstParagraph, inOneLine } from './prose.ts';
import type { Question } from './question.ts';
import type { ShowWhen, WrittenTest } from './question-parts.ts';
import type { Page } from './schema.ts';
import { stepNumbers } from './step-numbers.ts';
import { writtenTests } from './written-tests.ts';

/** What a repeated question is about. */
export type Subject =
  | { readonly kind: 'speaker'; readonly speaker: SessionSpeaker }
  | { readonly kind: 'topic'; readonly topic: SessionTopic }
  | { readonly kind: 'part'; readonly part: SessionPart };

/** One question as one session asks it: a repeated question is one item for each speaker, topic or part. */
export interface Item {
  /** `q_overall`, or with a subject `s_content.lin`. Answers and tallies are kept under it. */
  readonly key: string;
  readonly question: Question;
  readonly subject?: Subject;
  /** Without one, it is asked of everybody. What its page asks for is in it. */
  readonly condition?: Condition;
  /** By the ids of options that are not for everybody, to whom each of them is offered. */
  readonly offers?: ReadonlyMap<string, Condition>;
}

/** Of whom an item is asked: those whose answers to items before it are so. */
export type Condition = ConditionOn<Item>;
export type Test = TestOn<Item>;

/** A page for one subject (or for none): what the form shows under one heading. */
export interface Section {
  readonly id: string;
  readonly page: Page;
  readonly subject?: Subject;
  readonly items: readonly Item[];
  /** Without one, everybody is shown it. */
  readonly condition?: Condition;
}

/**
 * The sections of a session in the order of its questionnaire, speakers, topics and parts in the order of the session. Worked
 * out once for each session that is read: a warm function needs them for every request.
 */
export const sectionsOf = memoize((session: Asked): readonly Section[] => {
  const earlier = new Map<string, Item>();
  return pagesOf(session).flatMap((page) => {
    const subjects = page.repeat === undefined ? [undefined] : subjectsOf(page.repeat, session);
    const sections = subjects.map((subject): Section => {
      const ending = subject === undefined ? '' : `.${subjectId(subject)}`;
      const about = subject === undefined ? {} : { subject };
      const ofPage = conditionOf(page.showWhen, ending, earlier);
      const items = page.questions.map((question) => {
        const condition = together(ofPage, conditionOf(question.showWhen, ending, earlier));
        const asked = askedAbout(question, subject);
        const offers = offersOf(question, ending, earlier);
        const own = { ...(condition && { condition }), ...(offers && { offers }) };
        const item = { key: question.id + ending, question: asked, ...about, ...own };
        earlier.set(item.key, item);
        return item;
      });
      const asked = items.filter(({ key }) => session.keys?.has(key) ?? true);
      return { id: page.id + ending, page, ...about, items: asked, ...(ofPage && { condition: ofPage }) };
    });
    return sections.filter(({ items }) => items.length > 0);
  });
});

/** The pages of a session with the questions that it asks: some are for sessions of other kinds only. */
export const pagesOf = memoize((session: Asked): readonly Page[] => {
  const isFor = ({ showWhen }: Pick<Page, 'showWhen'>) =>
    session.keys !== undefined || (showWhen?.session?.includes(session.kind ?? '') ?? true);
  return session.questionnaire.pages.flatMap((page) => {
    const questions = isFor(page) ? page.questions.filter(isFor) : [];
    if (questions.length === 0) return [];
    return [questions.length === page.questions.length ? page : { ...page, questions }];
  });
});

/** To whom options are offered that are not for everybody; undefined where all are. */
function offersOf(question: Question, ending: string, earlier: Earlier): Item['offers'] {
  if (question.type !== 'one' && question.type !== 'several') return undefined;
  const offers = question.options.flatMap(({ id, showWhen }) => {
    const condition = conditionOf(showWhen, ending, earlier);
    return condition === undefined ? [] : [[id, condition] as const];
  });
  return offers.length === 0 ? undefined : new Map(offers);
}

/** All conditions of an item: of whom it is asked, and to whom its options are offered. */
export function conditionsOf({ condition, offers }: Item): readonly Condition[] {
  return [...(condition === undefined ? [] : [condition]), ...(offers?.values() ?? [])];
}

/** The items before, by their keys. */
type Earlier = ReadonlyMap<string, Item>;

/** A condition as it is written, about the items of a session; undefined where there is none. */
function conditionOf(showWhen: ShowWhen | undefined, ending: string, earlier: Earlier): Condition | undefined {
  if (showWhen === undefined) return undefined;
  const tests = (written: readonly WrittenTest[]) => written.flatMap((each) => testOf(each, ending, earlier));
  const { all, any, none } = showWhen;
  if (all !== undefined) return alone(tests(all)) ?? { all: tests(all) };
  if (any !== undefined) return alone(tests(any)) ?? { any: tests(any) };
  if (none !== undefined) return { none: tests(none) };
  return tests(writtenTests(showWhen))[0];
}

function alone([first, ...others]: readonly Test[]): Test | undefined {
  return others.length === 0 ? first : undefined;
}

/** A test is about the same subject where the other question is repeated too. Publishing has checked that it is there. */
function testOf({ question, is, from, to, answered }: WrittenTest, ending: string, earlier: Earlier): Test[] {
  const on = earlier.get(question + ending) ?? earlier.get(question);
  if (on === undefined) return [];
  if (is !== undefined) return [{ on, is }];
  if (answered !== undefined) return [{ on, answered }];
  const bounds = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const steps = stepNumbers(on.question);
  // Steps can be named one by one, as where they are chosen.
  return steps === undefined ? [{ on, ...bounds }] : [{ on, is: steps.filter(isWithin(bounds)).map(String) }];
}

function isWithin({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: { from?: number; to?: number }) {
  return (step: number) => step >= from && step <= to;
}

/** What a page asks for, and what a question on it asks for besides. */
function together(ofPage: Condition | undefined, own: Condition | undefined): Condition | undefined {
  if (ofPage === undefined || own === undefined) return own ?? ofPage;
  return isImplied(ofPage, own) ? own : { all: [ofPage, own] };
}

/** Whether who passes a test has answered a question of the same page, and so was shown that page. */
function isImplied(ofPage: Condition, own: Condition): boolean {
  if (!('is' in own || 'from' in own || 'to' in own)) return false;
  const { condition } = own.on;
  return condition === ofPage || (condition !== undefined && 'all' in condition && condition.all[0] === ofPage);
}

/** What an item asks for besides what is said of its whole page already. */
export function ownCondition({ condition }: Item, ofPage: Condition | undefined): Condition | undefined {
  if (condition === undefined || condition === ofPage) return undefined;
  return 'all' in condition && condition.all[0] === ofPage ? condition.all[1] : condition;
}

/** Every item of a session, in the order of the form. */
export const itemsOf = memoize((session: Asked): readonly Item[] =>
  sectionsOf(session).flatMap((section) => section.items),
);

/** The id that a repeated question's key ends with. */
function subjectId(subject: Subject): string {
  return named(subject).id;
}

/** What a subject is called. */
export function subjectName(subject: Subject, language: Language): string {
  return inLanguage(named(subject).name, language);
}

function named(subject: Subject): { readonly id: string; readonly name: Text } {
  switch (subject.kind) {
    case 'speaker':
      return subject.speaker;
    case 'topic':
      return subject.topic;
    case 'part':
      return subject.part;
  }
}

/** What a question asks, in one line: its text's first paragraph, with the subject's names put in (see `filledIn`). */
export function wording(text: Text, subject: Subject | undefined, language: Language): string {
  return firstParagraph(filledIn(text, subject, language));
}

/** What an item asks where it stands alone: a row of a matrix after what all of its rows are asked. */
export function itemWording({ question, subject }: Pick<Item, 'question' | 'subject'>, language: Language): string {
  const asked = wording(question.text, subject, language);
  const matrix = matrixOf(question);
  return matrix === undefined ? asked : inOneLine([wording(matrix.text, subject, language), asked]);
}

/** What a question says after that; empty for most. */
export function details(text: Text, subject: Subject | undefined, language: Language): string {
  return afterFirstParagraph(filledIn(text, subject, language));
}

/** A text in one language with the subject's names put in for `{speaker}`, `{talk}`, `{institution}`, `{topic}` and `{part}`. */
function filledIn(text: Text, subject: Subject | undefined, language: Language): string {
  if (subject === undefined) return inLanguage(text, language);
  // Names stand in the language of the words around them, and in their direction: both may be another than the reader's.
  const written = text[language] === undefined ? (Object.keys(text)[0] ?? language) : language;
  return filledWords(inLanguage(text, written), written, namesOf(subject));
}

/** A question with the subject's names in all that it says besides what it asks: a report asks that of all speakers at once. */
function askedAbout(question: Question, subject: Subject | undefined): Question {
  if (subject === undefined) return question;
  const { text: _text, short: _short, ...rest } = question;
  const said = filled(rest, namesOf(subject));
  return said === rest ? question : ({ ...question, ...said } as Question);
}

/** A text in one language. Publishing has checked that every text exists in every language of its programme. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

function subjectsOf(repeat: NonNullable<Page['repeat']>, { speakers, topics, parts = [] }: Asked): Subject[] {
  switch (repeat) {
    case 'speaker':
      return speakers.map((speaker) => ({ kind: repeat, speaker }));
    case 'topic':
      return topics.map((topic) => ({ kind: repeat, topic }));
    case 'part':
      return parts.map((part) => ({ kind: repeat, part }));
  }
}

/** The placeholders that a wording may contain on a page that repeats for this kind of subject. */
export const placeholders = {
  speaker: ['speaker', 'talk', 'institution'],
  topic: ['topic'],
  part: ['part'],
} as const satisfies Record<Subject['kind'], readonly string[]>;

/** What stands between the titles of several talks: texts in Chinese and Japanese put brackets around them. */
const betweenTalks: Readonly<Record<string, string>> = { zh: '》《', ja: '」「', ar: '؛ ' };

function namesOf(subject: Subject): Names {
  return (name, language) => {
    if (subject.kind !== 'speaker') return name === subject.kind ? subjectName(subject, language) : undefined;
    const { name: own, institution, talks } = subject.speaker;
    switch (name) {
      case 'speaker':
        return inLanguage(own, language);
      case 'institution':
        return institution && inLanguage(institution, language);
      case 'talk':
        return talks.map((title) => inLanguage(title, language)).join(betweenTalks[language.slice(0, 2)] ?? '; ');
      default:
        return undefined;
    }
  };
}
