import { describe, expect, it } from 'vitest';
import { singleLine } from '../../../shared/privacy/coarsening.ts';
import type { ItemRules } from '../../../shared/privacy/item-rules.ts';
import { releaseNext } from '../../../shared/privacy/next-release.ts';
import { type Released, releaseSession, type Step } from '../../../shared/privacy/release.ts';
import { releaseComments } from '../../../shared/privacy/release-comments.ts';
import { isSafe } from '../../../shared/privacy/release-history.ts';
import { releaseProgramme } from '../../../shared/privacy/release-programme.ts';
import type { Counts, Tally } from '../../../shared/tally/tally.ts';

const types: ItemRules = new Map([
  ['q_overall', { type: 'five-point' }],
  ['k', { type: 'pair' }],
  ['q_barrier', { type: 'several' }],
  ['q_keep', { type: 'text' }],
]);

const tally = (responses: number, items: Record<string, Counts>): Tally => ({ responses, items });
const overall = (n: number) => tally(n, { q_overall: n === 0 ? {} : { '5': n } });

describe('the release of a session', () => {
  it('shows what five people answered, and hides what four did', () => {
    expect(releaseSession(types, overall(5)).items.q_overall).toEqual({ '5': 5 });
    expect(releaseSession(types, overall(4)).items.q_overall).toBe('hidden');
    expect(releaseSession(types, tally(0, {})).items).toEqual({
      q_overall: 'hidden',
      k: 'hidden',
      q_barrier: 'hidden',
      q_keep: 'hidden',
    });
  });

  it('does not count those to whom a question did not apply', () => {
    const items = { q_overall: { '5': 4, na: 20 } };
    expect(releaseSession(types, tally(24, items)).items.q_overall).toBe('hidden');
  });

  it('counts complete pairs only, and never shows half ones', () => {
    const halves = { '-/5': 9, '1/-': 9 };
    expect(releaseSession(types, tally(22, { k: { '2/4': 4, ...halves } })).items.k).toBe('hidden');
    expect(releaseSession(types, tally(23, { k: { '2/4': 5, ...halves } })).items.k).toEqual({ '2/4': 5 });
  });

  it('counts people, not ticks, where several could be chosen', () => {
    const items = { q_barrier: { '#': 4, time: 4, budget: 4 } };
    expect(releaseSession(types, tally(9, items)).items.q_barrier).toBe('hidden');
  });

  it('shows nothing that was not asked', () => {
    expect(releaseSession(types, tally(9, { old: { '5': 9 } })).items).not.toHaveProperty('old');
  });
});

/** What a life shows of one item: each set of counts is released after those before it. */
function shownOver(...counts: Counts[]): { shown: (Counts | 'hidden' | undefined)[]; heldBack: boolean[] } {
  let released: Released | undefined;
  const releases = counts.map((each) => {
    const next = releaseNext(types, released, tally(100, { q_overall: each }));
    released = next.released;
    return next;
  });
  return {
    shown: releases.map((each) => each.released.items.q_overall),
    heldBack: releases.map((each) => each.heldBack),
  };
}

