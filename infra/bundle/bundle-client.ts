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
  /**
   * The script of every page of a session, and in a worker's place the service worker: one file, which is asked for once. Its name changes
   * with its content, so that it can be kept for ever.
   */
  readonly script: BundledAsset;
  /** What pages of sessions with blind codes have besides. */
  readonly blind: BundledAsset;
  /** The script of every page of the desk. */
  readonly desk: BundledAsset;
}

/**
 * Bundles the form's script with its service worker, that of blind codes, and the desk's.
 *
 * @throws esbuild's BuildFailure, with file and line, when one doesn't compile
 */
export async function bundleClient(): Promise<ClientBundle> {
  const page = await bundled('functions/form/client/main.ts');
  const worker = await bundled('functions/form/client/worker/worker.ts');
  const script = Buffer.from(`if(self.document){${page}}else{${worker}}`);
  const blind = await bundled('functions/form/client/blind/blind.ts');
  const desk = await bundled('functions/desk/client/main.ts');
  return {
    script: { path: `/f/assets/form-${hashOf(script)}.js`, brotli: compressed(script) },
    blind: { path: `/f/assets/blind-${hashOf(blind)}.js`, brotli: compressed(blind) },
    desk: { path: `/d/assets/desk-${hashOf(desk)}.js`, brotli: compressed(desk) },
  };
}

/** A name that changes with the content. */
function hashOf(script: Uint8Array | string): string {
  return createHash('sha256').update(script).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 10);
}

async function bundled(entry: string): Promise<string> {
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
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} gave no bundle`);
  return file.text;
}

function compressed(contents: Uint8Array | string): string {
  return brotliCompressSync(contents).toString('base64');
}
