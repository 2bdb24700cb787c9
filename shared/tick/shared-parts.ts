import type { Session } from '../programme/session.ts';

/**
 * Sessions with what they have in common as one and the same object: read from a table, each of ten thousand has a questionnaire of
 * its own, all of which are equal.
 */
export function sharedParts(): (session: Session) => Session {
  const known = new Map<string, unknown>();
  const shared = <T>(value: T): T => {
    const text = JSON.stringify(value);
    const kept = known.get(text) ?? value;
    known.set(text, kept);
    return kept as T;
  };
  return (session) => ({
    ...session,
    questionnaire: shared(session.questionnaire),
    programme: shared(session.programme),
  });
}
