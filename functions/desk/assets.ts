import { type BundledAsset, bundledAsset } from '../../shared/web/http/bundled-asset.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';

/** Put in by the bundler. Outside a bundle there are none, and every page works without. */
declare const DEBRIEF_DESK_ASSETS: readonly BundledAsset[] | undefined;

const assets: readonly BundledAsset[] = typeof DEBRIEF_DESK_ASSETS === 'undefined' ? [] : DEBRIEF_DESK_ASSETS;

/** The script, if the request is for it. It comes without a cookie: whoever keeps it for others keeps nothing of anybody. */
export function assetResponse(request: HttpRequest): HttpResponse | undefined {
  return bundledAsset(assets, request);
}
