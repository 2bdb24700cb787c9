import { type BundledAsset, bundledAsset } from '../../shared/web/http/bundled-asset.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { blindScriptPath } from '../../shared/web/parts/script-path.ts';

/** Put in by the bundler. Outside a bundle there are none, and every page works without. */
declare const DEBRIEF_ASSETS: readonly BundledAsset[] | undefined;

const assets: readonly BundledAsset[] = typeof DEBRIEF_ASSETS === 'undefined' ? [] : DEBRIEF_ASSETS;

/** A script or the service worker, if the request is for one. */
export async function assetResponse(request: HttpRequest): Promise<HttpResponse | undefined> {
  if (request.path !== blindScriptPath) return bundledAsset(assets, request);
  const { blindScript } = await import('./lazy-blind-script.ts');
  return bundledAsset(blindScript === undefined ? [] : [blindScript], request);
}
