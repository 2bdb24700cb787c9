import type { ItemTypes } from '../privacy/release.ts';
import type { Session, SessionSpeaker } from '../programme/session.ts';
import { itemsOf } from '../questionnaire/items.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';

/** What was asked, of whom: what gives the numbers of a publication their words. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  readonly speakers: Session['speakers'];
  readonly topics: Session['topics'];
}

/** What several sessions asked together: each speaker and topic once, a speaker with the talks of all sessions. */
export function askedTogether(sessions: readonly [Session, ...Session[]]): Asked {
  return {
    questionnaire: sessions[0].questionnaire,
    speakers: sessions.flatMap((session) => session.speakers).reduce<SessionSpeaker[]>(joinSpeaker, []),
    topics: [...new Map(sessions.flatMap((session) => session.topics).map((topic) => [topic.id, topic])).values()],
  };
}

function joinSpeaker(speakers: readonly SessionSpeaker[], next: SessionSpeaker): SessionSpeaker[] {
  const isKnown = speakers.some((speaker) => speaker.id === next.id);
  if (!isKnown) return [...speakers, next];
  return speakers.map((speaker) =>
    speaker.id === next.id ? { ...speaker, talks: [...speaker.talks, ...next.talks] } : speaker,
  );
}

/** The items that were asked, with the type of each. */
export function itemTypes(asked: Asked): ItemTypes {
  return new Map(itemsOf(asked).map((item) => [item.key, item.question.type]));
}
