import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import type { Publication } from '../../../../shared/publication/publication.ts';
import type { Finding } from '../../../../shared/report/claims/finding.ts';
import { best, lowest, nothing } from '../../../../shared/report/claims/rated-findings.ts';
import { aBarePublication } from '../../../fixtures/publication/publications.ts';
import { aClaim, apartBy, claimedSession, someClaims, thirdsOf } from '../../../fixtures/report/a-claim.ts';

type Rated = readonly [id: string, count: number, n: number, apart?: number];

/** A question that so many of so many rated well, clearly so many points apart from the rest, or not clearly. */
const claims = (...rated: readonly Rated[]) =>
  someClaims({
    questions: rated.map(([id, count, n, apart]) =>
      aClaim(id, {
        one: thirdsOf(count, n),
        ...(apart === undefined ? { verdict: 'unclear' } : { apart: apartBy(apart) }),
      }),
    ),
  });

/** What a finding names, in its order. */
const named = (findings: readonly Finding[]) =>
  findings.map((finding) => {
    if (finding.kind === 'best' || finding.kind === 'lowest')
      return [finding.kind, ...finding.questions.map((each) => each.question.id)];
    if (finding.kind === 'several-low')
      return [finding.kind, finding.questions, finding.lowest.question.id, finding.highest.question.id];
    return [finding.kind];
  });

describe('what went best', () => {
  // Of a hundred: 95 are 89 to 98 by Wilson's interval, 80 are 71 to 87.
  it.each([
    [
      'the one above',
      [
        ['q_relevance', 70, 100],
        ['q_venue', 95, 100, 20],
      ],
      [['best', 'q_venue']],
    ],
    [
      'what is within its interval, best first',
      [
        ['q_venue', 90, 100],
        ['q_material', 95, 100, 20],
        ['q_organisation', 97, 100],
      ],
      [['best', 'q_organisation', 'q_material', 'q_venue']],
    ],
    ['nothing below', [['q_venue', 95, 100, -20]], []],
    ['nothing that went less than well', [['q_venue', 79, 100, 20]], []],
    ['what went just well', [['q_venue', 80, 100, 20]], [['best', 'q_venue']]],
    ['what is well when it is rounded, as it is said', [['q_venue', 159, 200, 20]], [['best', 'q_venue']]],
    ['nothing unclear', [['q_venue', 99, 100]], []],
    [
      'none of four that hardly differ',
      [
        ['q_venue', 95, 100, 20],
        ['q_material', 94, 100],
        ['q_relevance', 96, 100],
        ['q_organisation', 93, 100],
      ],
      [],
    ],
    [
      'three that hardly differ',
      [
        ['q_venue', 95, 100, 20],
        ['q_material', 94, 100],
        ['q_relevance', 96, 100],
      ],
      [['best', 'q_relevance', 'q_venue', 'q_material']],
    ],
  ] as const)('is %s', (_, rated, expected) => {
    expect(named(best(claims(...(rated as readonly Rated[]))))).toEqual(expected);
  });
});

describe('what to improve', () => {
  // Of a hundred: 40 are 31 to 50 by Wilson's interval, 78 are 69 to 85.
  it.each([
    [
      'the one below',
      [
        ['q_relevance', 90, 100],
        ['q_venue', 40, 100, -20],
      ],
      [['lowest', 'q_venue']],
    ],
    [
      'what is within its interval, worst first',
      [
        ['q_venue', 45, 100],
        ['q_material', 40, 100, -20],
        ['q_organisation', 39, 100],
      ],
      [['lowest', 'q_organisation', 'q_material', 'q_venue']],
    ],
    ['nothing above', [['q_venue', 40, 100, 20]], []],
    ['nothing that went well', [['q_venue', 80, 100, -20]], []],
    ['what went just less than well, alone', [['q_venue', 79, 100, -20]], [['lowest', 'q_venue']]],
    [
      'nothing that hardly differs from what went well',
      [
        ['q_venue', 78, 100, -20],
        ['q_material', 82, 100],
      ],
      [],
    ],
    ['nothing unclear', [['q_venue', 10, 100]], []],
    [
      'three that hardly differ',
      [
        ['q_venue', 40, 100, -20],
        ['q_material', 41, 100],
        ['q_relevance', 42, 100],
      ],
      [['lowest', 'q_venue', 'q_material', 'q_relevance']],
    ],
    [
      'the range of four that hardly differ',
      [
        ['q_venue', 40, 100, -20],
        ['q_material', 41, 100],
        ['q_relevance', 39, 100],
        ['q_organisation', 43, 100],
      ],
      [['several-low', 4, 'q_relevance', 'q_organisation']],
    ],
  ] as const)('is %s', (_, rated, expected) => {
    expect(named(lowest(claims(...(rated as readonly Rated[]))))).toEqual(expected);
  });

  it('is said with how far it is from the rest', () => {
    expect(lowest(claims(['q_venue', 40, 100, -20]))).toMatchObject([{ apart: apartBy(-20) }]);
  });
});

