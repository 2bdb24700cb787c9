import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import type { Claims } from '../../../../shared/report/claims/claims.ts';
import { comparisonsIn } from '../../../../shared/report/claims/claims.ts';
import { findingsOf } from '../../../../shared/report/claims/findings.ts';
import { simple } from '../../../../shared/statistics/precision.ts';
import { aBarePublication } from '../../../fixtures/publication/publications.ts';
import { aClaim, apartBy, claimedSession, someClaims, thirdsOf } from '../../../fixtures/report/a-claim.ts';

const { questionnaire } = claimedSession;
const earlier = {
  programme: 'before',
  title: { en: 'Before' },
  asOf: aBarePublication().asOf,
  responses: 100,
  items: {},
};
/** Fewer than half are satisfied or able, and more advise against it: three things to say of the headline. */
const poor = { q_overall: { 4: 20, 2: 80 }, q_able: { own: 20, not_yet: 80 }, q_nps: { 9: 20, 3: 80 } };
const kindsOf = (claims: Partial<Claims>, items = {}, since: typeof earlier | 'none' = earlier) =>
  findingsOf(
    aBarePublication({ released: { responses: 100, items }, ...(since !== 'none' && { earlier: since }) }),
    questionnaire,
    someClaims(claims),
    () => simple,
  ).map(({ kind }) => kind);

describe('what stands out', () => {
  it('is at most four things, what is good or the headline first', () => {
    const claims = {
      questions: [aClaim('q_venue', { one: thirdsOf(40, 100), apart: apartBy(-30) })],
      sessions: [aClaim('q_overall')],
      trend: [aClaim('q_overall')],
    };
    expect(kindsOf(claims, poor)).toEqual(['few-satisfied', 'few-able', 'more-against', 'lowest']);
    expect(kindsOf(claims)).toEqual(['lowest', 'session', 'trend']);
  });

  it('is no change where there is nothing earlier', () => {
    expect(kindsOf({ trend: [aClaim('q_overall')] }, poor, 'none')).not.toContain('trend');
  });

  it('is nothing where nobody answered', () => {
    const publication = aBarePublication({ released: { responses: 0, items: {} } });
    expect(
      findingsOf(publication, questionnaire, someClaims({ sessions: [aClaim('q_overall')] }), () => simple),
    ).toEqual([]);
  });
});

describe('what else is clearly so of the session that stands out', () => {
  const other = { session: 'ETS-SX' as SessionCode };
  const found = (...sessions: Claims['sessions']) =>
    findingsOf(
      aBarePublication({ released: { responses: 100, items: {} } }),
      questionnaire,
      someClaims({ sessions }),
      () => simple,
    ).flatMap((finding) => (finding.kind === 'session' ? finding.also.map(({ number }) => number.question.id) : []));

  it.each([
    ['above', 1],
    ['below', -1],
  ])('is what is clear of it, on the same side: %s', (_, sign) => {
    expect(
      found(
        aClaim('q_overall', { apart: apartBy(50 * sign) }),
        aClaim('q_venue', { apart: apartBy(30 * sign) }),
        aClaim('q_material', { apart: apartBy(-30 * sign) }),
        aClaim('q_relevance', { apart: apartBy(30 * sign), verdict: 'small' }),
        aClaim('q_organisation', { ...other, apart: apartBy(30 * sign) }),
        aClaim('q_nps', { apart: apartBy(60 * sign) }),
      ),
    ).toEqual(['q_venue', 'q_nps']);
  });
});

it('counts all comparisons of a report', () => {
  const [claim, barrier] = [
    aClaim('q_overall'),
    { option: { id: 'time', text: {} }, count: 1, n: 1, p: 1, isClear: false },
  ];
  const claims = {
    sessions: [claim],
    questions: [claim, claim, claim],
    barriers: Array.from({ length: 5 }, () => barrier) as unknown as Claims['barriers'],
    trend: Array.from({ length: 11 }, () => claim),
    linked: [],
  };
  expect(comparisonsIn(claims)).toBe(20);
});
