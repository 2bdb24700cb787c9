import { describe, expect, it } from 'vitest';
import { alternatives, containerCost, costLines, ourCost, type Visit } from '../../bench/cost.ts';
import { readUnits, writeUnits } from '../../bench/counting-proxy.ts';
import { itemSize } from '../../bench/item-size.ts';
import { quantile } from '../../bench/quantiles.ts';

const aVisit: Visit = {
  processor: 2000,
  formProcessor: 1000,
  receiptProcessor: 3000,
  submitWrites: 1,
  receiptReads: 1,
  sessionReads: 1,
  responseBytes: 500,
  formBytes: 7000,
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
  const gb = 1024 ** 3 / 1e6;
  /** A sixteenth of 160 ms at 0.25 GB. */
  const start = (0.16 / 16) * 0.25 * 13.3334;

  it('of a submission is its request, its call, its time, a part of a start, its write, its lines in the log and a part of a read', () => {
    // 1 + 0.2 for the call; 2 ms of a whole processor are 13.8 ms here, and 5 ms of waiting: 19 ms at 0.25 GB.
    const expected = 1 + 0.2 + 0.019 * 0.25 * 13.3334 + (145 / gb) * 0.5 + 0.625 + 0.125 / 16 + start;

    expect(ourCost(aVisit).submission).toBeCloseTo(expected, 6);
  });

  it('of a visit is that of its form too, of a first one that of the script, and of one without script that of the receipt', () => {
    const { submission, visit, first, plain } = ourCost(aVisit);
    const form = 1 + 0.2 + 0.007 * 0.25 * 13.3334 + (145 / gb) * 0.5 + 0.125 / 16 + start;
    const receipt = 1 + 0.2 + 0.026 * 0.25 * 13.3334 + (145 / gb) * 0.5 + 0.125 + 0.125 / 16;

    expect(visit).toBeCloseTo(submission + form, 6);
    expect(plain).toBeCloseTo(visit + receipt, 6);
    expect(first).toBeCloseTo(visit + form - 0.125 / 16 - start, 6);
  });

  it('of alternatives follows from their writes', () => {
    const { ours, counters, stream } = alternatives(aVisit, 6000);

    // Response and counters, each unit twice, instead of one unit.
    expect(counters - ours).toBeCloseTo((2 * (1 + 6) - 1) * 0.625, 6);
    // A marker; and a tenth of the counters, read and written, and of an invocation of 176 ms.
    expect(stream - ours).toBeCloseTo(0.625 + (6 * 0.625 + 2 * 0.125 + 0.2 + 0.176 * 0.25 * 13.3334) / 10, 6);
  });

  it('of a container is there without visits', () => {
    // Two tasks, a balancer, four addresses.
    expect(containerCost()).toBeCloseTo((2 * (0.25 * 0.03238 + 0.5 * 0.00356) + 0.0225 + 4 * 0.005) * 730, 6);
  });

  it('has a row for each of them', () => {
    expect(costLines(aVisit, 6000)).toHaveLength(11);
  });
});
