import type { Asked, SessionSpeaker } from './asked.ts';
import { itemKeys } from './item-keys.ts';
import { memoize } from './memoize.ts';

/** What several sessions asked together: each speaker, topic and part once, a speaker with the talks of all sessions. */
export const askedTogether = memoize((sessions: readonly [Asked, ...Asked[]]): Asked => {
  const parts = eachOnce(sessions.flatMap((session) => session.parts ?? []));
  return {
    questionnaire: sessions[0].questionnaire,
    speakers: joined(sessions.flatMap((session) => session.speakers)),
    topics: eachOnce(sessions.flatMap(({ topics }) => topics)),
    ...(parts.length > 0 && { parts }),
    ...(sessions.some(({ kind }) => kind !== undefined) && {
      keys: new Set(sessions.flatMap((session) => [...itemKeys(session)])),
    }),
  };
});

function eachOnce<T extends { readonly id: string }>(named: readonly T[]): T[] {
  return [...new Map(named.map((each) => [each.id, each])).values()];
}

/** Each speaker once, with all talks. */
function joined(speakers: readonly SessionSpeaker[]): SessionSpeaker[] {
  const byId = new Map<string, SessionSpeaker[]>();
  for (const each of speakers) byId.set(each.id, [...(byId.get(each.id) ?? []), each]);
  return [...byId.values()].map((all) => {
    const [first] = all as [SessionSpeaker];
    return all.length === 1 ? first : { ...first, talks: all.flatMap(({ talks }) => talks) };
  });
}
