import type { BundledAsset } from '../../shared/web/http/bundled-asset.ts';

/** Put in by the bundler. Outside a bundle there are none, and every page works without. */
declare const DEBRIEF_ASSETS: readonly BundledAsset[] | undefined;

/** What browsers load beside the form: 38 kB that the first form does not wait for, read with the first request for one of them. */
export const scripts: readonly BundledAsset[] = typeof DEBRIEF_ASSETS === 'undefined' ? [] : DEBRIEF_ASSETS;
