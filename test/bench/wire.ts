import { once } from 'node:events';
import { get, type IncomingHttpHeaders } from 'node:http';

/** What a request brought over the wire. */
export interface OnWire {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Bytes of the body as sent, compressed or not. */
  readonly body: number;
  /** Bytes of the status line and the headers. */
  readonly head: number;
}

/** Asks for a page in an encoding and counts what comes. Not by `fetch`, which decompresses. */
export async function onWire(url: string, encoding: 'br' | 'gzip' | 'identity'): Promise<OnWire> {
  const request = get(url, { headers: { 'accept-encoding': encoding } });
  const [response] = await once(request, 'response');
  let body = 0;
  response.on('data', (chunk: Buffer) => {
    body += chunk.length;
  });
  await once(response, 'end');
  const head = response.rawHeaders.reduce((total: number, part: string) => total + Buffer.byteLength(part) + 2, 17);
  return { status: response.statusCode, headers: response.headers, body, head };
}
