import { describe, expect, it } from 'vitest';
import { isAfterDeletions, newSeal, renewedSeal, resultsOf } from '../../../shared/publication/seal.ts';
import type { Response } from '../../../shared/response/response.ts';
import { type Folded, foldPage } from '../../../shared/tally/fold.ts';
import { type Instant, after as later } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../fixtures/property.ts';
import { someResponses } from '../../fixtures/responses/responses.ts';

const session = aSession();
const { answersExpireAt } = session;
const now = '2020-12-05T08:00:00.000Z' as Instant;
const count = 20;
const responses = sampled(someResponses(session, { minLength: count, maxLength: count }), 1).flat();

const folded = (of: readonly Response[], unreadable = 0) => foldPage(session, { responses: of, unreadable });
const parts = (all: Folded) => [{ classes: [], folded: all }];
const whole = folded(responses);
const seal = newSeal(session, resultsOf(whole), now);

/** As many of the answers as are left after some were deleted. */
const without = (deleted: number, unreadable = 0) => folded(responses.slice(deleted), unreadable);

describe('the first seal of a session', () => {
  it('has all that was folded, of the time of now or of its mark', () => {
    const { code, version } = session;
    expect(Object.keys(whole.comments)).not.toEqual([]);
    expect(seal).toEqual({
      session: code,
      revision: 1,
      sealedAt: now,
      version,
      tally: whole.tally,
      comments: whole.comments,
      quarantined: 0,
      duplicates: seal.duplicates,
    });
    const marked = later(now, -1);
    expect(newSeal({ ...session, sealedAt: marked }, resultsOf(without(0, 3)), now)).toMatchObject({
      sealedAt: marked,
      quarantined: 3,
    });
  });

  it('keeps no comment from the day on which single answers are deleted', () => {
    expect(newSeal(session, resultsOf(whole), later(answersExpireAt, -1)).comments).toEqual(whole.comments);
    expect(newSeal(session, resultsOf(whole), answersExpireAt).comments).toEqual({});
  });
});

describe('what is folded of a sealed session again', () => {
  const renewedAt = later(now, 1);

  it.each([0, 1, 4])('holds with %i answers deleted: fewer than may be told apart', (deleted) => {
    expect(renewedSeal(seal, parts(without(deleted)), renewedAt)).toStrictEqual({ hasDrifted: false });
  });

  it.each([5, 6, count])('takes its place with %i answers deleted, as its next revision', (deleted) => {
    const left = without(deleted);

    expect(renewedSeal({ ...seal, revision: 3 }, parts(left), renewedAt)).toEqual({
      hasDrifted: false,
      next: {
        ...newSeal(session, resultsOf(left), renewedAt),
        revision: 4,
      },
    });
  });

  it('has drifted with more answers than were sealed, however many', () => {
    expect(renewedSeal(newSeal(session, resultsOf(without(1)), now), parts(whole), renewedAt)).toStrictEqual({
      hasDrifted: true,
    });
    expect(renewedSeal(newSeal(session, resultsOf(without(10)), now), parts(whole), renewedAt)).toStrictEqual({
      hasDrifted: true,
    });
  });

  it('has drifted with other unreadable items, also where answers were deleted', () => {
    for (const deleted of [0, 1, 10]) {
      expect(renewedSeal(seal, parts(without(deleted, 1)), renewedAt)).toStrictEqual({ hasDrifted: true });
    }
  });

  it('has drifted where as many, or fewer, have other answers', () => {
    const { tally } = whole;
    const [key, counts] = Object.entries(tally.items)[0] ?? ['', {}];
    const [category = '', given = 0] = Object.entries(counts)[0] ?? [];
    const changed = { ...tally, items: { ...tally.items, [key]: { ...counts, [category]: given + 1 } } };
    expect(given).toBeGreaterThan(0);

    for (const deleted of [0, 1, 10]) {
      const again = { quarantined: 0, tally: { ...changed, responses: count - deleted } };
      expect(isAfterDeletions(seal, again)).toBe(false);
    }
  });
});
