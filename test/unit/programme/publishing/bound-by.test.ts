import { describe, expect, it } from 'vitest';
import type { Promised } from '../../../../shared/programme/promise.ts';
import { promisedBy } from '../../../../shared/programme/promise.ts';
import { boundBy, eachPlaceOnce } from '../../../../shared/programme/publishing/bound-by.ts';
import type { Change } from '../../../../shared/programme/publishing/changes.ts';
import type { StoredSession } from '../../../../shared/programme/session.ts';
import { aSession } from '../../../fixtures/programmes/programme-files.ts';

const placed = (en: string): Promised => ({ ...promisedBy(aSession()), place: { en } });

/** The place of each promise that binds a session of this promise, kept since the oldest; all before are stored. */
async function places(promise: number, oldestPromise: number): Promise<(string | undefined)[]> {
  const stored: StoredSession = { ...aSession(), promise, oldestPromise, place: { en: 'now' } };
  const earlier = new Map([1, 2, 3, 4, 5].map((number) => [number, placed(`promise ${number}`)]));
  const bound = await boundBy(stored, { earlierPromises: async () => earlier });
  expect(bound.every(({ code, zone }) => code === stored.code && zone === stored.zone)).toBe(true);
  return bound.map(({ place }) => place?.en);
}

describe('a session is bound', () => {
  it.each<[number, number, string[]]>([
    [1, 1, ['now']],
    [4, 4, ['now']],
    [4, 3, ['now', 'promise 3']],
    [4, 2, ['now', 'promise 2', 'promise 3']],
  ])('under promise %i, when answers may be of %i, by those between', async (promise, oldest, expected) => {
    expect(await places(promise, oldest)).toEqual(expected);
  });

  it('by its own promise alone without reading others, where no other may have been answered', async () => {
    const stored: StoredSession = { ...aSession(), promise: 3, oldestPromise: 3 };
    const earlierPromises = () => Promise.reject(new Error('nothing to read'));

    expect(await boundBy(stored, { earlierPromises })).toEqual([stored]);
  });

  it('at each place once: the first change of it is told', () => {
    const change = (place: string, before: number) => ({ place, before }) as unknown as Change;

    expect(eachPlaceOnce([change('a', 1), change('b', 2), change('a', 3)])).toEqual([change('a', 1), change('b', 2)]);
  });
});