describe('the next release of a session', () => {
  it('waits until five more people answered', () => {
    const [ten, fourteen, fifteen] = [{ '5': 10 }, { '5': 14 }, { '5': 14, '4': 1 }];
    expect(shownOver(ten, fourteen, fifteen)).toEqual({ shown: [ten, ten, fifteen], heldBack: [false, true, false] });
  });

  it('waits when some cells rise and others fall: the difference would tell what somebody took back', () => {
    expect(shownOver({ '5': 9, '1': 1 }, { '5': 20 }).shown).toEqual([
      { '5': 9, '1': 1 },
      { '5': 9, '1': 1 },
    ]);
  });

  it('falls by five at least, and hides what is then too small', () => {
    expect(shownOver({ '5': 12 }, { '5': 8 }, { '5': 7 }, { '5': 2 }).shown).toEqual([
      { '5': 12 },
      { '5': 12 },
      { '5': 7 },
      'hidden',
    ]);
  });

  it('keeps away from every release before, not only from the last one', () => {
    // Six came, five of them went: against the first release that is one person.
    expect(shownOver({ '5': 10 }, { '5': 16 }, { '5': 11 }).shown).toEqual([{ '5': 10 }, { '5': 16 }, { '5': 16 }]);
  });

  it('remembers what was shown while it is hidden', () => {
    expect(shownOver({ '5': 6 }, { '5': 1 }, { '5': 7 }).shown).toEqual([{ '5': 6 }, 'hidden', { '5': 6 }]);
  });

  it('is the first of what too few had answered', () => {
    expect(shownOver({ '5': 4 }, { '5': 10 })).toEqual({ shown: ['hidden', { '5': 10 }], heldBack: [false, false] });
  });

  it('has what is shown once as it was, without waiting for more', () => {
    const once: ItemRules = new Map([['mark', { type: 'consent', isMark: true }]]);
    const first = releaseSession(once, tally(20, { mark: { yes: 6, no: 14 } }));
    const next = releaseNext(once, first, tally(40, { mark: { yes: 16, no: 24 } }));
    expect(next.released.items).toEqual(first.items);
    expect(next.heldBack).toBe(false);
  });

  it('does not tell that the question did not apply to a few', () => {
    expect(shownOver({ '5': 10 }, { '5': 10, na: 3 }).shown).toEqual([{ '5': 10 }, { '5': 10 }]);
  });

  it.each<{ what: string; counts: [Counts, Counts]; isShown: boolean }>([
    {
      what: 'one more and four more',
      counts: [
        { '5': 10, '1': 5 },
        { '5': 14, '1': 6 },
      ],
      isShown: true,
    },
    {
      what: 'one more and three more',
      counts: [
        { '5': 10, '1': 5 },
        { '5': 13, '1': 6 },
      ],
      isShown: false,
    },
    {
      what: 'one more while six go',
      counts: [
        { '5': 15, '1': 5 },
        { '5': 9, '1': 6 },
      ],
      isShown: false,
    },
    {
      what: 'one less while six come',
      counts: [
        { '5': 10, '1': 5 },
        { '5': 16, '1': 4 },
      ],
      isShown: false,
    },
    {
      what: 'one less and four less',
      counts: [
        { '5': 14, '1': 6 },
        { '5': 10, '1': 5 },
      ],
      isShown: true,
    },
    { what: 'one to whom it did not apply', counts: [{ '5': 10 }, { '5': 10, na: 1 }], isShown: false },
    {
      what: 'one less to whom it did not apply',
      counts: [
        { '5': 10, na: 6 },
        { '5': 10, na: 5 },
      ],
      isShown: false,
    },
    { what: 'five more, and one to whom it did not apply', counts: [{ '5': 10 }, { '5': 15, na: 1 }], isShown: true },
    { what: 'four more, and one to whom it did not apply', counts: [{ '5': 10 }, { '5': 14, na: 1 }], isShown: false },
    { what: 'five more, while one finds that it applies', counts: [{ '5': 10, na: 1 }, { '5': 15 }], isShown: false },
  ])('moves one way, by five people: $what ($isShown)', ({ counts, isShown }) => {
    expect(shownOver(...counts)).toEqual({
      shown: [counts[0], isShown ? counts[1] : counts[0]],
      heldBack: [false, !isShown],
    });
  });

  it('keeps a trail of the number of responses, also where nothing else moves', () => {
    const first = releaseSession(types, overall(10));
    const second = releaseNext(types, first, { ...overall(10), responses: 16 });
    expect(second).toEqual({
      released: { ...first, responses: 16, histories: { _responses: { shown: {}, steps: [[6, 0]] } } },
      heldBack: false,
    });

    // Five fewer than last time would be one more than the first time.
    expect(releaseNext(types, second.released, { ...overall(10), responses: 11 })).toEqual({
      released: second.released,
      heldBack: true,
    });
    // The same number again is no step, and takes none away.
    expect(releaseNext(types, second.released, { ...overall(10), responses: 16 })).toEqual(second);
    expect(releaseNext(types, second.released, { ...overall(10), responses: 21 }).released.histories).toEqual({
      _responses: {
        shown: {},
        steps: [
          [6, 0],
          [5, 0],
        ],
      },
    });
  });

  it('begins the trail anew with the first final release', () => {
    const interim = releaseNext(types, releaseSession(types, overall(10)), { ...overall(10), responses: 16 }).released;
    expect(releaseNext(types, interim, { ...overall(10), responses: 17 }, true)).toEqual({
      released: { ...releaseSession(types, overall(10)), responses: 17 },
      heldBack: false,
    });
  });

  it('is the last one again when the number of responses changed by too few', () => {
    const before = releaseSession(types, overall(10));
    expect(releaseNext(types, before, { ...overall(20), responses: 12 })).toEqual({ released: before, heldBack: true });
    expect(releaseNext(types, before, overall(10))).toEqual({ released: before, heldBack: false });
    const later = releaseNext(types, before, overall(16)).released;
    expect(releaseNext(types, later, overall(11)).heldBack).toBe(true);
  });
});

