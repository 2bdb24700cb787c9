import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { foldPage, foldSession } from '../../../shared/tally/fold.ts';
import { orderOf } from '../../../shared/tally/order.ts';
import { add, empty, equal, negate, subtract, sum, sumCounts, tallyOf } from '../../../shared/tally/tally.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { inRows } from '../../fixtures/responses/rows.ts';

const [session] = sessionsOf(sampleFile());

describe('tallies', () => {
  const one = { responses: 2, items: { q: { a: 1, b: 1 }, r: { a: 2 } } };
  const other = { responses: 1, items: { q: { b: -1, c: 3 }, s: { a: 1 } } };

  it('add up cell by cell, and keep no zeroes', () => {
    expect(add(one, other)).toEqual({ responses: 3, items: { q: { a: 1, c: 3 }, r: { a: 2 }, s: { a: 1 } } });
    expect(subtract(one, other)).toEqual({
      responses: 1,
      items: { q: { a: 1, b: 2, c: -3 }, r: { a: 2 }, s: { a: -1 } },
    });
    expect(negate(one)).toEqual({ responses: -2, items: { q: { a: -1, b: -1 }, r: { a: -2 } } });
    expect(negate(empty)).toEqual({ responses: 0, items: {} });
    expect(sum([one, other, negate(one)])).toEqual(other);
    expect(sum([])).toEqual({ responses: 0, items: {} });
    expect(sumCounts([{ a: 1, b: 1 }, { b: 2 }, { a: -1 }])).toEqual({ b: 3 });
    expect(sumCounts([])).toEqual({});
  });

  it('are the same only with as many responses and the same cells', () => {
    expect(equal(one, { items: { r: { a: 2 }, q: { b: 1, a: 1 } }, responses: 2 })).toBe(true);
    expect(equal(one, { ...one, responses: 3 })).toBe(false);
    expect(equal(one, { ...one, items: { ...one.items, s: { a: 1 } } })).toBe(false);
    expect(equal(one, { ...one, items: { q: one.items.q } })).toBe(false);
  });

  it('count what is asked: once for each option, and comments only that they are there', () => {
    const answers = [
      { q_overall: 4, q_barrier: ['time', 'tools'], q_keep: 'all', gone: 3 },
      { q_overall: 4, q_barrier: ['time'], q_nps: 'na' },
      {},
    ];
    expect(tallyOf(itemsOf(session), answers)).toEqual({
      responses: 3,
      items: { q_overall: { 4: 2 }, q_nps: { na: 1 }, q_keep: { '#': 1 }, q_barrier: { '#': 2, time: 2, tools: 1 } },
    });
  });
});

describe('the fold of a session', () => {
  const some = [1, 2, 3].map((n) => aResponse(session, n, { answers: { q_overall: 4, q_keep: 'same' } }));
  const old = aResponse(session, 4, { version: 'older' });
  async function* pages(...all: Parameters<typeof foldPage>[1][]) {
    yield* all;
  }

  it('of a page has its counts, comments, doubles and last ones, without those of another version', () => {
    const folded = foldPage(session, { responses: [...some, old], unreadable: 2 });
    expect(folded.quarantined).toBe(3);
    expect(folded.tally).toMatchObject({ responses: 3, items: { q_overall: { 4: 3 }, q_keep: { '#': 3 } } });
    expect(folded.comments.q_keep).toHaveLength(3);
    expect([...folded.duplicates.counts.values()]).toEqual([3]);
    expect(folded.last.map(({ response }) => response.id).sort()).toEqual(some.map(({ id }) => id).sort());
    for (const { order, response } of folded.last) expect(order).toBe(orderOf(response.id));
  });

  it('is that of all of its pages, and of none is nothing', async () => {
    const [first, ...rest] = some;
    if (first === undefined) throw new Error('three responses');
    const shards = [
      inRows(session, pages({ responses: [first], unreadable: 1 }, { responses: [], unreadable: 1 })),
      inRows(session, pages({ responses: [...rest, old], unreadable: 0 })),
    ];
    expect(await foldSession(session, shards)).toEqual(foldPage(session, { responses: [...some, old], unreadable: 2 }));
    const nothing = { tally: empty, comments: {}, duplicates: { below: 2 ** 52, counts: new Map() }, last: [] };
    expect(await foldSession(session, [])).toEqual({ ...nothing, quarantined: 0 });
  });
});
