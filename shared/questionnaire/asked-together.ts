import type { Asked, SessionSpeaker } from './asked.ts';
import { itemKeys } from './item-keys.ts';

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
