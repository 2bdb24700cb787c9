import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import {
  type Comments,
  commentItems,
  commentsKept,
  fittingComments,
  mergeComments,
  onlyComments,
  ordersOf,
  sampleComments,
  withoutComments,
} from '../../../shared/tally/comment-sample.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { answersOf, aQuotableFile } from '../../fixtures/programmes/quotable-file.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const [session] = sessionsOf(sampleFile());
const items = itemsOf(session);

const numbered = (count: number, text = '') =>
  Array.from({ length: count }, (_, n) => ({ order: String(n).padStart(3, '0'), text }));
const bytesOf = (comments: Comments) => Buffer.byteLength(JSON.stringify(comments));
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((order) => ({ order, text: `text of ${order}` }));
if (!a || !b || !c || !d) throw new Error('four comments');

describe('the comments of a session', () => {
  const kept = Array.from({ length: 170 }, (_, n) =>
    aResponse(session, n, { answers: { q_overall: 5, q_pace: 'right', q_keep: `keep ${n}`, 'gone.q': 'no item' } }),
  );

  it('are the texts of questions for a comment, and of nothing else', () => {
    expect(Object.keys(sampleComments(items, kept))).toEqual(['q_keep']);
    expect(sampleComments(items, [aResponse(session, 1)])).toEqual({});
  });

  it('are those of the smallest orders, in that order, however many there are', () => {
    const orderOf = (n: number) => sampleComments(items, kept.slice(n, n + 1)).q_keep?.[0]?.order ?? '';
    for (const count of [1, 39, 40, 41, 160, 161, 170]) {
      const sorted = kept.slice(0, count).map((_, n) => ({ order: orderOf(n), text: `keep ${n}` }));
      sorted.sort((one, other) => (one.order < other.order ? -1 : 1));
      const sample = sampleComments(items, kept.slice(0, count));
      expect(sample).toEqual({ q_keep: sorted.slice(0, commentsKept) });
    }
  });

  it('have an order of 22 characters, another one for each response and question', () => {
    const answers = { q_keep: 'same', q_improve: 'same' };
    const some = [1, 2, 3].map((n) => aResponse(session, n, { answers }));
    const orders = ordersOf(sampleComments(items, some));
    expect(new Set(orders).size).toBe(6);
    for (const order of orders) expect(order).toMatch(/^[\w-]{22}$/);
  });
});

describe('what stands beside a comment', () => {
  const [quotable] = sessionsOf(aQuotableFile());
  const asked = itemsOf(quotable);
  const beside = (author: Parameters<typeof answersOf>[0]) => {
    const { q_keep: [comment] = [] } = sampleComments(asked, [aResponse(quotable, 1, { answers: answersOf(author) })]);
    const { order: _, ...rest } = comment ?? { order: '' };
    return rest;
  };

  it.each([
    { author: { agrees: true, name: 'Ada', keep: 'all' }, what: { text: 'all', isQuotable: true, signature: 'Ada' } },
    { author: { agrees: true, keep: 'all' }, what: { text: 'all', isQuotable: true } },
    { author: { agrees: false, name: 'Ada', keep: 'all' }, what: { text: 'all' } },
    { author: { agrees: false, keep: 'all' }, what: { text: 'all' } },
  ])('of $author is $what', ({ author, what }) => {
    expect(beside(author)).toStrictEqual(what);
  });

  it('is never a comment of its own', () => {
    const keys = commentItems(asked).map(({ key }) => key);
    expect(keys).toContain('q_keep');
    expect(keys).not.toContain('q_name');
    expect(asked.map(({ key }) => key)).toContain('q_name');
  });

  it('has no name where the consent asks for none: a name is then a comment like others', () => {
    const [unsigned] = sessionsOf(aQuotableFile({ isSigned: false }));
    const answers = answersOf({ agrees: true, name: 'Ada', keep: 'all' });
    const sample = sampleComments(itemsOf(unsigned), [aResponse(unsigned, 1, { answers })]);
    expect(sample).toStrictEqual({
      q_keep: [{ order: expect.any(String), text: 'all', isQuotable: true }],
      q_name: [{ order: expect.any(String), text: 'Ada' }],
    });
  });
});

describe('comments and their orders', () => {
  const comments = { q: [a, b], r: [c] };

  it('can be told, kept and left out by them; no question is left with none', () => {
    expect(ordersOf(comments)).toEqual(['a', 'b', 'c']);
    expect(onlyComments(comments, new Set(['b', 'x']))).toEqual({ q: [b] });
    expect(withoutComments(comments, new Set(['b', 'x']))).toEqual({ q: [a], r: [c] });
    expect(withoutComments(comments, new Set(['c']))).toEqual({ q: [a, b] });
    expect(onlyComments(comments, new Set())).toEqual({});
    expect(withoutComments(comments, new Set())).toEqual(comments);
  });

  it('merge in order, each question by itself', () => {
    expect(mergeComments({ q: [b, d], r: [c] }, { q: [a, c], s: [d] })).toEqual({ q: [a, b, c, d], r: [c], s: [d] });
    const [evens, odds] = [0, 1].map((rest) => numbered(82).filter((_, n) => n % 2 === rest));
    expect(mergeComments({ q: evens ?? [] }, { q: odds ?? [] })).toEqual({ q: numbered(commentsKept) });
  });
});

describe('the comments that fit', () => {
  it.each([
    [40, 40],
    [39, 25],
    [26, 25],
    [25, 25],
    [24, 15],
    [15, 15],
    [14, 10],
    [9, 5],
    [4, 3],
    [2, 1],
    [1, 1],
  ])('where there is room for %i are %i of a question with forty', (room, fitting) => {
    const all = numbered(40, 'x'.repeat(20));
    const bytes = bytesOf({ q: all.slice(0, room) });
    expect(fittingComments({ q: all }, bytes)).toEqual({ q: all.slice(0, fitting) });
  });

  it('are one less where a single byte is missing', () => {
    const all = numbered(40, '长');
    expect(fittingComments({ q: all }, bytesOf({ q: all }) - 1)).toEqual({ q: all.slice(0, 25) });
  });

  it('are as many of each question', () => {
    const all = { q: numbered(40, 'x'), r: numbered(12, 'y') };
    const most = { q: numbered(25, 'x'), r: numbered(12, 'y') };
    expect(fittingComments(all, bytesOf(most))).toEqual(most);
  });

  it('are of some questions only where one of each is too much: the first for which there is room', () => {
    const all = { q: numbered(2, 'x'), long: numbered(2, 'x'.repeat(100)), r: numbered(2, 'y'), s: numbered(2, 'z') };
    const some = { q: numbered(1, 'x'), r: numbered(1, 'y') };
    expect(fittingComments(all, bytesOf(some))).toEqual(some);
    expect(fittingComments(all, bytesOf(some) - 1)).toEqual({ q: numbered(1, 'x') });
    expect(fittingComments(all, 2)).toEqual({});
    expect(fittingComments({}, 2)).toEqual({});
  });
});
