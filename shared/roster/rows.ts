import { languageName } from '../i18n/language-name.ts';
import { knownLanguage } from '../i18n/language-tags.ts';
import { chooseLanguage } from '../i18n/negotiate.ts';
import type { Language } from '../i18n/text.ts';
import { type Columns, isLikeAddress } from './columns.ts';
import { nameKey } from './heading-names.ts';
import type { RosterFault, RosterKinds, RosterOf, RosterRow } from './roster.ts';
import type { RosterPlace, RosterProblem } from './roster-problem.ts';
import type { TableRow } from './table.ts';
import { writtenAddress } from './written-address.ts';

/** Whom a line invites, or what is wrong with it. */
type RowRead = { readonly row: RosterRow } | { readonly faults: readonly RosterFault[] };

/**
 * Reads the lines of a table.
 *
 * @param seen where each address was first on a line without a fault, which this notes
 */
export function readRows(
  columns: Columns,
  sheet: string | undefined,
  of: RosterOf,
  seen: Map<string, RosterPlace>,
): RowRead[] {
  return columns.rows.map((row) => {
    const place = { line: row.line, sheet };
    const { address, language, kind, problems } = readRow(row, columns, of);
    const before = address === undefined ? undefined : seen.get(address.toLowerCase());
    // A line with a fault invites nobody: another one of the same person may.
    if (address !== undefined && before === undefined && problems.length === 0) seen.set(address.toLowerCase(), place);
    const twice = before === undefined || address === undefined ? [] : [{ key: 'twice', address, before } as const];
    const faults = [...problems, ...twice].map((problem) => ({ ...place, ...problem }));
    return faults.length > 0 || address === undefined ? { faults } : { row: { ...place, address, language, kind } };
  });
}

interface Read {
  readonly address?: string;
  readonly language?: Language | undefined;
  readonly kind?: string | undefined;
  readonly problems: readonly RosterProblem[];
}

function readRow(row: TableRow, columns: Columns, { languages, kinds }: RosterOf): Read {
  const broken = unreadable(row, columns);
  if (broken.length > 0) return { problems: broken };
  const cell = (column: number | undefined) => (column === undefined ? '' : (row.cells[column] ?? ''));
  const address = addressIn(row, columns);
  const language = languageIn(cell(columns.language), languages);
  const kind = kinds === undefined ? {} : kindIn(cell(columns.kind), kinds);
  const problems = [address, language, kind].flatMap((each) => ('problem' in each ? [each.problem] : []));
  return { ...address, ...language, ...kind, problems };
}

/** Why what a line holds is not what a person sees there. */
function unreadable(row: TableRow, { address, language, kind, headings }: Columns): RosterProblem[] {
  if (row.isHidden) return [{ key: 'hidden' }];
  const used = row.cells.findLastIndex((cell) => cell !== '') + 1;
  if (headings.length > 0 && used > headings.length) {
    return [{ key: 'moreCells', cells: used, columns: headings.length }];
  }
  const read = [address, language, kind].filter((column) => column !== undefined);
  const marked = (key: 'formula' | 'merged', cells: ReadonlySet<number> | undefined) =>
    read.flatMap((column) => (cells?.has(column) ? [{ key, column: nameOf(column, headings) }] : []));
  return [...marked('formula', row.formulas), ...marked('merged', row.merged)];
}

function addressIn({ cells }: TableRow, { address: column, headings }: Columns) {
  const read = writtenAddress(cells[column] ?? '');
  const elsewhere = cells.findIndex((cell, at) => at !== column && isLikeAddress(cell));
  const isElsewhere = 'problem' in read && !isLikeAddress(cells[column] ?? '') && elsewhere >= 0;
  return isElsewhere ? { problem: { key: 'elsewhere', column: nameOf(elsewhere, headings) } as const } : read;
}

/** A column by its heading, or by its letters as spreadsheets have them. */
function nameOf(column: number, headings: readonly string[]): string {
  const heading = headings[column] ?? '';
  if (heading !== '') return heading;
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${nameOf(Math.floor(column / 26) - 1, [])}${last}`;
}

/** One of the languages by its tag or its name in any language that is known; one of the same family will do. */
function languageIn(
  written: string,
  languages: readonly Language[],
): { readonly language?: Language } | { readonly problem: RosterProblem } {
  if (written === '') return {};
  const key = nameKey(written);
  const own = languages.find((each) => [each, languageName(each)].map(nameKey).includes(key));
  if (own !== undefined) return { language: own };
  const meant = knownLanguage(written.replace(/[‐‑–]/g, '-'));
  const family = languages.filter((each) => primary(each) === meant?.split('-')[0]);
  if (family.length > 0) return { language: chooseLanguage(family, meant, undefined) };
  return { problem: { key: 'unknownLanguage', written, known: languages } };
}

function primary(language: Language): string | undefined {
  return language.split('-')[0];
}

/** A kind by its id or by what it is called in any of the programme's languages. */
function kindIn(
  written: string,
  { options }: RosterKinds,
): { readonly kind?: string } | { readonly problem: RosterProblem } {
  if (written === '') return {};
  const key = nameKey(written);
  const found = options.find(({ id, text }) => [id, ...Object.values(text)].map(nameKey).includes(key));
  if (found !== undefined) return { kind: found.id };
  return { problem: { key: 'unknownKind', written, known: options.map(({ text }) => text) } };
}
