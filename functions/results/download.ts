import type { Publication } from '../../shared/publication/publication.ts';
import type { Sessions } from '../../shared/report/lead.ts';
import { sheetsOf } from '../../shared/sheets/result-sheets.ts';
import { resultsJson } from '../../shared/sheets/results-json.ts';
import { contentTypes, type Format, tableFile } from '../../shared/sheets/table-files.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { type ChosenReport, sessionsOf } from './chosen-report.ts';
import { fileResponse } from './file-response.ts';
import { ownPart } from './own-part.ts';
import type { Reader } from './reader.ts';

/** Which file the name of a page asks for: `results.csv`, `results.xlsx` or `results.json`. */
export function formatOf(page: string): Format | undefined {
  return (['csv', 'xlsx', 'json'] as const).find((format) => page === `results.${format}`);
}

/** A report as a file: the same released numbers as on the page. Undefined while nothing is published. */
export async function download(
  format: Format,
  chosen: ChosenReport,
  reader: Reader,
): Promise<HttpResponse | undefined> {
  const { recipient, language } = reader;
  const parts = partsOf(chosen, reader);
  if (parts === undefined) return undefined;
  const { publication, sessions } = parts;
  const content = await contentOf(format, publication, sessions, recipient.kind === 'speaker', language);
  return fileResponse({ contentType: contentTypes[format], ending: format, content }, chosen, reader);
}

interface Parts {
  readonly publication: Publication;
  readonly sessions: Sessions;
}

function partsOf({ wanted, publication }: ChosenReport, { recipient, sessions }: Reader): Parts | undefined {
  const [first, ...others] = sessionsOf(wanted, sessions);
  if (publication === undefined || publication.kind === 'cancelled' || first === undefined) return undefined;
  if (recipient.kind === 'organiser') return { publication, sessions: [first, ...others] };
  const own = ownPart(publication, first, recipient.speaker);
  return { publication: own.publication, sessions: [own.session] };
}

async function contentOf(
  format: Format,
  publication: Publication,
  sessions: Sessions,
  isOwnPart: boolean,
  language: Reader['language'],
): Promise<Buffer> {
  if (format !== 'json') return tableFile(sheetsOf(publication, sessions, language), format);
  const json = resultsJson(publication, sessions, language);
  if (!isOwnPart) return Buffer.from(json);
  // The quality of a whole session is not among what a speaker gets: nothing is better than zeros that say nothing.
  const { quality: _, ...own } = JSON.parse(json) as Record<string, unknown>;
  return Buffer.from(JSON.stringify(own, null, 1));
}
