import { isSummedUnder } from '../../programme/publishing/added-up.ts';
import type { StoredSession } from '../../programme/session.ts';
import { pathOfKeys, valueAt } from '../edit/edit.ts';
import { askedIds } from '../questionnaire/asked-ids.ts';
import { entriesOf, listIn, wordAt } from '../questionnaire/drafted.ts';
import type { Answered } from './answered.ts';

/** To what publishing holds something: what a running session has promised, or a sum with those that stay as they are. */
export type Held = 'running' | 'summed';

/** Of a session of which nothing changes any more. */
export type Ended = 'closed' | 'cancelled';

/**
 * Who is held to what stands at a place of a draft; undefined: nobody is. What a session has of it is looked for here; what of that is in a
 * sum, publishing says.
 */
export function heldTo(keys: readonly string[], content: unknown, answered: Answered): Held | Ended | undefined {
  const at = { keys, content };
  const { running, summed, ended } = answered;
  const own = keys[0] === 'sessions' ? endedAt(at, ended) : undefined;
  if (own !== undefined) return own;
  const has = (session: StoredSession) => hasAt(at, session);
  const isNew = !isWhole(at) && isNewOption(at, [...running, ...summed]);
  // Nothing is taken out of a session that is over, either.
  const over = isSubject(at) ? ended.filter(({ cancelledAt }) => cancelledAt === undefined) : [];
  if ([...running, ...over].some(has)) return isNew ? undefined : 'running';
  return isSummedUnder(keys) && !isWhole(at) && !isNew && summed.some(has) ? 'summed' : undefined;
}

/** A place in a draft. */
interface At {
  readonly keys: readonly string[];
  readonly content: unknown;
}

/** Whether a session has that of which a place says something. */
function hasAt(at: At, session: StoredSession): boolean {
  const { keys, content } = at;
  switch (keys[0]) {
    case 'sessions':
      return isOf(at, session);
    case 'speakers':
    case 'topics':
    case 'parts':
      return keys[1] === undefined || hasNamed(session, at);
    case 'languages': {
      const language = keys[1] === undefined ? undefined : wordAt(content, pathOfKeys(keys));
      return language === undefined || session.programme.languages.includes(language);
    }
    case 'questionnaire':
      return hasAsked(at, session);
    default:
      return true;
  }
}

/** Whether a place is somebody or something that questions are about, as a whole. */
function isSubject({ keys: [root = '', part, ...within] }: At): boolean {
  return ['speakers', 'topics', 'parts'].includes(root) && part !== undefined && within.length === 0;
}

function endedAt({ keys, content }: At, ended: readonly StoredSession[]): Ended | undefined {
  if (keys.length < 3) return undefined;
  const over = ended.find(({ code }) => code === codeAt({ keys, content }));
  return over && (over.cancelledAt === undefined ? 'closed' : 'cancelled');
}

function isOf(at: At, session: StoredSession): boolean {
  const { keys } = at;
  if (keys.length < 3 || session.code !== codeAt(at)) return false;
  return keys[2] !== 'talks' || keys.length === 3 || hasTalk(session, at);
}

function codeAt({ keys, content }: At): string | undefined {
  return wordAt(content, [...pathOfKeys(keys.slice(0, 2)), 'code']);
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

function hasAsked(at: At, session: StoredSession): boolean {
  const { keys, content } = at;
  const [, area, page, list] = keys;
  const { scales, pages } = session.questionnaire;
  if (area === 'scales') return Object.hasOwn(scales, page ?? '');
  if (area === 'headline' || page === undefined || (list === 'questions' && keys.length < 5)) return true;
  const ids = idsAt(at);
  if (pages.some(({ questions }) => questions.some(({ id }) => ids.includes(id)))) return true;
  if (list === 'questions' || list === 'repeat' || list === 'showWhen') return false;
  return pages.some(({ id }) => id === wordAt(content, [...pathOfKeys(keys.slice(0, 3)), 'id']));
}

/** Whether keys lead to a question or a row as a whole, to a list of rows, or to what would be asked besides: such as a first comment. */
function isWhole({ keys, content }: At): boolean {
  if (keys[3] !== 'questions') return false;
  const from = keys[5] === 'rows' ? 7 : 5;
  const belonging = keys.findIndex((key, at) => at >= from && (key === 'comment' || key === 'write'));
  if (belonging < 0) return keys.length <= from;
  return valueAt(content, pathOfKeys(keys.slice(0, belonging + 1))) === undefined;
}

/** An option that is new was never offered. */
function isNewOption({ keys, content }: At, sessions: readonly StoredSession[]): boolean {
  if (keys[3] !== 'questions' || keys[5] !== 'options' || keys[6] === undefined) return false;
  const [question, option] = [5, 7].map((length) => wordAt(content, [...pathOfKeys(keys.slice(0, length)), 'id']));
  return !sessions.some(({ questionnaire }) =>
    questionnaire.pages.some(({ questions }) =>
      questions.some(
        (each) => each.id === question && 'options' in each && each.options.some(({ id }) => id === option),
      ),
    ),
  );
}

/** The ids under which what stands at a place is asked: those of the questions of a page, of a question, or of a row. */
function idsAt({ keys, content }: At): readonly string[] {
  const length = keys[3] !== 'questions' ? 3 : keys[5] === 'rows' && keys[6] !== undefined ? 7 : 5;
  const found = entriesOf(valueAt(content, pathOfKeys(keys.slice(0, length))));
  if (length === 7) return typeof found.id === 'string' ? [found.id] : [];
  return length === 5 ? askedIds(found) : listIn(found, 'questions').flatMap((each) => askedIds(entriesOf(each)));
}
