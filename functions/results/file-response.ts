import type { HttpResponse } from '../../shared/web/http/http.ts';
import { resultsHeaders } from '../../shared/web/pages/results/style.ts';
import type { ChosenReport } from './chosen-report.ts';
import type { Reader } from './reader.ts';

/** A file of a report that is stored, not shown. */
export interface DownloadedFile {
  readonly contentType: string;
  /** Without a dot: `csv`. */
  readonly ending: string;
  readonly content: Uint8Array;
}

/** Hands a file over, named by the report that it is of and the number of its publication. */
export function fileResponse(
  { contentType, ending, content }: DownloadedFile,
  { wanted, publication }: ChosenReport,
  { programme }: Reader,
): HttpResponse {
  // From ids only, which are plain letters, digits and hyphens.
  const name = [programme.id, wanted.session, `${publication?.number}.${ending}`].filter(Boolean).join('-');
  return {
    statusCode: 200,
    headers: {
      ...resultsHeaders,
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
    },
    body: Buffer.from(content).toString('base64'),
    isBase64Encoded: true,
  };
}
