import { type BundledAsset, bundledAsset } from '../../shared/web/http/bundled-asset.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';

/** Put in by the bundler. Outside a bundle there are none, and every page works without. */
declare const DEBRIEF_ASSETS: readonly BundledAsset[] | undefined;

const assets: readonly BundledAsset[] = typeof DEBRIEF_ASSETS === 'undefined' ? [] : DEBRIEF_ASSETS;

/** The script or the service worker, if the request is for one. */
export function assetResponse(request: HttpRequest): HttpResponse | undefined {
  return bundledAsset(assets, request);
}
