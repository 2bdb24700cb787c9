import { describe, expect, it } from 'vitest';
import { lastInOrder, orderOf } from '../../../shared/tally/order.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const [session] = sessionsOf(sampleFile());
const response = aResponse(session, 1);
const ordered = (...orders: string[]) => orders.map((order) => ({ order, response }));

describe('the order of responses', () => {
  it('is a hash of the id', () => {
    const orders = [1, 2, 3].map((n) => orderOf(aResponse(session, n).id));
    expect(new Set(orders).size).toBe(3);
    for (const order of orders) expect(order).toMatch(/^[\w-]{22}$/);
    expect(orderOf(response.id)).toBe(orders[0]);
  });

  it('ends with ten that are kept, the last one first', () => {
    const letters = [...'kcbjaidhefgl'];
    expect(lastInOrder(ordered(...letters)).map(({ order }) => order)).toEqual([...'lkjihgfedc']);
    expect(lastInOrder(ordered('b', 'c', 'a'), 2)).toEqual(ordered('c', 'b'));
    expect(lastInOrder(ordered('b', 'a'), 2)).toEqual(ordered('b', 'a'));
    expect(lastInOrder([])).toEqual([]);
  });
});
