import { inflateRawSync } from 'node:zlib';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type Format, sheetOf, type Value } from '../../../shared/sheets/sheet.ts';
import type { Tables } from '../../../shared/sheets/tables.ts';
import { xlsxOf } from '../../../shared/sheets/xlsx.ts';
import type { Instant } from '../../../shared/time/instant.ts';

type Row = readonly [value: Value, format?: Format];

/** A workbook with a sheet of one column, with these values under it. */
function workbookOf(rows: readonly Row[], language = 'en', width = 10): Tables {
  const column = {
    id: 'comment',
    heading: 'Comment',
    width,
    cell: ([value]: Row) => value,
    format: ([, format]: Row) => format,
  };
  const sheets = [sheetOf('comments', language, [column], rows)];
  return { title: 'Results & more', language, asOf: '2020-12-20T13:00:00.000Z' as Instant, sheets, main: 'comments' };
}

/** The parts of a ZIP file by their names, with when each says that it was written. */
function partsOf(zip: Buffer): Map<string, { text: string; time: number }> {
  const parts = new Map<string, { text: string; time: number }>();
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((field) =>
      field === 20 ? zip.readUInt32LE(at + field) : zip.readUInt16LE(at + field),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const text = inflateRawSync(zip.subarray(begin, begin + size)).toString();
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), { text, time: zip.readUInt32LE(at + 12) });
    at += 46 + name + extra + comment;
  }
  return parts;
}

const textOf = async (tables: Tables, part: string) => partsOf(await xlsxOf(tables)).get(part)?.text ?? '';

describe('a workbook', () => {
  it('is made whatever its sheets are called', async () => {
    const [sheet] = workbookOf([[1, 'whole']]).sheets;
    if (sheet === undefined) throw new Error('there is no sheet');
    const name = 'Muhtasari: majibu yote / ya washiriki [wote]';
    const read = await readWorkbook(
      await xlsxOf({ ...workbookOf([]), sheets: [sheet, sheet].map((each) => ({ ...each, name })) }),
    );
    expect(read.map((each) => each.sheet)).toEqual([
      'Muhtasari  majibu yote   ya was',
      'Muhtasari  majibu yote   ya w 2',
    ]);
  });

  it('has numbers, shares and dates that a spreadsheet calculates with, each shown as it is said', async () => {
    const rows: Row[] = [
      [1234, 'whole'],
      [58.3, 'percent'],
      [99.95, 'percent'],
      [-5.7, 'tenth'],
      [4.38, 'hundredth'],
      [new Date('2020-12-03T00:00Z'), 'day'],
      [new Date('2020-12-20T21:00Z'), 'moment'],
      ['0012345'],
      ['1/2'],
      [7],
    ];

    const [sheet] = await readWorkbook(await xlsxOf(workbookOf(rows)));

    expect(sheet?.data.flat()).toEqual([
      ...['Comment', 1234, 0.583, 0.9995, -5.7, 4.38],
      ...[new Date('2020-12-03T00:00Z'), new Date('2020-12-20T21:00Z'), '0012345', '1/2', 7],
    ]);
    const styles = await textOf(workbookOf(rows), 'xl/styles.xml');
    for (const format of ['#,##0', '0.0########%', '0.0', '0.00', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm']) {
      expect(styles).toContain(`formatCode="${format}"`);
    }
  });

  it('keeps words that every JavaScript object knows, for readers without escapes, too', async () => {
    const words = Object.getOwnPropertyNames(Object.prototype);
    const tables = workbookOf(['-', ...words, 'a constructor', '_x000D_'].map((word) => [word]));

    const [sheet] = await readWorkbook(await xlsxOf(tables));

    expect(sheet?.data.flat()).toEqual(['Comment', '-', ...words, 'a constructor', '_x000D_']);
    const cells = await textOf(tables, 'xl/worksheets/sheet1.xml');
    for (const word of words) expect(cells).toContain(`t="inlineStr"><is><t>${word}</t></is></c>`);
    const texts = await textOf(tables, 'xl/sharedStrings.xml');
    expect(texts.match(/_x[0-9A-F]{4}_/g)).toEqual(['_x005F_']);
  });

  it('keeps such a word as a heading and in a column far to the right', async () => {
    const columns = Array.from({ length: 30 }, (_, at) => ({
      id: `c${at}`,
      heading: at === 28 ? 'toString' : `${at}`,
      width: 5,
      cell: (row: readonly string[]) => row[at] ?? null,
    }));
    const row = columns.map((_, at) => (at % 2 === 0 ? 'valueOf' : `${at}`));
    const sheets = [sheetOf('comments', 'en', columns, [row])];

    const [sheet] = await readWorkbook(await xlsxOf({ ...workbookOf([]), sheets }));

    expect(sheet?.data).toEqual([columns.map(({ heading }) => heading), row]);
  });

  it('has a filter, headings that stay and are printed on each page, and pages as wide as its table', async () => {
    const tables = workbookOf([['a'], ['b']], 'en', 120);
    const sheet = await textOf(tables, 'xl/worksheets/sheet1.xml');
    const workbook = await textOf(tables, 'xl/workbook.xml');

    expect(sheet).toContain('<autoFilter ref="A1:A3"/>');
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Comments'!$1:$1</definedName>`,
    );
    expect(workbook).toContain(`hidden="1">'Comments'!$A$1:$A$3</definedName>`);
    expect(await textOf(tables, 'xl/styles.xml')).toContain('wrapText="1"');
  });

  it('says what it is and in which language, and runs from right to left where that does', async () => {
    const arabic = workbookOf([['a']], 'ar');
    const core = await textOf(arabic, 'docProps/core.xml');

    expect(core).toContain('<dc:title>Results &amp; more</dc:title>');
    expect(core).toContain('<dc:language>ar</dc:language>');
    expect(core).toContain('2020-12-20T13:00:00Z');
    expect(await textOf(arabic, 'xl/worksheets/sheet1.xml')).toContain('rightToLeft="1"');
    expect(await textOf(workbookOf([['a']]), 'xl/worksheets/sheet1.xml')).not.toContain('rightToLeft');
  });

  it('has no time of its making in it', async () => {
    const parts = partsOf(await xlsxOf(workbookOf([['a']])));

    expect([...parts.keys()]).toContain('xl/worksheets/sheet1.xml');
    expect(new Set([...parts.values()].map(({ time }) => time))).toEqual(new Set([0x0021_0000]));
  });
});
