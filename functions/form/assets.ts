import { brotliDecompressSync } from 'node:zlib';
import { takesBrotli } from '../../shared/web/http/compress.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';

/** A file for the browser that is part of this function's bundle. */
export interface BundledAsset {
  /** Where it is served. */
  readonly path: string;
  /** Its bytes, compressed, in base64: what is sent to nearly everybody. */
  readonly brotli: string;
}

/** Put in by the bundler. Outside a bundle there are none, and every page works without. */
declare const DEBRIEF_ASSETS: readonly BundledAsset[] | undefined;

const assets: readonly BundledAsset[] = typeof DEBRIEF_ASSETS === 'undefined' ? [] : DEBRIEF_ASSETS;

/**
 * The script or the service worker, if the request is for one. An address with a hash in it never changes its content;
 * the worker's address stays, so browsers ask each time whether it is still the same.
 */
export function assetResponse({ path, headers }: HttpRequest): HttpResponse | undefined {
  const asset = assets.find((each) => each.path === path);
  if (asset === undefined) return undefined;
  const isNamedByContent = path.startsWith('/f/assets/');
  const common = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
    // What the worker itself may load: this origin's forms and script.
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
    body: brotliDecompressSync(Buffer.from(asset.brotli, 'base64')).toString(),
  };
}
