import { bundledAsset } from '../../shared/web/http/bundled-asset.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';

/** A script, if the request is for one. That of the form is the service worker, too, which keeps all forms. */
export async function assetResponse(request: HttpRequest): Promise<HttpResponse | undefined> {
  if (!request.path.startsWith('/f/assets/')) return undefined;
  const { scripts } = await import('./lazy-scripts.ts');
  const asset = bundledAsset(scripts, request);
  return asset && { ...asset, headers: { ...asset.headers, 'service-worker-allowed': '/f/' } };
}
