import { ByteWriter, cutToBytes } from './byte-writer.ts';
import type { SavData, SavVariable } from './sav-data.ts';
import { savNames } from './sav-names.ts';
import { shortSavNames } from './short-sav-names.ts';

/**
 * The system file of SPSS, uncompressed and in UTF-8, with the words of variables and values: PSPP Developer's Guide, System
 * File Format (https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html). The writers that npm has do not
 * write texts of more than 255 bytes, which comments are.
 */
export function savOf({ title, asOf, variables, rows }: SavData): Buffer {
  const columns = columnsOf(variables, rows);
  const segments = columns.flatMap((column) => column.segments);
  const elements = segments.reduce((total, { width }) => total + elementsOf(width), 0);
  const file = new ByteWriter();
  writeHeader(file, { title, asOf, elements, cases: rows.length });
  for (const column of columns) writeVariable(file, column);
  for (const column of columns) writeWords(file, column);
  writeExtensions(file, columns, rows.length);
  file.int(999).int(0);
  for (const row of rows) for (const [at, column] of columns.entries()) writeValue(file, column, row[at] ?? null);
  return file.done();
}

/** What stands for "no value": the largest negative number. The lowest of a range is the one before it. */
const systemMissing = -Number.MAX_VALUE;
const lowest = Buffer.from('feffffffffffefff', 'hex');

/** Bytes of text in each part of one that has more than 255, and by how many each part counts as longer. */
const segmentBytes = 255;
const segmentStep = 252;

/** The longest text. */
const longestText = 32_767;

/** SPSS reckons days and moments in seconds from the beginning of the Gregorian calendar, 14 October 1582. */
const beginning = Date.UTC(1582, 9, 14) / 1000;

/** A variable with its place in the file: the number of its first element, counted from 1, and its parts. */
interface Column {
  readonly variable: SavVariable;
  readonly name: string;
  readonly first: number;
  /** Of a text in bytes; 0 for numbers. */
  readonly width: number;
  readonly segments: readonly { readonly short: string; readonly width: number }[];
}

function columnsOf(variables: readonly SavVariable[], rows: SavData['rows']): Column[] {
  const names = savNames(variables.map(({ name }) => name));
  const shortNames = shortSavNames();
  let element = 1;
  return variables.map((variable, at) => {
    const name = names[at] ?? '';
    const width = variable.kind === 'text' ? widthOf(rows.map((row) => row[at])) : 0;
    const count = width > segmentBytes ? Math.ceil(width / segmentStep) : 1;
    const segments = Array.from({ length: count }, (_, part) => {
      const isLast = part === count - 1;
      return { short: shortNames(name), width: isLast ? width - part * segmentStep : segmentBytes };
    });
    const column = { variable, name, first: element, width, segments };
    element += segments.reduce((total, part) => total + elementsOf(part.width), 0);
    return column;
  });
}

function widthOf(values: readonly unknown[]): number {
  const longest = values.reduce<number>((most, value) => Math.max(most, Buffer.byteLength(String(value ?? ''))), 1);
  return Math.min(longest, longestText);
}

/** Everything is kept in elements of eight bytes. */
function elementsOf(width: number): number {
  return Math.max(1, Math.ceil(width / 8));
}

function writeHeader(file: ByteWriter, about: { title: string; asOf: string; elements: number; cases: number }): void {
  const [, day, month, year, time] =
    /(\d\d) (\w{3}) \d\d(\d\d) ([\d:]{8})/.exec(new Date(about.asOf).toUTCString()) ?? [];
  file.text('$FL2', 4).text('@(#) SPSS DATA FILE Debrief', 60);
  file.int(2).int(about.elements).int(0).int(0).int(about.cases).double(100);
  file
    .text(`${day} ${month} ${year}`, 9)
    .text(time ?? '', 8)
    .text(about.title, 64)
    .text('', 3);
}

