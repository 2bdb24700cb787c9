import type { Programmes } from '../programmes.ts';
import type { StoredSession } from '../session.ts';
import type { Change } from './changes.ts';

/**
 * A session as it is stored, and as it was under each earlier promise that one of its answers may have been given under:
 * each of them binds, or many small changes would make a large one.
 */
export async function boundBy(
  stored: StoredSession,
  { earlierPromises }: Pick<Programmes, 'earlierPromises'>,
): Promise<readonly StoredSession[]> {
  const { code, promise, oldestPromise } = stored;
  if (promise === oldestPromise) return [stored];
  // A promise says by leaving it out that nobody reads single answers, and that no manager reads results.
  const { singleAnswers: _ofNow, hasManager: _neither, ...own } = stored;
  const earlier = [...(await earlierPromises(code))].filter(([number]) => number >= oldestPromise && number < promise);
  return [stored, ...earlier.map(([, promised]) => ({ ...own, ...promised }))];
}

/** Changes that are found by comparing with one promise after the other, each place once, as it differs from the first. */
export function eachPlaceOnce(changes: readonly Change[]): Change[] {
  const first = new Map<string, Change>();
  for (const change of changes) if (!first.has(change.place)) first.set(change.place, change);
  return [...first.values()];
}