describe('steps between releases', () => {
  /** Of ten times every number up to 50,000 each has one sum of some of these, nobody's among them. */
  const manySums: Step[] = [
    ...[1, 5, 25, 125, 625].flatMap((size) => Array<number>(4).fill(size)),
    ...[3125, 6250, 12_500, -25_000],
  ].map((size) => [10 * size, 0]);

  it('are looked through up to 50,000 sums: with more, nothing is safe', () => {
    expect(isSafe(manySums)).toBe(true);
    expect(isSafe([[500_000, 0], ...manySums])).toBe(false);
  });

  it('are safe without looking where nobody went', () => {
    expect(isSafe(Array.from({ length: 20 }, (_, n) => [10 * 2 ** n, 0]))).toBe(true);
  });

  it('may go back to nobody at all', () => {
    const [came, went]: Step[] = [
      [10, 2],
      [-10, -2],
    ] as const;
    expect(isSafe([came ?? [1, 0], went ?? [1, 0]])).toBe(true);
  });

  it('are safe when no choice of them adds up to one to four people', () => {
    expect(
      isSafe([
        [10, 0],
        [6, 0],
        [-5, 0],
      ]),
    ).toBe(false);
    expect(
      isSafe([
        [10, 0],
        [25, 0],
        [-5, 0],
      ]),
    ).toBe(true);
    expect(
      isSafe([
        [25, 0],
        [6, 0],
        [7, 0],
        [-15, 0],
      ]),
    ).toBe(false);
    expect(
      isSafe([
        [10, 2],
        [-10, 0],
      ]),
    ).toBe(false);
    expect(
      isSafe([
        [10, 0],
        [4, 0],
      ]),
    ).toBe(false);
  });
});

/** Sessions that show what their first release shows. */
function first(...tallies: Tally[]) {
  return tallies.map((each) => ({ shown: releaseSession(types, each), tally: each }));
}

function programmeOf(...tallies: Tally[]): Released {
  return releaseProgramme(types, first(...tallies));
}

describe('the release of a programme', () => {
  it('is the sum of its sessions', () => {
    expect(programmeOf(overall(10), overall(7))).toMatchObject({ responses: 17, items: { q_overall: { '5': 17 } } });
  });

  it('leaves out one hidden session, which would be the difference to the others', () => {
    expect(programmeOf(overall(10), overall(4)).items.q_overall).toEqual({ '5': 10 });
  });

  it('leaves out several hidden sessions too, though they are enough together: all alike, they would tell of each', () => {
    expect(programmeOf(overall(10), overall(4), overall(4), overall(1)).items.q_overall).toEqual({ '5': 10 });
    expect(programmeOf(overall(3), overall(3), overall(2)).items.q_overall).toBe('hidden');
  });

  it('is in the finest classes that all sessions show, once and anew only with more sessions', () => {
    const lines: ItemRules = new Map([['line', { type: 'one', coarsening: singleLine(['a', 'b', 'c']) }]]);
    const sessionOf = (counts: Counts) => {
      const each = tally(30, { line: counts });
      return { shown: releaseSession(lines, each), tally: each };
    };
    const one = sessionOf({ a: 7, b: 7, c: 7 });
    const other = sessionOf({ a: 7, b: 3, c: 4 });
    const both = releaseProgramme(lines, [one, other]);
    expect(both.items.line).toEqual({ a: 14, 'b..c': 21 });
    const more = [one, other, sessionOf({ a: 8 })];
    expect(releaseProgramme(lines, more, both).items).toEqual(both.items);
    expect(releaseProgramme(lines, more, both, true).items.line).toEqual({ a: 22, 'b..c': 21 });
  });

  it('keeps how many answered beside classes', () => {
    const several: ItemRules = new Map([['line', { type: 'several', coarsening: singleLine(['a', 'b']) }]]);
    const { items } = releaseSession(several, tally(30, { line: { '#': 8, a: 8, b: 0, na: 5 } }));
    expect(items.line).toEqual({ '#': 8, a: 8, b: 0, na: 5 });
  });

  it('sums what sessions show, not what there is', () => {
    const [one, other] = first(overall(10), overall(8)) as [ReturnType<typeof first>[0], ReturnType<typeof first>[0]];
    const later = { ...one, tally: overall(12) };
    expect(releaseProgramme(types, [later, other])).toEqual(releaseProgramme(types, [one, other]));
  });
});

