import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedParts, listPart, rowsAPart } from '../../../shared/web/pages/results/list-part.ts';
import { holds } from '../../fixtures/property.ts';

const listOf = (length: number) => Array.from({ length }, (_, at) => at);

describe('the parts of a list', () => {
  it('have every row once, in order, and say which they have', () => {
    holds(
      fc.property(fc.nat(5 * rowsAPart), (length) => {
        const list = listOf(length);
        const { parts } = listPart(list, undefined);
        const all = listOf(parts).map((at) => listPart(list, String(at + 1)));

        expect(all.flatMap(({ rows }) => rows)).toEqual(list);
        for (const [at, { number, rows, from, to, all: whole }] of all.entries()) {
          expect({ number, whole }).toEqual({ number: at + 1, whole: length });
          expect(rows.length).toBeLessThanOrEqual(rowsAPart);
          expect(rows).toEqual(list.slice(Math.max(from - 1, 0), to));
        }
      }),
    );
  });

  it.each([
    [undefined, 1],
    ['', 1],
    ['0', 1],
    ['-3', 1],
    ['2.5', 1],
    ['1e3', 1],
    ['two', 1],
    ['٢', 1],
    ['02', 2],
    ['3', 3],
    ['4', 3],
    ['999999999', 3],
    ['9'.repeat(400), 1],
  ])('asked for as %s: the nearest that there is', (asked, number) => {
    expect(listPart(listOf(2 * rowsAPart + 1), asked).number).toBe(number);
  });

  it('link to the first, the last and those beside them', () => {
    const of = (number: number, parts: number) => linkedParts({ number, parts });

    expect(of(1, 1)).toEqual([1]);
    expect(of(3, 6)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(of(1, 100)).toEqual([1, 2, 3, undefined, 100]);
    expect(of(50, 100)).toEqual([1, undefined, 48, 49, 50, 51, 52, undefined, 100]);
    expect(of(5, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(of(100, 100)).toEqual([1, undefined, 98, 99, 100]);
  });
});