/** How values are shown: type, width and decimals in one number. */
function formatOf({ kind, decimals = 0 }: SavVariable, width: number): number {
  const [type, columns, places] = {
    number: [5, 8 + decimals, decimals],
    text: [1, Math.min(width, segmentBytes), 0],
    day: [39, 10, 0],
    moment: [22, 17, 0],
  }[kind] as [number, number, number];
  return (type << 16) | (columns << 8) | places;
}

function writeVariable(file: ByteWriter, { variable, segments }: Column): void {
  const { label, missing } = variable;
  for (const [at, { short, width }] of segments.entries()) {
    const isFirst = at === 0;
    const format = formatOf(variable, width);
    const hasMissing = isFirst && missing !== undefined;
    file
      .int(2)
      .int(width)
      .int(isFirst ? 1 : 0)
      .int(hasMissing ? 1 : 0)
      .int(format)
      .int(format)
      .text(short, 8);
    if (isFirst) {
      const words = cutToBytes(label, 255);
      file.int(Buffer.byteLength(words)).text(words, Math.ceil(Buffer.byteLength(words) / 4) * 4);
    }
    if (hasMissing) file.double(missing);
    for (let more = 1; more < elementsOf(width); more += 1) file.int(2).int(-1).int(0).int(0).int(0).int(0).text('', 8);
  }
}

function writeWords(file: ByteWriter, { variable: { words }, first }: Column): void {
  if (words === undefined || words.size === 0) return;
  file.int(3).int(words.size);
  for (const [value, word] of words) {
    const label = cutToBytes(word, 120);
    const length = Buffer.byteLength(label);
    file
      .double(value)
      .byte(length)
      .text(label, Math.ceil((1 + length) / 8) * 8 - 1);
  }
  file.int(4).int(1).int(first);
}

const measures = { nominal: 1, ordinal: 2, scale: 3 } as const;

function writeExtensions(file: ByteWriter, columns: readonly Column[], cases: number): void {
  const extension = (subtype: number, size: number, count: number) => file.int(7).int(subtype).int(size).int(count);
  const texts = (subtype: number, text: string) => extension(subtype, 1, Buffer.byteLength(text)).text(text);
  // The version that it is like, IEEE 754, little-endian, and UTF-8 by its Windows code page.
  extension(3, 4, 8).int(24).int(0).int(0).int(-1).int(1).int(1).int(2).int(65001);
  extension(4, 8, 3).double(systemMissing).double(Number.MAX_VALUE).bytes(lowest);
  const shown = columns.flatMap(({ variable, segments }) => segments.map(({ width }) => ({ variable, width })));
  extension(11, 4, 3 * shown.length);
  for (const { variable, width } of shown) {
    file
      .int(measures[variable.measure])
      .int(Math.min(40, Math.max(10, width)))
      .int(width > 0 ? 0 : 1);
  }
  texts(13, columns.map(({ name, segments }) => `${segments[0]?.short}=${name}`).join('\t'));
  const long = columns.filter(({ segments }) => segments.length > 1);
  if (long.length > 0) {
    texts(
      14,
      long.map(({ segments, width }) => `${segments[0]?.short}=${String(width).padStart(5, '0')}\0\t`).join(''),
    );
  }
  extension(16, 8, 2).long(1).long(cases);
  texts(20, 'UTF-8');
}

function writeValue(file: ByteWriter, { segments, width }: Column, value: number | string | Date | null): void {
  if (width === 0) {
    file.double(
      value instanceof Date ? value.getTime() / 1000 - beginning : typeof value === 'number' ? value : systemMissing,
    );
    return;
  }
  let rest = Buffer.from(cutToBytes(String(value ?? ''), longestText));
  for (const segment of segments) {
    const own = rest.subarray(0, segmentBytes);
    rest = rest.subarray(segmentBytes);
    file.bytes(own).text('', elementsOf(segment.width) * 8 - own.length);
  }
}
