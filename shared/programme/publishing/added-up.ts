import type { Text } from '../../i18n/text.ts';
import type { Question } from '../../questionnaire/question.ts';
import type { Page, Questionnaire } from '../../questionnaire/schema.ts';
import type { Instant } from '../../time/instant.ts';
import { phase, type StoredSession } from '../session.ts';
import { eachPlaceOnce } from './bound-by.ts';
import { type Change, changesBetween } from './changes.ts';
import { isKeptPromise } from './is-kept-promise.ts';

/** What the counts of a programme stand under. A session has it, and so has a programme file. */
export interface Meaning {
  readonly questionnaire: Questionnaire;
  readonly speakers: readonly Named[];
  readonly topics: readonly Named[];
  readonly parts?: readonly Named[];
}

interface Named {
  readonly id: string;
  readonly name: Text;
}

/**
 * What of a session that stays as it is stored would mean something else in the others: the programme's report adds the
 * answers to a question up over all sessions, by the question's id and those of speakers, topics and parts, wherever it stands.
 *
 * @param promises the session under each promise that one of its answers may have been given under
 * @param file what is to be published: also speakers, topics and parts of no session, under whose ids mails are sent
 */
export function changedMeaning(promises: readonly Meaning[], file: Meaning): Change[] {
  const places = placesOf(file);
  const changes = promises.flatMap((before) =>
    changesBetween(writtenMeaning(before, file), writtenMeaning(file, before)).filter(
      (change) => isInBoth(change) && !isSameSum(change),
    ),
  );
  return eachPlaceOnce(changes).map((change) => ({ ...change, place: placeInFile(change.place, places) }));
}

/** Whether a session has answers, or may still get some, that are added up with those of the others. */
export function isAddedUp(session: StoredSession, answers: number, now: Instant): boolean {
  // Once its single answers are deleted their counts are still added up.
  return answers > 0 || session.sealedAt !== undefined || phase(session, now) !== 'closed';
}

/** What is stricter for those to come is another rule for one sum: of that there is one only. */
function isSameSum(change: Change): boolean {
  return change.rule.freedom !== 'stricter-only' && isKeptPromise(change);
}

/** The lists of what questions are about, and what of each part, and of each page, answers stand under beside the questions. */
const subjects = ['speakers', 'topics', 'parts'] as const;
const ofSubject = ['id', 'name'] as const;
const ofPage = ['repeat', 'showWhen'] as const;

/**
 * Whether answers that are added up stand under what some keys of a programme file lead to (see `writtenMeaning`). Not under a question, a
 * page or a list as a whole: what only some sessions have is added up with nothing.
 */
export function isSummedUnder([root, area, part, key, ...within]: readonly string[]): boolean {
  if (isAmong(root, subjects)) return isAmong(part, ofSubject);
  if (root !== 'questionnaire') return false;
  if (area !== 'pages') return area === 'scales' || (area === 'headline' && part === 'group');
  return isAmong(key, ofPage) || (key === 'questions' && within.length > 1);
}

/** What answers stand under, in the form of a programme file: each question on a page of its own, under its own id. */
function writtenMeaning(meaning: Meaning, other: Meaning): object {
  const { questionnaire } = meaning;
  const pages = questionnaire.pages.flatMap((page) =>
    page.questions.map((question) => ({ id: question.id, ...picked(page, ofPage), questions: [question] })),
  );
  const { group } = questionnaire.headline;
  return {
    ...Object.fromEntries(
      subjects.map((list) => [list, (meaning[list] ?? []).map((named) => picked(named, ofSubject))]),
    ),
    questionnaire: {
      scales: questionnaire.scales,
      headline: { group: placesOf(other).has(group ?? '') ? group : undefined },
      pages,
    },
  };
}

function picked<T extends object>(of: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.map((key) => [key, of[key]])) as Partial<T>;
}

function isAmong(key: string | undefined, keys: readonly string[]): boolean {
  return key !== undefined && keys.includes(key);
}

/** A question, a scale, a speaker, a topic or a part that only one of them has is added up with nothing of the other. */
function isInBoth({ place }: Change): boolean {
  return !/^(speakers|topics|parts)\.[^.]+$|^questionnaire\.(scales|pages)(\.[^.]+)?$/.test(place);
}

/** By question, the page on which the file asks it. */
function placesOf({ questionnaire }: Meaning): ReadonlyMap<string, Page['id']> {
  return new Map<Question['id'], Page['id']>(
    questionnaire.pages.flatMap(({ id, questions }) => questions.map((question) => [question.id, id] as const)),
  );
}

function placeInFile(place: string, places: ReadonlyMap<string, string>): string {
  return place.replace(
    /^questionnaire\.pages\.([^.]+)/,
    (_, question) => `questionnaire.pages.${places.get(question) ?? question}`,
  );
}
