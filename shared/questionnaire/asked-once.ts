import type { Asked } from './asked.ts';
import { memoize } from './memoize.ts';
import type { Questionnaire } from './schema.ts';

/** A speaker, a topic and a part without names: one of each, whoever they are. */
const nameless = { id: '', name: {} };
const subjects = { speakers: [{ ...nameless, talks: [] }], topics: [nameless], parts: [nameless] };

const byKind = memoize((_: Questionnaire) => new Map<string | undefined, Asked>());

/**
 * What a session asks, with what is repeated for each speaker, topic or part once: one and the same object for all sessions of a
 * kind that have one questionnaire, so that of thousands of them it is worked out once.
 */
export function askedOnce({ questionnaire, kind }: Asked): Asked {
  const known = byKind(questionnaire);
  const asked = known.get(kind) ?? { questionnaire, ...subjects, ...(kind !== undefined && { kind }) };
  known.set(kind, asked);
  return asked;
}
