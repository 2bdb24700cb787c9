import type { Publication } from '../../shared/publication/publication.ts';
import type { Sessions } from '../../shared/report/lead.ts';
import { fileNameOf } from '../../shared/sheets/file-name.ts';
import { resultsFile, resultsJson } from '../../shared/sheets/results-json.ts';
import { contentTypes, type FileFormat, fileFormats, tableFile } from '../../shared/sheets/table-files.ts';
import { partTables, resultTables } from '../../shared/sheets/tables.ts';
import { fileResponse } from '../../shared/web/http/file-response.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { resultsHeaders } from '../../shared/web/pages/results/style.ts';
import type { ChosenReport } from './chosen-report.ts';
import { ownPart } from './own-part.ts';
import type { Reader } from './reader.ts';

/** A file that somebody asks for: all, or one table of it. */
export interface AskedFile {
  readonly format: FileFormat;
  /** The id of one table; one that there is not has no file. */
  readonly table?: string | undefined;
  /** Which part of the answers of single sessions, where they are divided; absent: what is in no part. */
  readonly part?: number | undefined;
}

/** What the name of a page asks for: `results.csv`, `results.xlsx`, `results.json` or `results.sav`, or one table of it, `results-comments.csv`. */
export function askedFileOf(page: string, part?: string): AskedFile | undefined {
  const [, table, ending] = /^results(?:-([a-z]+))?\.([a-z]+)$/.exec(page) ?? [];
  const format = fileFormats.find((each) => each === ending);
  if (format === undefined || (format === 'json' && table !== undefined)) return undefined;
  if (part === undefined) return { format, table };
  // A part is of tables, and one that there is not has no file.
  return format !== 'json' && /^[1-9]\d{0,8}$/.test(part) ? { format, table, part: Number(part) } : undefined;
}

/** A report as a file: the same released numbers as on the page. Undefined while nothing is published, and where there is no such table. */
export async function download(
  asked: AskedFile,
  chosen: ChosenReport,
  reader: Reader,
): Promise<HttpResponse | undefined> {
  const { recipient, language } = reader;
  const parts = partsOf(chosen, reader);
  if (parts === undefined) return undefined;
  const { publication, sessions } = parts;
  const content = await contentOf(asked, publication, sessions, recipient.kind === 'speaker', language);
  if (content === undefined) return undefined;
  const named = [asked.table, asked.part].flatMap((each) => (each === undefined ? [] : [`_${each}`]));
  const ending = `${named.join('')}.${asked.format}`;
  return fileResponse(
    { contentType: contentTypes[asked.format], ending, content },
    fileNameOf(publication, sessions, language),
    resultsHeaders,
  );
}

interface Parts {
  readonly publication: Publication;
  readonly sessions: Sessions;
}

function partsOf(
  { publication, sessions: [first, ...others] }: ChosenReport,
  { recipient }: Pick<Reader, 'recipient'>,
): Parts | undefined {
  if (publication === undefined || publication.kind === 'cancelled' || first === undefined) return undefined;
  if (recipient.kind === 'organiser') return { publication, sessions: [first, ...others] };
  const own = ownPart(publication, first, recipient.speaker);
  return { publication: own.publication, sessions: [own.session] };
}

async function contentOf(
  { format, table, part }: AskedFile,
  publication: Publication,
  sessions: Sessions,
  isOwnPart: boolean,
  language: Reader['language'],
): Promise<Buffer | undefined> {
  if (format !== 'json') {
    const tables =
      part === undefined
        ? resultTables(publication, sessions, language)
        : partTables(publication, sessions, language, part);
    return tables && tableFile(tables, format, table);
  }
  if (!isOwnPart) return Buffer.from(resultsJson(publication, sessions, language));
  // The quality of a whole session is not among what a speaker gets: nothing is better than zeros that say nothing.
  const { quality: _, legend, ...own } = resultsFile(publication, sessions, language);
  return Buffer.from(JSON.stringify({ ...own, legend: { ...legend, quality: undefined } }, null, 1));
}
