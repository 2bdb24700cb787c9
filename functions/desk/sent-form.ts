import { Readable } from 'node:stream';
import { mediaType } from '../../shared/web/http/handler.ts';
import type { HttpRequest } from '../../shared/web/http/http.ts';

/** The most bytes of a form, and of one with a file. */
export const formLimit = 256 * 1024;
export const uploadLimit = 1024 * 1024;

/** The most files with a form: a programme file, and what lies beside it. */
const mostFiles = 50;

/** A file that was sent with a form. */
interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a form has sent. */
export interface SentForm {
  readonly fields: URLSearchParams;
  /** By the names of their fields; of a field with several, those after the first are `name.1`, `name.2`. */
  readonly files: Readonly<Record<string, SentFile>>;
}

export const nothingSent: SentForm = { fields: new URLSearchParams(), files: {} };

/** The fields and files of a POST; why they are not read, where they are not. */
export async function sentForm(request: HttpRequest): Promise<SentForm | 'too-large' | 'unsupported-type'> {
  const type = mediaType(request);
  const { body } = request;
  if (type === 'application/x-www-form-urlencoded') {
    if (body.byteLength > formLimit) return 'too-large';
    return { fields: new URLSearchParams(Buffer.from(body).toString()), files: {} };
  }
  if (type !== 'multipart/form-data') return 'unsupported-type';
  return body.byteLength > uploadLimit ? 'too-large' : multipart(request);
}

async function multipart({ headers, body }: HttpRequest): Promise<SentForm | 'unsupported-type'> {
  const type = headers['content-type'] ?? '';
  try {
    const stream = Readable.toWeb(Readable.from([Buffer.from(body)])) as ReadableStream;
    const sent = await new Response(stream, { headers: { 'content-type': type } }).formData();
    const fields = new URLSearchParams();
    const files = new Map<string, SentFile>();
    for (const [name, value] of sent) {
      if (typeof value === 'string') fields.append(name, value);
      // A browser sends a file field that was left empty as a file without a name.
      else if (value.name !== '') {
        if (files.size === mostFiles) return 'unsupported-type';
        files.set(freeName(name, files), { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
      }
    }
    return { fields, files: Object.fromEntries(files) };
  } catch {
    return 'unsupported-type';
  }
}

function freeName(name: string, files: ReadonlyMap<string, SentFile>): string {
  if (!files.has(name)) return name;
  let number = 1;
  while (files.has(`${name}.${number}`)) number += 1;
  return `${name}.${number}`;
}
