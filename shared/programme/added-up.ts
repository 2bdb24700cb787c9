import type { Asked, SessionSpeaker, SessionTopic } from '../questionnaire/asked.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Page } from '../questionnaire/schema.ts';
import type { Instant } from '../time/instant.ts';
import { type Change, changesBetween } from './changes.ts';
import { isKeptPromise } from './is-kept-promise.ts';
import { phase, type StoredSession } from './session.ts';

/**
 * What of a session that stays as it is stored would mean something else in the others: the programme's report adds the
 * answers to a question up over all sessions, by the question's id and those of speakers and topics, wherever it stands.
 *
 * @param sessions those of the file, as they are to be published
 */
export function changedMeaning(before: Asked, sessions: readonly Asked[]): Change[] {
  const [first] = sessions;
  if (first === undefined) return [];
  const speakers = sessions.flatMap((each) => each.speakers);
  const topics = sessions.flatMap((each) => each.topics);
  const next = { questionnaire: first.questionnaire, speakers, topics };
  const places = placesOf(next);
  return changesBetween(writtenMeaning(before), writtenMeaning(next))
    .filter((change) => isInBoth(change) && !isKeptPromise(change))
    .map((change) => ({ ...change, place: placeInFile(change.place, places) }));
}

/** Whether a session has answers, or may still get some, that are added up with those of the others. */
export function isAddedUp(session: StoredSession, answers: number, now: Instant): boolean {
  // Once its single answers are deleted their counts are still added up.
  return answers > 0 || session.sealedAt !== undefined || phase(session, now) !== 'closed';
}

/** What answers stand under, in the form of a programme file: each question on a page of its own, under its own id. */
function writtenMeaning({ questionnaire, speakers, topics }: Asked): object {
  const pages = questionnaire.pages.flatMap(({ repeat, questions }) =>
    questions.map((question) => ({ id: question.id, repeat, questions: [question] })),
  );
  return {
    speakers: namesOf(speakers),
    topics: namesOf(topics),
    questionnaire: { scales: questionnaire.scales, pages },
  };
}

/** Each once: several sessions may have the same. */
function namesOf(named: readonly (SessionSpeaker | SessionTopic)[]): object[] {
  return [...new Map(named.map(({ id, name }) => [id, { id, name }])).values()];
}

/** A question, a scale, a speaker or a topic that only one of them has is added up with nothing of the other. */
function isInBoth({ place, kind }: Change): boolean {
  const isWhole = /^(speakers|topics)(\.[^.]+)?$|^questionnaire\.(scales|pages)(\.[^.]+)?$/.test(place);
  return !(isWhole && kind !== 'changed');
}

/** By question, the page on which the file asks it. */
function placesOf({ questionnaire }: Asked): ReadonlyMap<Question['id'], Page['id']> {
  return new Map(questionnaire.pages.flatMap(({ id, questions }) => questions.map((question) => [question.id, id])));
}

function placeInFile(place: string, places: ReadonlyMap<string, string>): string {
  return place.replace(
    /^questionnaire\.pages\.([^.]+)/,
    (_, question) => `questionnaire.pages.${places.get(question) ?? question}`,
  );
}
