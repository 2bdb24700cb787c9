import { columnsOf } from './columns.ts';
import { decoded } from './decoded.ts';
import { delimited } from './delimited.ts';
import { largestRoster, mostInvited, type Roster, type RosterFault, type RosterOf } from './roster.ts';
import { type RosterPlace, UnreadableRoster } from './roster-problem.ts';
import { readRows } from './rows.ts';
import type { Table } from './table.ts';
import { workbookTables } from './workbook.ts';

/**
 * Whom a roster invites: a CSV file in any encoding that spreadsheets write, a workbook (.xlsx), or addresses alone. What it is shows in its
 * content, whatever it is called. The first sheet lines of a workbook may be a title; each sheet with a column of addresses is read. Never
 * throws because of what is in it: faults are data.
 */
export async function readRoster(bytes: Uint8Array, of: RosterOf): Promise<Roster> {
  try {
    const { tables, hidden } = await tablesOf(bytes);
    return rosterIn(tables, hidden, of);
  } catch (cause) {
    if (cause instanceof UnreadableRoster) return nothingRead([{ ...cause.place, ...cause.problem }]);
    throw cause;
  }
}

interface Tables {
  readonly tables: readonly Table[];
  readonly hidden: readonly string[];
}

async function tablesOf(bytes: Uint8Array): Promise<Tables> {
  if (bytes.length === 0) throw new UnreadableRoster({ key: 'empty' });
  if (bytes.length > largestRoster) {
    throw new UnreadableRoster({ key: 'tooLarge', most: largestRoster, size: bytes.length });
  }
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return workbookTables(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableRoster({ key: oldOrLocked(bytes) });
  return { tables: [delimited(decoded(bytes))], hidden: [] };
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Both are containers of OLE; a workbook with a password has a part that says so, in UTF-16. */
function oldOrLocked(bytes: Uint8Array): 'oldWorkbook' | 'lockedWorkbook' {
  const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isLocked ? 'lockedWorkbook' : 'oldWorkbook';
}

function rosterIn(tables: readonly Table[], hidden: readonly string[], of: RosterOf): Roster {
  const used = tables.filter(({ rows }) => rows.length > 0);
  if (used.length === 0) throw new UnreadableRoster({ key: 'empty' });
  const columns = used.map((table) => ({ ...table, columns: columnsOf(table, of.kinds) }));
  const read = columns.flatMap((table) => (table.columns === undefined ? [] : [{ ...table, columns: table.columns }]));
  if (read.length === 0) throw new UnreadableRoster({ key: 'noAddressColumn' }, { line: used[0]?.rows[0]?.line });
  refuseMany(read.flatMap(({ columns: { rows }, sheet }) => rows.map(({ line }) => ({ line, sheet }))));
  const seen = new Map<string, RosterPlace>();
  const rows = read.flatMap(({ columns: each, sheet }) =>
    readRows(each, read.length > 1 ? sheet : undefined, of, seen),
  );
  if (rows.length === 0) throw new UnreadableRoster({ key: 'nobody' });
  return {
    rows: rows.flatMap((each) => ('row' in each ? [each.row] : [])),
    faults: rows.flatMap((each) => ('faults' in each ? each.faults : [])),
    unread: [...new Set(read.flatMap(({ columns: each }) => unreadOf(each)))],
    unreadSheets: [
      ...columns.flatMap(({ columns: each, sheet }) => (each === undefined && sheet !== undefined ? [sheet] : [])),
      ...hidden,
    ],
  };
}

function refuseMany(places: readonly RosterPlace[]): void {
  const beyond = places[mostInvited];
  if (beyond !== undefined) throw new UnreadableRoster({ key: 'tooManyRows', most: mostInvited }, beyond);
}

function unreadOf({ headings, address, language, kind }: NonNullable<ReturnType<typeof columnsOf>>): string[] {
  const read = [address, language, kind];
  return headings.filter((heading, at) => heading !== '' && !read.includes(at));
}

function nothingRead(faults: readonly RosterFault[]): Roster {
  return { rows: [], faults, unread: [], unreadSheets: [] };
}
