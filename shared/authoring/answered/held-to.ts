import type { StoredSession } from '../../programme/session.ts';
import { pathOfKeys, valueAt } from '../edit/edit.ts';
import { askedIds } from '../questionnaire/asked-ids.ts';
import { entriesOf, listIn, wordAt } from '../questionnaire/drafted.ts';
import type { Answered } from './answered.ts';

/** To what publishing holds something: what a running session has promised, or a sum with those that stay as they are. */
export type Held = 'running' | 'summed';

/** Of a session of which nothing changes any more. */
export type Ended = 'closed' | 'cancelled';

/** Who is held to what stands at a place of a draft; undefined: nobody is. */
export function heldTo(keys: readonly string[], content: unknown, answered: Answered): Held | Ended | undefined {
  const { running, summed, ended } = answered;
  const of = { keys, content };
  switch (keys[0]) {
    case 'sessions':
      return ofSession(of, answered);
    case 'speakers':
    case 'topics':
    case 'parts': {
      if (keys[1] === undefined) return anyOf(running);
      // Nothing is taken out of a session that is over, either.
      const held =
        keys.length > 2 ? running : [...running, ...ended.filter(({ cancelledAt }) => cancelledAt === undefined)];
      if (held.some((session) => hasNamed(session, of))) return 'running';
      return keys[2] === 'name' && summed.some((session) => hasNamed(session, of)) ? 'summed' : undefined;
    }
    case 'languages': {
      const language = keys[1] === undefined ? undefined : wordAt(content, pathOfKeys(keys));
      const has = ({ programme }: StoredSession) => language === undefined || programme.languages.includes(language);
      return running.some(has) ? 'running' : undefined;
    }
    case 'questionnaire':
      return ofQuestionnaire(of, answered);
    default:
      return anyOf(running);
  }
}

/** A place in a draft. */
interface At {
  readonly keys: readonly string[];
  readonly content: unknown;
}

function anyOf(running: readonly StoredSession[]): Held | undefined {
  return running.length > 0 ? 'running' : undefined;
}

function ofSession({ keys, content }: At, { running, ended }: Answered): Held | Ended | undefined {
  if (keys.length < 3) return undefined;
  const code = wordAt(content, [...pathOfKeys(keys.slice(0, 2)), 'code']);
  const over = ended.find((session) => session.code === code);
  if (over !== undefined) return over.cancelledAt === undefined ? 'closed' : 'cancelled';
  const session = running.find((each) => each.code === code);
  if (session === undefined) return undefined;
  return keys[2] === 'talks' && keys.length > 3 && !hasTalk(session, { keys, content }) ? undefined : 'running';
}

/** Whether a session asks about who gives a talk, or about its topic. */
function hasTalk({ speakers, topics }: StoredSession, { keys, content }: At): boolean {
  const talk = entriesOf(valueAt(content, pathOfKeys(keys.slice(0, 4))));
  const isTopic = topics.some(({ id }) => id === talk.topic);
  if (keys[4] === 'topic') return isTopic;
  const given = talk.speaker === undefined ? listIn(talk, 'speakers') : [talk.speaker];
  return given.length === 0 ? isTopic : given.every((each) => speakers.some(({ id }) => id === each));
}

function hasNamed({ speakers, topics, parts = [] }: StoredSession, { keys, content }: At): boolean {
  const id = wordAt(content, [...pathOfKeys(keys.slice(0, 2)), 'id']);
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = { speakers, topics, parts };
  return lists[keys[0] ?? '']?.some((each) => each.id === id) ?? false;
}

function ofQuestionnaire(at: At, { running, summed }: Answered): Held | undefined {
  const { keys, content } = at;
  const [, area, page, list] = keys;
  const either = (has: (session: StoredSession) => boolean): Held | undefined =>
    running.some(has) ? 'running' : summed.some(has) ? 'summed' : undefined;
  if (area === 'scales') return either(({ questionnaire: { scales } }) => Object.hasOwn(scales, page ?? ''));
  if (area === 'headline') return either(() => true);
  // A list of questions, or of pages: what only some sessions ask is no sum.
  if (page === undefined || (list === 'questions' && keys.length < 5)) return anyOf(running);
  const ids = idsAt(at);
  const asks = (session: StoredSession) => asked(session).some((id) => ids.includes(id));
  if (list === 'questions')
    return isWhole(at) ? onlyRunning(running, asks) : heldOption(at, either(asks), { running, summed });
  const hasPage = (session: StoredSession) =>
    asks(session) ||
    session.questionnaire.pages.some(({ id }) => id === wordAt(content, [...pathOfKeys(keys.slice(0, 3)), 'id']));
  return list === 'repeat' || list === 'showWhen' ? either(asks) : onlyRunning(running, hasPage);
}

function onlyRunning(running: readonly StoredSession[], has: (session: StoredSession) => boolean): Held | undefined {
  return running.some(has) ? 'running' : undefined;
}

/** Whether keys lead to a question or a row as a whole, to a list of rows, or to what would be asked besides: such as a first comment. */
function isWhole({ keys, content }: At): boolean {
  const from = keys[5] === 'rows' ? 7 : 5;
  const belonging = keys.findIndex((key, at) => at >= from && (key === 'comment' || key === 'write'));
  if (belonging < 0) return keys.length <= from;
  return valueAt(content, pathOfKeys(keys.slice(0, belonging + 1))) === undefined;
}

/** An option that is new was never offered. */
function heldOption(
  { keys, content }: At,
  held: Held | undefined,
  { running, summed }: Pick<Answered, 'running' | 'summed'>,
) {
  if (held === undefined || keys[5] !== 'options' || keys[6] === undefined) return held;
  const [question, option] = [5, 7].map((length) => wordAt(content, [...pathOfKeys(keys.slice(0, length)), 'id']));
  const isKnown = [...running, ...summed].some(({ questionnaire }) =>
    questionnaire.pages.some(({ questions }) =>
      questions.some(
        (each) => each.id === question && 'options' in each && each.options.some(({ id }) => id === option),
      ),
    ),
  );
  return isKnown ? held : undefined;
}

/** The ids under which what stands at a place is asked: those of the questions of a page, of a question, or of a row. */
function idsAt({ keys, content }: At): readonly string[] {
  const length = keys[3] !== 'questions' ? 3 : keys[5] === 'rows' && keys[6] !== undefined ? 7 : 5;
  const found = entriesOf(valueAt(content, pathOfKeys(keys.slice(0, length))));
  if (length === 7) return typeof found.id === 'string' ? [found.id] : [];
  return length === 5 ? askedIds(found) : listIn(found, 'questions').flatMap((each) => askedIds(entriesOf(each)));
}

function asked({ questionnaire }: StoredSession): readonly string[] {
  return questionnaire.pages.flatMap(({ questions }) => questions.map(({ id }) => id));
}
