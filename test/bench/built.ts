import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { bundleFunctions, bundleShape, type FunctionName } from '../../infra/bundle/bundle.ts';
import { root } from './in-process.ts';

const folder = join(root, '.build', 'bench');

/** The handlers that ours are compared with. */
type FloorName = 'empty' | 'put' | 'parse' | 'secret' | 'letter' | 'handed';

/** Everything that is measured, as files. */
export interface Built {
  /** Where the benchmark keeps what it makes. */
  readonly folder: string;
  /** The module of each bundle. */
  readonly modules: Readonly<Record<FunctionName | FloorName, string>>;
  readonly metafile: Metafile;
  /** The form's script, which is its service worker too, as it is sent: compressed, in bytes. */
  readonly client: { readonly script: number };
}

/** Bundles the functions, and the floors in the same shape. */
export async function built(): Promise<Built> {
  const { folders, metafile, client } = await bundleFunctions(join(folder, 'functions'));
  const floors = { empty: '', put: '', parse: '', secret: '', letter: '', handed: '' } satisfies Record<
    FloorName,
    string
  >;
  await build({
    absWorkingDir: root,
    entryPoints: Object.keys(floors).map((name) => ({ in: `test/bench/floors/${name}.ts`, out: `${name}/index` })),
    outdir: join(folder, 'floors'),
    outExtension: { '.js': '.mjs' },
    ...bundleShape(),
  });
  const moduleIn = (path: string) => join(path, 'index.mjs');
  const ours = Object.entries(folders).map(([name, path]) => [name, moduleIn(path)]);
  const theirs = Object.keys(floors).map((name) => [name, moduleIn(join(folder, 'floors', name))]);
  const bytesOf = (asset: { readonly brotli: string }) => Buffer.from(asset.brotli, 'base64').length;
  return {
    folder,
    modules: Object.fromEntries([...ours, ...theirs]) as Built['modules'],
    metafile,
    client: { script: bytesOf(client.script) },
  };
}

/** How many bytes a bundle has. */
export async function bytesOf(module: string): Promise<number> {
  return (await readFile(module)).length;
}

/** A file of a bundle, as esbuild accounts for it. */
export type Output = Metafile['outputs'][string];

/**
 * What nobody waits for at a start: the parser of messages of own words, what the first code of an environment loads, one-time or
 * somebody's own, or the first phone with a blind one, the scripts that a form is followed by, and its log.
 */
const readLater = /\/(compile-words|lazy-secret|lazy-own-code|lazy-blind|lazy-scripts|lazy-log)\.mjs$/;

/** The files of a function, but for what is read later. */
export function filesOf({ outputs }: Metafile, name: FunctionName): Output[] {
  return Object.entries(outputs).flatMap(([file, output]) =>
    file.startsWith(`${name}/`) && !readLater.test(file) ? [output] : [],
  );
}
