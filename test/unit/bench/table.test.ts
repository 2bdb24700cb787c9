import { describe, expect, it } from 'vitest';
import { heaviest } from '../../bench/bundles.ts';
import { isMet, type Row, ratioOf } from '../../bench/row.ts';
import { cellsOf, markdownTable } from '../../bench/table.ts';

const aRow = (overrides: Partial<Row> = {}): Row => ({
  what: 'a write',
  unit: 'ms',
  floor: 2,
  measured: 2.2,
  target: { of: 'ratio', atMost: 1.15 },
  ...overrides,
});

describe('a row', () => {
  it('is a multiple of its floor, and has none without one', () => {
    const { floor: _, ...withoutFloor } = aRow();

    expect(ratioOf(aRow())).toBeCloseTo(1.1);
    expect(ratioOf(withoutFloor)).toBeUndefined();
    expect(isMet(withoutFloor)).toBe(false);
  });

  it.each([
    ['a ratio below it', aRow(), true],
    ['a ratio above it', aRow({ measured: 2.4 }), false],
    ['just as much', aRow({ target: { of: 'measured', atMost: 2.2 } }), true],
    ['more', aRow({ target: { of: 'measured', atMost: 2 } }), false],
    ['no less than wanted', aRow({ target: { of: 'measured', atLeast: 2.2 } }), true],
    ['less than wanted', aRow({ target: { of: 'measured', atLeast: 2.3 } }), false],
  ])('meets its target or not: %s', (_, row, met) => {
    expect(isMet(row)).toBe(met);
  });
});

describe('the table', () => {
  it('says all of a row in its cells', () => {
    expect(cellsOf(aRow())).toEqual(['a write', '2 ms', '2.2 ms', '1.10x', '<= 1.15x', 'yes']);
    expect(cellsOf({ what: 'a bundle', unit: 'bytes', measured: 292_964 })).toEqual([
      'a bundle',
      '',
      '292,964 bytes',
      '',
      '',
      '',
    ]);
    expect(cellsOf({ what: 'Node 24', skipped: 'no network' })[2]).toBe('skipped: no network');
  });

  it('is Markdown whose cells hold no bar of their own', () => {
    const [header, , row] = markdownTable([aRow({ what: 'a|b' })]).split('\n');

    expect(header).toBe('| what | floor | measured | ratio | target | met? |');
    expect(row).toBe('| a\\|b | 2 ms | 2.2 ms | 1.10x | <= 1.15x | yes |');
  });
});

it('names the packages of a bundle that weigh most', () => {
  const inputs = {
    'node_modules/@smithy/core/a.js': { bytesInOutput: 60_000 },
    'node_modules/@smithy/core/node_modules/zod/b.js': { bytesInOutput: 5_000 },
    'node_modules/@smithy/core/c.js': { bytesInOutput: 29_000 },
    'shared/web/pages/form/form-page.tsx': { bytesInOutput: 27_000 },
  };

  expect(heaviest([{ inputs }], 2)).toEqual(['@smithy/core 89 kB', 'shared/web 27 kB']);
});
