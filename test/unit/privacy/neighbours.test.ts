import { describe, expect, it } from 'vitest';
import { endsOf, type NeighbourLine, onOneRow, singleLine, unplaced } from '../../../shared/privacy/coarsening.ts';
import { commonEdges, edgesIn, finestEdges, inClasses } from '../../../shared/privacy/neighbours.ts';
import type { Counts } from '../../../shared/tally/tally.ts';

const letters = singleLine(['a', 'b', 'c']);

/** Tens: a category is any number, and stands with nine others. */
const tens: NeighbourLine = {
  kind: 'neighbours',
  steps: [0, 10, 20].map((low) => ({ low: String(low), high: String(low + 9) })),
  rows: [''],
  place: (category) => onOneRow(/^\d+$/.test(category) ? Math.floor(Number(category) / 10) : undefined),
};

/** Two rows, each with first and second places, and with the people who gave it none. */
const places: NeighbourLine = {
  kind: 'neighbours',
  steps: ['1', '2', '-'].map((place) => ({ low: place, high: place })),
  rows: ['x', 'y'],
  unplaced: 2,
  place(category) {
    const [row = '', place = ''] = category.split(':');
    const at = ['1', '2', '-'].indexOf(place);
    return at < 0 ? undefined : { row, at };
  },
};

describe('the finest classes of neighbours', () => {
  it.each<{ what: string; counts: Counts; edges: number[] }>([
    { what: 'seven everywhere', counts: { a: 7, b: 7, c: 7 }, edges: [1, 2, 3] },
    { what: 'six in the middle', counts: { a: 7, b: 6, c: 8 }, edges: [1, 3] },
    { what: 'six at the end, who join those before them', counts: { a: 7, b: 7, c: 6 }, edges: [1, 3] },
    { what: 'nobody but at the end', counts: { c: 7 }, edges: [1, 2, 3] },
    { what: 'nobody before six at the end, who join the first', counts: { a: 7, c: 6 }, edges: [3] },
    { what: 'one in the middle and nobody after', counts: { a: 7, b: 1 }, edges: [3] },
    { what: 'three everywhere', counts: { a: 3, b: 3, c: 3 }, edges: [3] },
    { what: 'too few in all', counts: { a: 6 }, edges: [3] },
    { what: 'nobody', counts: {}, edges: [1, 2, 3] },
  ])('end as soon as seven or nobody are in each: $what', ({ counts, edges }) => {
    const people = Object.values(counts).reduce((one, other) => one + other, 0);
    expect(finestEdges(letters, counts, people, 7)).toEqual(edges);
  });

  it.each<{ what: string; counts: Counts; edges: number[] }>([
    { what: 'both rows are full', counts: { 'x:1': 7, 'x:2': 7, 'y:1': 7, 'y:2': 7 }, edges: [1, 2, 3] },
    { what: 'one has six in the first place', counts: { 'x:1': 6, 'x:2': 8, 'y:1': 7, 'y:2': 7 }, edges: [2, 3] },
    { what: 'six of twenty gave one no place', counts: { 'x:1': 7, 'x:2': 7, 'y:1': 10, 'y:2': 10 }, edges: [1, 3] },
  ])('are those that suit every row, and who gave it no place: $what', ({ what, counts, edges }) => {
    expect(finestEdges(places, counts, what.includes('twenty') ? 20 : 14, 7)).toEqual(edges);
  });
});

describe('the counts of classes', () => {
  it('have the names of their first and last answers, and zero for nobody', () => {
    expect(inClasses(letters, [1, 3], { a: 7, b: 3, c: 4, na: 9 }, 14)).toEqual({ a: 7, 'b..c': 7 });
    expect(inClasses(letters, [1, 3], { a: 7 }, 7)).toEqual({ a: 7, 'b..c': 0 });
    expect(inClasses(tens, [1, 3], { 3: 4, 7: 4, 12: 5, 29: 2 }, 15)).toEqual({ '0..9': 8, '10..29': 7 });
  });

  it('have that of their row before it, with the people who gave it no place', () => {
    const counts = { 'x:1': 4, 'x:2': 3, 'y:1': 8 };
    expect(inClasses(places, [2, 3], counts, 10)).toEqual({ 'x:1..2': 7, 'x:-': 3, 'y:1..2': 8, 'y:-': 2 });
    const classes = { 'x:1..2': 7, 'x:-': 3, 'y:1..2': 8, 'y:-': 2 };
    expect(inClasses(places, [2, 3], classes, 10)).toEqual(classes);
    expect(inClasses(places, [3], classes, 10)).toEqual({ 'x:1..-': 10, 'y:1..-': 10 });
  });
});

describe('the ends of classes', () => {
  it('are told from their names, in the order of the line', () => {
    expect(edgesIn(letters, { a: 7, 'b..c': 0, na: 5 })).toEqual([1, 3]);
    const twelve = singleLine(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    expect(edgesIn(twelve, { '1..9': 7, 10: 8, 11: 9, 12: 7 })).toEqual([9, 10, 11, 12]);
    expect(edgesIn(tens, { '0..9': 7, '10..29': 7 })).toEqual([1, 3]);
  });

  it('are told from no name that begins or ends beside the line', () => {
    expect(edgesIn(letters, { a: 7, 'b..z': 7 })).toEqual([1]);
    expect(edgesIn(letters, { a: 7, 'z..c': 7 })).toEqual([1]);
    expect(edgesIn(letters, { 'a..b': 7, '': 7 })).toEqual([2]);
  });

  it('that all have are those of every one', () => {
    expect(commonEdges(letters, [[1, 2, 3], [2, 3], [3]])).toEqual([3]);
    expect(
      commonEdges(letters, [
        [1, 3],
        [3, 1],
      ]),
    ).toEqual([1, 3]);
  });

  it('are one answer where the class is one', () => {
    expect(endsOf('2006..2026')).toEqual({ low: '2006', high: '2026' });
    expect(endsOf('bureau')).toEqual({ low: 'bureau', high: 'bureau' });
  });
});

describe('a place on the only row of a line', () => {
  it('is that of the answer', () => {
    expect(['a', 'c', 'z'].map((answer) => letters.place(answer))).toEqual([
      { row: '', at: 0 },
      { row: '', at: 2 },
      undefined,
    ]);
    // As it is in the names of stored counts.
    expect(unplaced).toBe('-');
  });

  it('is none for what is not on it', () => {
    expect([0, 2, -1, undefined].map(onOneRow)).toEqual([{ row: '', at: 0 }, { row: '', at: 2 }, undefined, undefined]);
  });
});
