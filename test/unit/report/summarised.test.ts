import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { summarised } from '../../../shared/report/summarised.ts';
import type { Table } from '../../../shared/report/view.ts';
import { holds } from '../../fixtures/property.ts';

const texts = reportTexts('en');

function aTable(rows: number, outstanding?: readonly number[]): Table {
  return {
    heading: 'Session by session',
    columns: ['Session'],
    rows: Array.from({ length: rows }, (_, at) => [{ text: `S ${at}` }]),
    notes: ['What differs.'],
    ...(outstanding && { outstanding }),
  };
}

describe('a table that is too long', () => {
  it('has those rows that stand out, the clearest first, and says of how many they are', () => {
    const { rows, notes } = summarised(aTable(1000, [7, 900, 3]), 2, texts);

    expect(rows).toEqual([[{ text: 'S 7' }], [{ text: 'S 900' }]]);
    expect(notes).toEqual([
      'Only sessions that differ clearly in these numbers are listed here, the clearest first: 2 of 3. All sessions (1,000) are on the results page.',
      'What differs.',
    ]);
  });

  it('has none where none stands out', () => {
    const { rows, notes } = summarised(aTable(31, []), 30, texts);

    expect(rows).toEqual([]);
    expect(notes[0]).toMatch(/^No session differs clearly.* All sessions \(31\) are on the results page\.$/);
  });

  it('has its first rows where rows are not compared', () => {
    expect(summarised(aTable(31), 30, texts)).toMatchObject({
      rows: aTable(30).rows,
      notes: ['One more row is on the results page.', 'What differs.'],
    });
  });

  it('never has more rows than that, and only its own; and stays as it is where they fit', () => {
    holds(
      fc.property(fc.nat(60), fc.uniqueArray(fc.nat(59)), fc.nat(60), (count, places, most) => {
        const outstanding = places.filter((at) => at < count);
        const table = aTable(count, outstanding);
        const { rows } = summarised(table, most, texts);

        if (count <= most) expect(rows).toBe(table.rows);
        else expect(rows).toEqual(outstanding.slice(0, most).map((at) => table.rows[at]));
      }),
    );
  });
});
