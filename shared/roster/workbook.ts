import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { UnreadableRoster } from './roster-problem.ts';
import { type SheetMarks, sheetMarks, tagsOf } from './sheet-marks.ts';
import { plainCell, type Table, type TableRow } from './table.ts';

/** The parts of a workbook together, unpacked. */
const largestUnpacked = 32 * 2 ** 20;

/** A workbook's sheets that are seen, and the names of those that are not. Throws an UnreadableRoster. */
export async function workbookTables(
  bytes: Uint8Array,
): Promise<{ readonly tables: readonly Table[]; readonly hidden: readonly string[] }> {
  const parts = unpacked(bytes);
  const sheets = sheetsOf(parts);
  // Before it is read: the reader fills all cells before the last one.
  const marks = sheets.map(({ path }) => sheetMarks(parts.get(path) ?? ''));
  const read = await attempt(() => readWorkbook(new Uint8Array(bytes).buffer));
  const all = read.map(({ sheet, data }, at) => ({
    isHidden: sheets[at]?.isHidden === true,
    table: { sheet, rows: rowsOf(data, marks[at]) },
  }));
  return {
    tables: all.flatMap(({ isHidden, table }) => (isHidden ? [] : [table])),
    hidden: all.flatMap(({ isHidden, table }) => (isHidden && table.rows.length > 0 ? [table.sheet] : [])),
  };
}

function rowsOf(data: readonly (readonly unknown[])[], marks: SheetMarks | undefined): TableRow[] {
  return data.flatMap((row, at) => {
    const line = at + 1;
    const cells = row.map(cellText);
    const marked = { formulas: marks?.formulas.get(line), merged: marks?.merged.get(line) };
    if (cells.every((cell) => cell === '') && marked.formulas === undefined) return [];
    return [{ line, cells, ...marked, isHidden: marks?.hiddenRows.has(line) === true }];
  });
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return plainCell(cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
}

/** The parts that say what a workbook is, by their names, as texts. */
function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> {
  const names: string[] = [];
  let size = 0;
  // With the sizes that it declares, which bound what is made of it.
  unzipped(bytes, ({ name, originalSize }) => {
    names.push(name);
    size += originalSize;
    return false;
  });
  if (!names.includes('xl/workbook.xml')) throw new UnreadableRoster({ key: 'otherArchive' });
  if (size > largestUnpacked) {
    throw new UnreadableRoster({ key: 'tooLarge', most: largestUnpacked, size });
  }
  const decoder = new TextDecoder();
  const parts = unzipped(bytes, ({ name }) => /^xl\/(?:worksheets\/[^/]*\.xml|workbook\.xml|_rels\/.*)$/.test(name));
  return new Map(Object.entries(parts).map(([name, part]) => [name, decoder.decode(part)]));
}

function unzipped(
  bytes: Uint8Array,
  filter: (part: { readonly name: string; readonly originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new UnreadableRoster({ key: 'brokenWorkbook' });
  }
}

async function attempt<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch {
    throw new UnreadableRoster({ key: 'brokenWorkbook' });
  }
}

/** The sheets in their order: whether each is hidden, and the name of its part. */
function sheetsOf(parts: ReadonlyMap<string, string>): { readonly isHidden: boolean; readonly path: string }[] {
  const targets = new Map(
    tagsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(({ Id = '', Target = '' }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
  return tagsOf(parts.get('xl/workbook.xml') ?? '', 'sheet').map(({ id = '', state = 'visible' }) => ({
    isHidden: state !== 'visible',
    path: targets.get(id) ?? '',
  }));
}
