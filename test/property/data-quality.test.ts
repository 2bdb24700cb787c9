import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suppressed } from '../../shared/privacy/release.ts';
import { satisfied } from '../../shared/report/measure.ts';
import type { Response } from '../../shared/response/response.ts';
import { aSession } from '../fixtures/programmes/programme-files.ts';
import { atLeastOf, holds } from '../fixtures/property.ts';
import { aPublication } from '../fixtures/publication/sealed.ts';
import { aResponse } from '../fixtures/responses/responses.ts';

const session = aSession();

/** People in groups that answered and behaved alike: so the counts lie around the limits. */
const groups: fc.Arbitrary<Partial<Response>[]> = fc
  .array(
    fc
      .record({
        count: fc.nat(14),
        overall: fc.constantFrom(1, 2, 4, 5, 'na'),
        isBlank: fc.boolean(),
        isQuick: fc.boolean(),
        isNotFromForm: fc.boolean(),
        hasCode: fc.constantFrom(undefined, true as const),
      })
      .map(({ count, overall, isBlank, hasCode, ...marks }) =>
        Array.from({ length: count }, () => ({
          answers: { q_overall: overall, ...(isBlank ? {} : { q_nps: 7 }) },
          ...marks,
          ...(hasCode && { hasCode }),
        })),
      ),
    { maxLength: 12 },
  )
  .map((all) => all.flat());

const isNobodyOrEnough = (count: number) => count === 0 || count >= 5;

it('with one-time codes, no number of those with and without one is about fewer than six, but of a session that takes no other answers', () => {
  let [told, hidden] = [0, 0];
  holds(
    fc.property(groups, fc.constantFrom('codes', 'codes-or-open'), (some, access) => {
      const { codes } = aPublication(
        { ...session, access },
        some.map((each, n) => aResponse(session, n, each)),
      ).quality;
      const coded = some.filter(({ hasCode }) => hasCode).length;
      const others = some.length - coded;

      const mayBeTold = Math.min(coded, others) >= 6 || (access === 'codes' && others === 0);
      expect(codes).toEqual(mayBeTold ? { with: coded, without: others } : suppressed);
      [told, hidden] = mayBeTold ? [told + 1, hidden] : [told, hidden + 1];
    }),
    200,
  );
  expect(Math.min(told, hidden)).toBeGreaterThan(atLeastOf(10));
});

it('no quality number and no part of the headline in doubt is about one to four people, nor what is left without it', () => {
  let shown = 0;
  holds(
    fc.property(groups, (some) => {
      const { quality, released } = aPublication(
        session,
        some.map((each, n) => aResponse(session, n, each)),
      );
      const { quick, straightLined, blank, duplicates, notFromForm, satisfiedInDoubt: inDoubt } = quality;
      const among = some.filter(({ isNotFromForm }) => isNotFromForm).length;

      for (const count of [quick, straightLined, blank, duplicates]) {
        expect(count === 0 || (count >= 6 && some.length - count >= 6)).toBe(true);
      }
      expect(notFromForm).toEqual(
        isNobodyOrEnough(among) ? { atLeast: among, atMost: among } : { atLeast: 1, atMost: 4 },
      );
      if (inDoubt === undefined) return;
      shown += 1;
      const counts = released.items.q_overall;
      const all = counts === undefined || counts === 'hidden' ? undefined : satisfied(counts);
      const { count = 0, n = 0 } = all ?? {};
      const cells = [inDoubt.yes, inDoubt.no, count - inDoubt.yes, n - count - inDoubt.no];
      expect(cells.filter((cell) => cell < 6)).toEqual([]);
    }),
    400,
  );
  expect(shown).toBeGreaterThan(atLeastOf(10));
});
