import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../shared/sheets/sheet-names.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { holds } from '../../fixtures/property.ts';

describe('the names of sheets', () => {
  it.each([
    [
      ['Summary', 'Questions'],
      ['Summary', 'Questions'],
    ],
    [['Maswali / majibu [yote]: je?'], ['Maswali   majibu  yote  je']],
    [
      ['A rather long name of a sheet, first', 'A rather long name of a sheet, second'],
      ['A rather long name of a sheet,', 'A rather long name of a sheet 2'],
    ],
    [
      ['Same', 'same', 'SAME'],
      ['Same', 'same 2', 'SAME 3'],
    ],
    [
      ['“’quoted’”', "'quoted'"],
      ['“’quoted’”', 'quoted'],
    ],
    [
      ['History', '***'],
      ['History 1', '2'],
    ],
  ])('%j are %j', (names, expected) => {
    expect(sheetNames(names)).toEqual(expected);
  });

  it('are such as a workbook takes, and all different', () => {
    const name = fc.string({
      unit: fc.oneof(
        fc.constantFrom("'", '/', ':', ' ', 'a', 'A', '👩‍👩‍👧‍👦'),
        anyText({ minLength: 1, maxLength: 1 }),
      ),
      maxLength: 40,
    });
    holds(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const own = sheetNames(names);
        expect(new Set(own.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of own) expect(each).toMatch(/^(?!')(?=.{1,31}$)[^\\/*?:[\]\p{Cc}]+(?<!')$/u);
        for (const each of own) expect(each.length).toBeLessThanOrEqual(31);
      }),
    );
  });
});
