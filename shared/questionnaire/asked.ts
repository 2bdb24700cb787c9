import type { Text } from '../i18n/text.ts';
import { itemKeys } from './item-keys.ts';
import type { Questionnaire } from './schema.ts';

/** A speaker of one session, with the titles of what they talked about in it. */
export interface SessionSpeaker {
  readonly id: string;
  readonly name: Text;
  readonly institution?: Text;
  readonly talks: readonly Text[];
}

export interface SessionTopic {
  readonly id: string;
  readonly name: Text;
}

/** A part of the day that is rated as a whole: a site visit, a lunch, the platform. */
export interface SessionPart {
  readonly id: string;
  readonly name: Text;
}

/** What a session asks, and of whom: what gives its answers and their numbers their words. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  readonly speakers: readonly SessionSpeaker[];
  readonly topics: readonly SessionTopic[];
  /** Absent: none. */
  readonly parts?: readonly SessionPart[];
  /** What sessions are called that are asked the same; absent: it is asked only what is for all. */
  readonly kind?: string;
  /** Of several sessions of different kinds together: the keys of the items that one of them asks. */
  readonly keys?: ReadonlySet<string>;
}

/** What several sessions asked together: each speaker, topic and part once, a speaker with the talks of all sessions. */
export function askedTogether(sessions: readonly [Asked, ...Asked[]]): Asked {
  const parts = eachOnce(sessions.flatMap((session) => session.parts ?? []));
  return {
    questionnaire: sessions[0].questionnaire,
    speakers: sessions.flatMap((session) => session.speakers).reduce<SessionSpeaker[]>(joinSpeaker, []),
    topics: eachOnce(sessions.flatMap(({ topics }) => topics)),
    ...(parts.length > 0 && { parts }),
    ...(sessions.some(({ kind }) => kind !== undefined) && {
      keys: new Set(sessions.flatMap((session) => [...itemKeys(session)])),
    }),
  };
}

function eachOnce<T extends { readonly id: string }>(named: readonly T[]): T[] {
  return [...new Map(named.map((each) => [each.id, each])).values()];
}

function joinSpeaker(speakers: readonly SessionSpeaker[], next: SessionSpeaker): SessionSpeaker[] {
  const isKnown = speakers.some((speaker) => speaker.id === next.id);
  if (!isKnown) return [...speakers, next];
  return speakers.map((speaker) =>
    speaker.id === next.id ? { ...speaker, talks: [...speaker.talks, ...next.talks] } : speaker,
  );
}
