import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { CommandError } from '../../terminal/command-error.ts';
import { largestUnpacked, mostColumns, mostRows } from '../form-limits.ts';

/** The sheets of a workbook by their names in small letters; rows as they are in the file, each cell as text. */
export type Workbook = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The texts of a workbook. Refuses one that would take much memory to read, before it is read. */
export async function workbookOf(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  refuseOtherArchives(bytes, fileName);
  refuseFarCells(unpacked(bytes, fileName), fileName);
  try {
    const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
    return new Map(sheets.map(({ sheet, data }) => [sheet.trim().toLowerCase(), data.map((row) => row.map(cellText))]));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(
      `${fileName} is no workbook that can be read (${reason}): open it, save it as .xlsx and import that`,
    );
  }
}

/** A cell as a person sees it, as far as forms need it. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

/** What is in a ZIP file, by name, before anything of it is unpacked: with the sizes that it declares, which bound what is made of it. */
function refuseOtherArchives(bytes: Uint8Array, fileName: string): void {
  const names: string[] = [];
  let size = 0;
  attempt(fileName, () =>
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        size += originalSize;
        return false;
      },
    }),
  );
  if (names.some((name) => name.endsWith('.lss'))) {
    throw new CommandError(
      `${fileName} is an archive of LimeSurvey: unpack it, and import the .lss file that is in it`,
    );
  }
  if (!names.includes('xl/workbook.xml')) {
    throw new CommandError(
      `${fileName} is a ZIP archive and no .xlsx workbook: save the form as .xlsx and import that`,
    );
  }
  if (size > largestUnpacked) {
    throw new CommandError(
      `${fileName} would take ${Math.ceil(size / 2 ** 20)} MB when it is unpacked, and no form does: remove pictures and other sheets`,
    );
  }
}

function unpacked(bytes: Uint8Array, fileName: string): readonly string[] {
  const decoder = new TextDecoder();
  const parts = attempt(fileName, () =>
    unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/[^/]*\.xml$/.test(name) }),
  );
  return Object.values(parts).map((part) => decoder.decode(part));
}

function attempt<T>(fileName: string, run: () => T): T {
  try {
    return run();
  } catch {
    throw new CommandError(
      `${fileName} is broken: it begins as an .xlsx workbook, and its parts can't be unpacked; get it anew`,
    );
  }
}

/** The reader fills all cells before the last one, of which one in the far corner of a sheet would make billions. */
function refuseFarCells(sheets: readonly string[], fileName: string): void {
  for (const sheet of sheets) {
    for (const [tag] of sheet.matchAll(/<(?:"[^"]*"|'[^']*'|[^"'<>])*>/g)) {
      const place = /^<(?:\w+:)?(?:row|c)\s/.test(tag) ? /\sr\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] : undefined;
      if (place === undefined) continue;
      const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
      if (digits === '' || Number(digits) > mostRows || columnOf(letters) > mostColumns) {
        throw new CommandError(
          `${fileName} has a cell at ${place.slice(0, 20)}; a form has at most ${mostRows} rows and ${mostColumns} columns: delete what is beyond them`,
        );
      }
    }
  }
}

/** 1 for A, 27 for AA, 0 for nothing. */
function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}
