import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import { withoutMirrored } from '../../../../shared/report/claims/mirrored.ts';
import { aClaim, apartBy, thirdsOf } from '../../../fixtures/report/a-claim.ts';

const named = (code: string) => ({ session: code as SessionCode });
/** Twenty of a hundred: it is farthest from the others, below them. */
const farthest = aClaim('q_overall', { ...named('LOW'), one: thirdsOf(20, 100), apart: apartBy(-60) });

const verdictsOf = (claims: Parameters<typeof withoutMirrored>[0]) =>
  withoutMirrored(claims).map(({ session, verdict }) => `${session} ${verdict}`);

describe('a session that is clearly on the other side than the farthest one', () => {
  it.each([
    ['is unclear where without that one it would be like the rest', 90, 100, 110, 200, 'unclear'],
    ['stays clear where it differs from the rest, too', 90, 100, 70, 200, 'clear'],
    ['is unclear where the rest are too few to tell', 90, 100, 20, 109, 'unclear'],
    ['stays clear where the rest are just enough to tell', 90, 100, 20, 110, 'clear'],
  ])('%s', (_, count, n, otherCount, otherN, verdict) => {
    const opposite = aClaim('q_overall', {
      ...named('HIGH'),
      one: thirdsOf(count, n),
      other: thirdsOf(otherCount, otherN),
    });
    expect(verdictsOf([opposite, farthest])).toEqual([`HIGH ${verdict}`, 'LOW clear']);
    // The others keep all that they are.
    expect(withoutMirrored([opposite, farthest])[0]).toEqual({ ...opposite, verdict });
  });

  it('by a score needs twice as many others', () => {
    const scores = (n: number) => ({ low: n, middle: 0, high: 0 });
    const far = aClaim('q_nps', { ...named('LOW'), one: scores(100), apart: apartBy(-90) });
    const of = (rest: number) =>
      aClaim('q_nps', { ...named('HIGH'), one: { low: 0, middle: 0, high: 100 }, other: scores(100 + rest) });
    expect(verdictsOf([far, of(19)])).toEqual(['LOW clear', 'HIGH unclear']);
    expect(verdictsOf([far, of(20)])).toEqual(['LOW clear', 'HIGH clear']);
  });
});

describe('what is said as it was', () => {
  // It would be unclear if it were looked at: without the farthest one it is like the rest.
  const like = { one: thirdsOf(90, 100), other: thirdsOf(110, 200) };

  it.each([
    [
      'another session on the same side',
      [aClaim('q_overall', { ...named('B'), ...like, apart: apartBy(-30) }), farthest],
    ],
    ['what is small anyway', [aClaim('q_overall', { ...named('B'), ...like, verdict: 'small' }), farthest]],
    ['the one of two that stands for both', [{ ...farthest, against: 'B' as SessionCode }, aClaim('q_overall', like)]],
    ['where nothing is clear', [aClaim('q_overall', { ...like, verdict: 'unclear' })]],
    [
      'the farthest one itself, above the others',
      [
        aClaim('q_overall', { ...named('B'), ...like, apart: apartBy(70) }),
        aClaim('q_overall', { verdict: 'unclear' }),
      ],
    ],
  ] as const)('%s', (_, claims) => {
    expect(withoutMirrored(claims)).toEqual(claims);
  });

  it('and what is below one that is far above is mirrored, too', () => {
    const above = aClaim('q_overall', { ...named('UP'), one: thirdsOf(95, 100), apart: apartBy(60) });
    const below = aClaim('q_overall', {
      ...named('B'),
      one: thirdsOf(30, 100),
      other: thirdsOf(160, 300),
      apart: apartBy(-20),
    });
    expect(verdictsOf([above, below])).toEqual(['UP clear', 'B unclear']);
  });
});
