import { describe, expect, it } from 'vitest';
import { alternatives, containerCost, costLines, ourCost, type Visit } from '../../bench/cost.ts';
import { readUnits, writeUnits } from '../../bench/counting-proxy.ts';
import { itemSize } from '../../bench/item-size.ts';
import { quantile } from '../../bench/quantiles.ts';

const aVisit: Visit = {
  processor: 2000,
  submitWrites: 1,
  receiptReads: 1,
  sessionReads: 1,
  responseBytes: 500,
  logBytes: 300,
  formBytes: 7000,
  receiptBytes: 4000,
  scriptBytes: 8000,
};

describe('the size of an item', () => {
  it.each([
    ['a text in UTF-8, and its name', { pk: { S: '碳' } }, 5],
    ['a number, half a byte a digit and one more', { n: { N: '1234' } }, 4],
    ['a yes', { b: { BOOL: true } }, 2],
    ['a list, three and one for each part', { l: { L: [{ S: 'ab' }, { S: 'c' }] } }, 1 + 3 + 2 + 3],
    ['a map, three and one for each part', { m: { M: { a: { S: 'b' } } } }, 1 + 3 + 1 + 2],
  ])('%s', (_, item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });
});

it('units are counted apart for reads and writes', () => {
  const calls = [
    { operation: 'GetItem', units: 1.5 },
    { operation: 'PutItem', units: 1 },
    { operation: 'Query', units: 2 },
    { operation: 'UpdateItem', units: 3 },
  ];

  expect(readUnits(calls)).toBe(3.5);
  expect(writeUnits(calls)).toBe(4);
});

it('a quantile does not depend on the order', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
});

describe('the cost', () => {
  it('of a submission is its request, its call, its time, its write, its line in the log and a part of a read', () => {
    // 1 + 0.2 for the call; 2 ms of a whole processor and 5 ms of waiting at 0.25 GB; 300 bytes of log.
    const seconds = (0.002 * 1769) / 256 + 0.005;
    const expected = 1 + 0.2 + seconds * 0.25 * 13.3334 + 0.15 + 0.625 + 0.125 / 16;

    expect(ourCost(aVisit).submission).toBeCloseTo(expected, 6);
  });

  it('of alternatives follows from their writes', () => {
    const { ours, counters, stream } = alternatives(aVisit, 6000);

    // Response and counters, each unit twice, instead of one unit.
    expect(counters - ours).toBeCloseTo((2 * (1 + 6) - 1) * 0.625, 6);
    // A marker, and a tenth of the counters and of an invocation.
    expect(stream - ours).toBeCloseTo(0.625 + 0.375 + (0.2 + 0.05 * 0.25 * 13.3334) / 10, 6);
    expect(containerCost()).toBeCloseTo(30.8, 1);
  });

  it('has a row for each of them', () => {
    expect(costLines(aVisit, 6000)).toHaveLength(9);
  });
});
