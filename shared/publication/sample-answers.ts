import { createHash } from 'node:crypto';
import { needsCode } from '../access/access.ts';
import type { Session } from '../programme/session.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import { pairScale, type StepScale, scaleOf, scaleSteps } from '../questionnaire/step-numbers.ts';
import { agreed, notApplicable } from '../questionnaire/values.ts';
import { type Answer, type Answers, isAsked, isOffered } from '../response/answers.ts';
import type { Response, ResponseId } from '../response/response.ts';
import { type Random, seeded } from '../statistics/random.ts';
import { day, instant } from '../time/instant.ts';

/** Made-up answers, for who looks at a report before anybody has answered. */
export interface Sample {
  readonly people: number;
  /** The same number gives the same answers. */
  readonly seed: number;
  /** What somebody writes, by a number that counts up. */
  comment(number: number): string;
}

/**
 * Answers to a session as they might come: most people are content, each answers much alike throughout, and some leave out what is not
 * required. Whoever is not asked a question does not answer it.
 */
export function sampleAnswers(session: Session, { people, seed, comment }: Sample): Response[] {
  const random = seeded(seed);
  const [language = 'en'] = session.programme.languages;
  let comments = 0;
  const written = () => {
    comments += 1;
    return comment(comments);
  };
  return Array.from({ length: people }, (_, at) => ({
    id: idOf(session, seed, at),
    session: session.code,
    version: session.version,
    promise: session.promise,
    language,
    answers: answersOf(itemsOf(session), { random, mood: random.normal(), written }),
    ...codeMark(session, random),
  }));
}

/** Most have a code where they may have one. */
function codeMark({ access }: Session, random: Random): Pick<Response, 'hasCode'> {
  return needsCode(access) || (access === 'codes-or-open' && random.chance(0.8)) ? { hasCode: true } : {};
}

function idOf({ code }: Session, seed: number, at: number): ResponseId {
  const digest = createHash('sha256').update(`sample ${code} ${seed} ${at}`).digest();
  return digest.subarray(0, 16).toString('base64url') as ResponseId;
}

/** Somebody who answers. */
interface Person {
  readonly random: Random;
  /** How content they are: standard normal. */
  readonly mood: number;
  /** What they write next. */
  written(): string;
}

function answersOf(items: readonly Item[], person: Person): Answers {
  const answers: Record<string, Answer> = {};
  for (const item of items) {
    const { question } = item;
    if (!isAsked(item, answers) || (!question.required && person.random.chance(leftOut))) continue;
    const answer = answerTo(item, answers, person);
    if (answer !== undefined) answers[item.key] = answer;
  }
  return answers;
}

/** How likely somebody leaves out what may be left out, says that it does not apply, or writes something. */
const leftOut = 0.08;
const notMine = 0.04;
const writes = 0.3;

function answerTo(item: Item, answers: Answers, person: Person): Answer | undefined {
  const { question } = item;
  if ('notApplicable' in question && question.notApplicable !== undefined && person.random.chance(notMine)) {
    return notApplicable;
  }
  const ways = answering[question.type] as Way<Question>;
  return ways(question, person, (id) => isOffered(item, id, answers));
}

/** How one type of question is answered; undefined: not at all. */
type Way<Q> = (question: Q, person: Person, isOfferedTo: (id: string) => boolean) => Answer | undefined;

const answering: { readonly [T in QuestionType]: Way<QuestionOf<T>> } = {
  'five-point': (question, person) => stepOf(scaleOf(question), person),
  scale: (question, person) => stepOf(question, person),
  'zero-to-ten': (question, person) => stepOf(scaleOf(question), person),
  one: ({ options }, { random }, isOfferedTo) => {
    const ids = options.map(({ id }) => id).filter(isOfferedTo);
    return ids.length === 0 ? undefined : random.pick(ids, weightsOf(ids));
  },
  check: ({ options }, { random }) =>
    random.pick(
      options.map(({ id }) => id),
      options.map(({ right }) => (right ? options.length * 1.5 : 1)),
    ),
  several(question, { random }, isOfferedTo) {
    const offered = question.options.filter(({ id }) => isOfferedTo(id));
    const alone = offered.filter(({ exclusive }) => exclusive).map(({ id }) => id);
    const ids = offered.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
    if (alone.length > 0 && (ids.length === 0 || random.chance(0.1))) return [random.pick(alone)];
    const chosen = ids.filter((_, at) => random.chance(0.5 / (1 + at / 3))).slice(0, question.max ?? ids.length);
    if (chosen.length > 0) return chosen;
    return ids.length === 0 ? undefined : [random.pick(ids)];
  },
  text({ required, maxLength }, { random, written }) {
    // A comment is worth more than its end: cut where it would not be taken.
    return required || random.chance(writes) ? written().slice(0, maxLength).trim() || undefined : undefined;
  },
  pair(question, person) {
    const scale = pairScale(question);
    const before = stepOf(scale, { ...person, mood: person.mood - 1.2 });
    const now = stepOf(scale, person);
    return `${before}/${now}`;
  },
  number({ min, max, decimals }, { random }) {
    const scale = 10 ** decimals;
    const at = min + (max - min) * within(0.4 + 0.15 * random.normal());
    return Math.min(max, Math.max(min, Math.round(at * scale) / scale));
  },
  date({ min, max }, { random }) {
    const [first, last] = [Date.parse(min), Date.parse(max)];
    const days = Math.round(((last - first) / day) * within(0.5 + 0.2 * random.normal()));
    return instant(first + days * day).slice(0, 10);
  },
  rank({ options }, { random }) {
    return options
      .map(({ id }, at) => ({ id, place: at + 1.5 * random.normal() }))
      .sort((one, other) => one.place - other.place)
      .map(({ id }) => id);
  },
  consent: ({ required }, { random }) => (required || random.chance(0.7) ? agreed : 'no'),
};

/** A step at about three quarters of the way to the good end, or about the middle, where that is good. */
function stepOf(scale: Pick<StepScale, 'from' | 'to' | 'best'>, { random, mood }: Person): number {
  const steps = scaleSteps(scale);
  const content = within(0.74 + 0.16 * mood + 0.12 * random.normal());
  const place =
    scale.best === 'high' ? content : scale.best === 'low' ? 1 - content : within(0.5 + 0.15 * random.normal());
  return steps[Math.round(place * (steps.length - 1))] ?? scale.from;
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Some options are chosen more often than others: one in the middle most. */
function weightsOf(ids: readonly string[]): number[] {
  return ids.map((_, at) => 1 + Math.min(at, ids.length - 1 - at));
}
