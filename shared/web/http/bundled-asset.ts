import { takesBrotli } from './compress.ts';
import type { HttpRequest, HttpResponse } from './http.ts';

/** A file for the browser that is part of a function's bundle. */
export interface BundledAsset {
  /** Where it is served. */
  readonly path: string;
  /** Its bytes, compressed, in base64: what is sent to nearly everybody. */
  readonly brotli: string;
}

/**
 * The one of these files that a request is for, if it is for one. An address with a hash in it never changes its content.
 */
export function bundledAsset(
  assets: readonly BundledAsset[],
  { path, headers }: Pick<HttpRequest, 'path' | 'headers'>,
): HttpResponse | undefined {
  const asset = assets.find((each) => each.path === path);
  if (asset === undefined) return undefined;
  const common = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    // What a worker itself may load: this origin's pages and scripts.
    'content-security-policy': "default-src 'none'; connect-src 'self'",
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  };
  if (takesBrotli(headers['accept-encoding'])) {
    const body = { body: asset.brotli, isBase64Encoded: true };
    return { statusCode: 200, headers: { ...common, 'content-encoding': 'br' }, ...body };
  }
  return {
    statusCode: 200,
    headers: common,
    body: process.getBuiltinModule('node:zlib').brotliDecompressSync(Buffer.from(asset.brotli, 'base64')).toString(),
  };
}
