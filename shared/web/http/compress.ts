import type { HttpRequest, HttpResponse } from './http.ts';

/** Below this many bytes compressing saves no packet. */
const worthwhile = 1000;

/**
 * The response in Brotli or gzip, if the client takes it. A form of 31 kB becomes one of 5 kB, which is one round trip
 * on a slow network. Brotli's level 5 takes 1 ms for it; the highest takes 75 ms and saves another eighth.
 */
export function compressed(request: HttpRequest, response: HttpResponse): HttpResponse {
  const { headers } = response;
  const body = headers?.['content-encoding'] === undefined ? plainBody(response) : undefined;
  if (body === undefined || body.length < worthwhile) return response;
  const encoding = preferred(request.headers['accept-encoding'] ?? '');
  if (encoding === undefined) return response;
  const { brotliCompressSync, constants, gzipSync } = process.getBuiltinModule('node:zlib');
  const bytes =
    encoding === 'br' ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : gzipSync(body);
  return {
    ...response,
    headers: { ...headers, 'content-encoding': encoding, vary: 'accept-encoding' },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  };
}

/** Files come in base64, and a table of thousands of rows is larger than what a function may answer with until it is packed. */
function plainBody({ body, isBase64Encoded, headers }: HttpResponse): string | Buffer | undefined {
  if (!isBase64Encoded) return body;
  const isText = /^(text\/|application\/(json|x-spss-sav))/.test(String(headers?.['content-type'] ?? ''));
  return body !== undefined && isText ? Buffer.from(body, 'base64') : undefined;
}

function preferred(acceptEncoding: string): 'br' | 'gzip' | undefined {
  const taken = acceptEncoding
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : undefined;
}

/** Whether a client with this Accept-Encoding header takes Brotli. */
export function takesBrotli(acceptEncoding: string | undefined): boolean {
  return preferred(acceptEncoding ?? '') === 'br';
}
