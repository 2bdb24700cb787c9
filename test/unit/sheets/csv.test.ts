import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../shared/sheets/csv.ts';
import { guarded } from '../../../shared/sheets/guard.ts';
import { type Format, type Sheet, sheetOf, type Value } from '../../../shared/sheets/sheet.ts';
import { cellsOf, isFormula } from '../../fixtures/sheets/spreadsheet.ts';

/** A table of one column with these values under it. */
function columnOf(values: readonly Value[], format?: Format): Sheet {
  const column = { id: 'value', heading: 'Value', width: 10, cell: ({ value }: { value: Value }) => value };
  return sheetOf(
    'comments',
    'en',
    [{ ...column, ...(format === undefined ? {} : { format }) }],
    values.map((value) => ({ value })),
  );
}

const bom = '\ufeff';

describe('a CSV file', () => {
  it('is one table: commas, every text in quotation marks, numbers as they are, CRLF, and a byte order mark', () => {
    const sheet = sheetOf(
      'comments',
      'en',
      [
        { id: 'a', heading: 'Answer', width: 10, cell: ([text]: [string, number | null]) => text },
        { id: 'n', heading: 'n', width: 10, cell: ([, count]: [string, number | null]) => count },
      ],
      [
        ['Yes, "quite"', 12.5],
        ['潍坊\n第二行', null],
      ],
    );

    expect(csvOf(sheet).toString()).toBe(`${bom}"Answer","n"\r\n"Yes, ""quite""",12.5\r\n"潍坊\n第二行",\r\n`);
  });

  it('has days and moments as every spreadsheet reads them', () => {
    const at = new Date('2020-12-03T16:30Z');

    expect(csvOf(columnOf([at], 'day')).toString()).toBe(`${bom}"Value"\r\n"2020-12-03"\r\n`);
    expect(csvOf(columnOf([at], 'moment')).toString()).toBe(`${bom}"Value"\r\n"2020-12-03 16:30"\r\n`);
  });

  it('carries no marks of direction that the sentences of a report have', () => {
    expect(parse(csvOf(columnOf(['\u2068Lin Tao\u2069 قال'])), { bom: true })).toEqual([['Value'], ['Lin Tao قال']]);
  });
});

describe('the guard', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['  =1+1', "'  =1+1"],
    ['x;=1+1', "x;'=1+1"],
    ['x; "=1+1"', `x;' "=1+1"`],
    ['x\t@SUM(A1)', "x\t'@SUM(A1)"],
    ['x\n+1', "x\n'+1"],
    ['x|-2', "x|'-2"],
    ['＝1+1', "'＝1+1"],
    ['0012345', "'0012345"],
    ['1/2', "'1/2"],
    ['3/4', "'3/4"],
    ['2020-12', "'2020-12"],
    ['12:30', "'12:30"],
    ['1e5', "'1e5"],
    ['5%', "'5%"],
    ['3 Dec', "'3 Dec"],
    ['March 2020', "'March 2020"],
    ['TRUE', "'TRUE"],
    ['12345678901234567890', "'12345678901234567890"],
  ])('puts an apostrophe where a spreadsheet would calculate or change %j', (text, safe) => {
    expect(guarded(text)).toBe(safe);
  });

  it.each(['', '7', '12.5', 'a=b', 'May we have more breaks?', 'maybe', '10 to 20', 'well, -5 degrees', '很好；谢谢'])(
    'leaves %j as it is',
    (text) => {
      expect(guarded(text)).toBe(text);
    },
  );
});

describe('a spreadsheet of any country', () => {
  const pieces = ['=1+1', '"', "'", ';', ',', '\t', '|', '\n', '\r\n', ' ', 'x', '-2', '@a', '＝', '""', '潍坊'];

  it.each([',', ';', '\t', '|'])('calculates nothing of any text where %j parts the cells', (separator) => {
    const texts = pieces.flatMap((one) => pieces.flatMap((two) => pieces.map((three) => one + two + three)));
    const cells = cellsOf(csvOf(columnOf(texts)).toString().slice(1), separator);

    expect(cells.length).toBeGreaterThan(texts.length);
    expect(cells.filter(isFormula).slice(0, 5)).toEqual([]);
  });
});