describe('comments', () => {
  const comment = (order: string) => ({ order, language: 'en', text: order });
  const written = (responses: number, count: number) =>
    releaseSession(types, tally(responses, { q_keep: { '#': count } }));

  it('are shown from ten responses on', () => {
    const comments = { q_keep: [comment('a')] };
    expect(releaseComments(written(10, 1), comments)).toEqual(comments);
    expect(releaseComments(written(9, 1), comments)).toEqual({});
  });

  it('stay until five more were written', () => {
    const previous = { released: written(20, 6), comments: { q_keep: ['b', 'c', 'd', 'e', 'f'].map(comment) } };
    const sample = { q_keep: ['a', 'b', 'c', 'd', 'e'].map(comment) };
    expect(releaseComments(written(30, 6), sample, previous)).toEqual(previous.comments);
    expect(releaseComments(written(30, 11), sample, previous)).toEqual(sample);
  });

  it('of a question that showed none wait until five more answered, though another answer went', () => {
    const previous = { released: written(20, 0), comments: {} };
    const first = { q_keep: [comment('a')] };
    expect(releaseComments(written(20, 1), first, previous)).toEqual({});
    expect(releaseComments(written(25, 1), first, previous)).toEqual(first);
  });

  it('stay when only the number of writers that is shown catches up, and as many came as went', () => {
    const previous = { released: written(20, 5), comments: { q_keep: ['a', 'b', 'c', 'd', 'e', 'f'].map(comment) } };
    const sample = { q_keep: ['a', 'b', 'd', 'e', 'f', 'new'].map(comment) };
    expect(releaseComments(written(20, 10), sample, previous).q_keep).toEqual(['a', 'b', 'd', 'e', 'f'].map(comment));
  });

  it('are not added while others go', () => {
    const previous = { released: written(30, 12), comments: { q_keep: ['a', 'b', 'd'].map(comment) } };
    const sample = { q_keep: ['a', 'b', 'c'].map(comment) };
    expect(releaseComments(written(25, 3), sample, previous).q_keep).toEqual(['a', 'b'].map(comment));
  });

  it('are gone with all of their question, but may be among the rest where others wrote', () => {
    const previous = { released: written(20, 5), comments: { q_keep: ['A', 'B'].map(comment) } };
    expect(releaseComments(written(20, 0), {}, previous)).toEqual({});
    expect(releaseComments(written(20, 5), {}, previous)).toEqual(previous.comments);
    expect(releaseComments(written(30, 10), {}, previous)).toEqual({});
  });

  it('are gone when their writer took them back', () => {
    const previous = { released: written(20, 6), comments: { q_keep: ['b', 'c', 'd', 'e', 'f'].map(comment) } };
    const sample = { q_keep: ['b', 'd', 'e', 'f', 'g'].map(comment) };
    expect(releaseComments(written(20, 6), sample, previous).q_keep?.map(({ order }) => order)).toEqual([
      'b',
      'd',
      'e',
      'f',
    ]);
  });
});
