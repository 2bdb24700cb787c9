import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { CommandError } from '../../terminal/command-error.ts';

/** A row of a table of LimeSurvey by its columns. */
export type LssRow = ReadonlyMap<string, string>;

/** The tables of an export of LimeSurvey by their names. */
export type LssTables = ReadonlyMap<string, readonly LssRow[]>;

/** The tables of an .lss file. Takes no declarations of entities: none are needed, and small ones can stand for gigabytes. */
export function lssTables(
  xml: string,
  fileName: string,
): { readonly tables: LssTables; readonly languages: readonly string[] } {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    throw new CommandError(
      `${fileName} declares entities or a document type, and exports of LimeSurvey do not: export it anew`,
    );
  }
  const document = documentOf(xml, fileName);
  const kind = document.LimeSurveyDocType;
  if (typeof kind !== 'string' || !['Survey', 'Group', 'Question'].includes(kind.trim())) {
    throw new CommandError(
      `${fileName} is XML, and no survey of LimeSurvey: export it there as "Survey structure (.lss)"`,
    );
  }
  const languages = partOf(document, 'languages').language;
  return {
    tables: new Map(Object.keys(document).map((name) => [name, rowsOf(partOf(document, name))])),
    languages: Array.isArray(languages) ? languages.map(String) : [],
  };
}

function documentOf(xml: string, fileName: string): Readonly<Record<string, unknown>> {
  const broken = (place: string) => new CommandError(`${fileName} is broken XML${place}: export it anew`);
  const validity = XMLValidator.validate(xml);
  if (validity !== true) throw broken(whereBroken(validity.err));
  try {
    const parser = new XMLParser({
      ignoreAttributes: true,
      parseTagValue: false,
      isArray: (name) => name === 'row' || name === 'language' || name === 'fieldname',
    });
    return partOf(parser.parse(xml), 'document');
  } catch (cause) {
    throw broken(cause instanceof Error ? ` (${cause.message})` : '');
  }
}

/** The validator lists the elements that are open at the end of a file which was cut off. */
function whereBroken({ line, msg }: { readonly line: number; readonly msg: string }): string {
  return msg.startsWith("Invalid '[") ? ' (it ends before it is whole)' : ` (line ${line}: ${msg.replace(/\.$/, '')})`;
}

function partOf(parent: unknown, name: string): Readonly<Record<string, unknown>> {
  const part = isRecord(parent) && Object.hasOwn(parent, name) ? parent[name] : undefined;
  return isRecord(part) ? part : {};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function rowsOf(table: Readonly<Record<string, unknown>>): LssRow[] {
  const { row } = partOf(table, 'rows');
  if (!Array.isArray(row)) return [];
  return row
    .filter(isRecord)
    .map((each) => new Map(Object.entries(each).map(([column, value]) => [column, textIn(value)])));
}

/** `language` is a list to the parser, wherever it is. */
function textIn(value: unknown): string {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? text : '';
}
