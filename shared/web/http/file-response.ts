import type { HttpResponse } from './http.ts';
import { replyStatus } from './reply-status.ts';

/** What a file to keep is called. */
interface FileName {
  /** For people, without its ending. */
  readonly name: string;
  /** The same in letters that every old program knows. */
  readonly ascii: string;
}

/** A file that is to be kept, not shown. */
interface DownloadedFile {
  readonly contentType: string;
  /** After its name: `.csv`. */
  readonly ending: string;
  readonly content: Uint8Array;
}

/**
 * Hands a file over under its name.
 *
 * @param headers those of the pages beside it
 */
export function fileResponse(
  { contentType, ending, content }: DownloadedFile,
  name: FileName,
  headers: Readonly<Record<string, string>>,
): HttpResponse {
  return {
    statusCode: replyStatus.ok,
    headers: { ...headers, 'content-type': contentType, 'content-disposition': asAttachment(name, ending) },
    body: Buffer.from(content).toString('base64'),
    isBase64Encoded: true,
  };
}

/** The header by which a browser saves an answer under this name: RFC 6266, with the name in UTF-8 by RFC 8187. */
export function asAttachment({ name, ascii }: FileName, ending: string): string {
  const isAscii = /^[\x21-\x7e]+$/.test(name);
  const plainName = `attachment; filename="${isAscii ? name : ascii}${ending}"`;
  return isAscii ? plainName : `${plainName}; filename*=UTF-8''${encoded(`${name}${ending}`)}`;
}

/** RFC 8187 allows fewer characters as they are than addresses do. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
