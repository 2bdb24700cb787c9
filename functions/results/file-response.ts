import type { FileName } from '../../shared/sheets/file-name.ts';
import { asAttachment } from '../../shared/sheets/file-name.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { resultsHeaders } from '../../shared/web/pages/results/style.ts';

/** A file of a report that is stored, not shown. */
export interface DownloadedFile {
  readonly contentType: string;
  /** After its name: `.csv`. */
  readonly ending: string;
  readonly content: Uint8Array;
}

/** Hands a file over under the name of its report. */
export function fileResponse({ contentType, ending, content }: DownloadedFile, name: FileName): HttpResponse {
  return {
    statusCode: 200,
    headers: {
      ...resultsHeaders,
      'content-type': contentType,
      'content-disposition': asAttachment(name, ending),
    },
    body: Buffer.from(content).toString('base64'),
    isBase64Encoded: true,
  };
}
