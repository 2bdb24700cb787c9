import type { BundledAsset } from '../../shared/web/http/bundled-asset.ts';

/** Put in by the bundler. */
declare const DEBRIEF_BLIND_ASSET: BundledAsset | undefined;

/** The script of blind codes, which is larger than the form's and which most never serve: read with the first request for it. */
export const blindScript: BundledAsset | undefined =
  typeof DEBRIEF_BLIND_ASSET === 'undefined' ? undefined : DEBRIEF_BLIND_ASSET;