describe('that nothing stands out', () => {
  const { questionnaire } = claimedSession;
  const steps = ([id, count, n]: Rated) => [id, { 5: count, 2: n - count }] as const;
  const publication = (...rated: readonly Rated[]): Publication =>
    aBarePublication({ released: { responses: 100, items: Object.fromEntries(rated.map(steps)) } });
  const four = (count: number, n = 100): Rated[] =>
    ['q_relevance', 'q_organisation', 'q_venue', 'q_material'].map((id, at) => [id, count + at, n]);
  const found = (rated: readonly Rated[], compared = someClaims({})) => {
    const finding = nothing(publication(...rated), questionnaire, compared);
    if (finding?.kind !== 'nothing') return finding?.kind;
    return [finding.questions, finding.lowest.question.id, finding.highest.question.id, finding.isAllWell];
  };

  it.each([
    ['all that was asked and went well', [...four(85), ['q_overall', 85, 100]], [4, 'q_relevance', 'q_material', true]],
    ['the headline less than well', [...four(85), ['q_overall', 79, 100]], [4, 'q_relevance', 'q_material', false]],
    [
      'a question of nine is not among them',
      [...four(85), ['q_overall', 9, 9]],
      [4, 'q_relevance', 'q_material', false],
    ],
    ['a question of ten is', [...four(85), ['q_overall', 10, 10]], [4, 'q_relevance', 'q_material', true]],
    [
      'well, but of so few that half may think so',
      four(8, 11).concat([['q_overall', 8, 10]]),
      [4, 'q_relevance', 'q_material', false],
    ],
    [
      'one question beside the headline: both',
      [
        ['q_venue', 85, 100],
        ['q_overall', 70, 100],
      ],
      [2, 'q_overall', 'q_venue', false],
    ],
    [
      'two beside the headline: they alone',
      [
        ['q_venue', 85, 100],
        ['q_material', 75, 100],
        ['q_overall', 70, 100],
      ],
      [2, 'q_material', 'q_venue', false],
    ],
    ['the headline alone', [['q_overall', 95, 100]], [1, 'q_overall', 'q_overall', false]],
    ['too few of each', [['q_venue', 9, 9]], 'too-few'],
    ['nothing at all', [], 'too-few'],
  ] as const)('is of %s', (_, rated, expected) => {
    expect(found(rated as readonly Rated[])).toEqual(expected);
  });

  it('is undefined where nothing was to be rated, and said of too few', () => {
    const unrated = {
      ...questionnaire,
      pages: questionnaire.pages.map((page) => ({
        ...page,
        questions: page.questions.filter(({ type }) => type !== 'five-point'),
      })),
    };
    const of = (responses: number) =>
      nothing(aBarePublication({ released: { responses, items: {} } }), unrated, someClaims({}));
    expect([of(9), of(10), of(11)]).toEqual([{ kind: 'too-few' }, undefined, undefined]);
  });

  it('says what was compared, too: a session with the others, or sessions', () => {
    const compared = someClaims({ sessions: [aClaim('q_overall', { verdict: 'unclear' })] });
    const programme = { ...publication(...four(85)), topic: { kind: 'programme', id: 'p' } } as const;
    const of = (what: Publication, which = compared) => {
      const finding = nothing(what, questionnaire, which);
      return finding?.kind === 'nothing' ? finding.compared : finding;
    };
    expect(of(publication(...four(85)))).toBe('with-others');
    expect(of(programme)).toBe('sessions');
    expect(of(publication(...four(85)), someClaims({}))).toBeUndefined();
    expect(aBarePublication().topic).toEqual({ kind: 'session', code: 'ONE' as SessionCode });
  });
});
