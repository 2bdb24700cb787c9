import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { paperFileNames } from '../../shared/paper/paper-file-names.ts';
import { paperFilePath } from '../../shared/paper/paper-files.ts';
import { bundleClient, type ClientBundle } from './bundle-client.ts';
import { leftOut } from './left-out.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The functions, each with its entry in `functions/<name>/handler.ts`; that of `paper` is inside `results`, whose pages it belongs to. */
export const functionNames = ['form', 'submit', 'report', 'results', 'paper', 'bounce', 'gate'] as const;

/** Those that make papers: engine, typefaces and template lie beside their code, in `paper/`. */
const withPaper: readonly FunctionName[] = ['report', 'paper'];

/** The name of one function. */
export type FunctionName = (typeof functionNames)[number];

/**
 * What a bundle run leaves: a folder a function with its `index.mjs`, for `submit` with `lazy-replies.mjs` beside it, which it
 * loads only when needed; and esbuild's account of what went into each file.
 */
export interface Bundles {
  folders: Record<FunctionName, string>;
  /** Sizes and inputs, `outputs` keyed by `<name>/<file>`. Also on disk, as `metafile.json` beside the folders. */
  metafile: Metafile;
  /** What the form function serves to browsers; it is inside its bundle. */
  client: ClientBundle;
}

/**
 * Bundles all functions in one esbuild run: the same files serve the deployment, the local stack and the tests.
 *
 * ESM, minified and from the packages' `module` entries: a third of the size of CDK's own default shape and faster to
 * start. A bundle that is already there and equal is not touched, and a new one replaces it file by file in one step
 * each, so that test workers that bundle at the same time never read half a file.
 *
 * @param folder where the bundles go
 * @throws esbuild's BuildFailure, with file and line, when a function doesn't compile
 */
export async function bundleFunctions(folder: string = path.join(root, '.build', 'functions')): Promise<Bundles> {
  const client = await bundleClient();
  const { outputFiles, metafile: own } = await build({
    absWorkingDir: root,
    entryPoints: [
      ...functionNames.map((name) => ({
        in: `functions/${name === 'paper' ? 'results/paper' : name}/handler.ts`,
        out: `${name}/index`,
      })),
      { in: 'functions/submit/lazy-replies.ts', out: 'submit/lazy-replies' },
    ],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    ...bundleShape(),
    plugins: [lazyRepliesApart, ...leftOut],
    write: false,
    metafile: true,
    define: {
      DEBRIEF_SCRIPT: JSON.stringify(client.script.path),
      DEBRIEF_ASSETS: JSON.stringify([client.script, client.worker]),
      DEBRIEF_PAPER: JSON.stringify(paperFolder),
    },
  });
  const inFolder = (file: string) => path.relative(folder, path.resolve(root, file)).replaceAll(path.sep, '/');
  const outputs = Object.entries(own.outputs).map(([file, output]) => [inFolder(file), output] as const);
  const metafile: Metafile = { ...own, outputs: Object.fromEntries(outputs) };
  await Promise.all(outputFiles.map((file) => writeWhole(file.path, file.contents)));
  await Promise.all(functionNames.map((name) => removeOthers(path.join(folder, name), outputFiles)));
  await Promise.all(withPaper.map((name) => copyPaperFiles(path.join(folder, name, paperFolder))));
  await writeWhole(path.join(folder, 'metafile.json'), Buffer.from(JSON.stringify(metafile)));
  return {
    folders: Object.fromEntries(functionNames.map((name) => [name, path.join(folder, name)])) as Bundles['folders'],
    metafile,
    client,
  };
}

/**
 * Each submission that meets a cold function waits for its file to be read: what is loaded when a post is not kept is a
 * file of its own beside it. Both hold what both need, 11 kB: three files that share it would start slower.
 */
const lazyRepliesApart: Plugin = {
  name: 'lazy-replies-apart',
  setup(context) {
    context.onResolve({ filter: /^\.\/lazy-replies\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './lazy-replies.mjs', external: true } : undefined,
    );
  },
};

/** How every function is bundled. The benchmark builds what it compares with in the same shape. */
export function bundleShape() {
  return {
    bundle: true,
    minify: true,
    legalComments: 'none',
    // Chinese text as it is: half the bytes of its escapes.
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    // CommonJS packages inside an ES module call `require` for Node's own modules; ES modules have none by themselves.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [...leftOut],
    logLevel: 'silent',
  } satisfies BuildOptions;
}

const paperFolder = 'paper';

/** Files of some ten megabytes: one that is there in the same length is left alone, and one of an earlier version goes. */
async function copyPaperFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sources = new Map(paperFileNames.map((name) => [path.basename(name), paperFilePath(name)]));
  const present = await readdir(folder);
  await Promise.all(present.filter((name) => !sources.has(name)).map((name) => rm(path.join(folder, name))));
  await Promise.all([...sources].map(([name, source]) => copyWhole(source, path.join(folder, name))));
}

/** Takes bundles of an earlier version out of a function's folder, all of which is deployed. */
async function removeOthers(folder: string, kept: readonly { readonly path: string }[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const bundles = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mjs'))
    .map(({ name }) => path.resolve(folder, name));
  const others = bundles.filter((file) => !kept.some((each) => path.resolve(each.path) === file));
  await Promise.all(others.map((file) => rm(file, { force: true })));
}

/** Writes a file so that a reader meets the old contents or the new, never a part; equal contents are left alone. */
async function writeWhole(file: string, contents: Uint8Array): Promise<void> {
  const present = await readFile(file).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, contents);
  await rename(draft, file);
}

/** As `writeWhole`, for a file that is large: what a package holds doesn't change in its version, and the template is short. */
async function copyWhole(source: string, file: string): Promise<void> {
  const [wanted, present] = await Promise.all([stat(source), stat(file).catch(() => undefined)]);
  if (wanted.size > 1_000_000 && present?.size === wanted.size) return;
  if (wanted.size <= 1_000_000) return writeWhole(file, await readFile(source));
  const draft = `${file}.${process.pid}.tmp`;
  await copyFile(source, draft);
  await rename(draft, file);
}
