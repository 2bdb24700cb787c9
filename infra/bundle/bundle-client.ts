import { createHash } from 'node:crypto';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import type { BundledAsset } from '../../shared/web/http/bundled-asset.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** What phones of seven years ago run, and the browsers inside chat apps, which lag behind. */
const language = 'es2019';

/** What browsers load beside pages, minified. */
export interface ClientBundle {
  /** The script of every page of a session; its name changes with its content, so that it can be kept for ever. */
  readonly script: BundledAsset;
  /** What pages of sessions with blind codes have besides. */
  readonly blind: BundledAsset;
  /** The service worker, under an address that stays. */
  readonly worker: BundledAsset;
  /** The script of every page of the desk. */
  readonly desk: BundledAsset;
}

/**
 * Bundles the form's script and its service worker, and the desk's script.
 *
 * @throws esbuild's BuildFailure, with file and line, when one doesn't compile
 */
export async function bundleClient(): Promise<ClientBundle> {
  const script = await bundled('functions/form/client/main.ts', {});
  const blind = await bundled('functions/form/client/blind/blind.ts', {});
  const cache = JSON.stringify(`debrief-${hashOf(script)}`);
  const worker = await bundled('functions/form/client/worker/worker.ts', { DEBRIEF_CACHE: cache });
  const desk = await bundled('functions/desk/client/main.ts', {});
  return {
    script: { path: `/f/assets/form-${hashOf(script)}.js`, brotli: compressed(script) },
    blind: { path: `/f/assets/blind-${hashOf(blind)}.js`, brotli: compressed(blind) },
    worker: { path: '/f/worker.js', brotli: compressed(worker) },
    desk: { path: `/d/assets/desk-${hashOf(desk)}.js`, brotli: compressed(desk) },
  };
}

/** A name that changes with the content. */
function hashOf(script: Uint8Array): string {
  return createHash('sha256').update(script).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 10);
}

async function bundled(entry: string, define: Record<string, string>): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: language,
    define,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} gave no bundle`);
  return file.contents;
}

function compressed(contents: Uint8Array): string {
  return brotliCompressSync(contents).toString('base64');
}
