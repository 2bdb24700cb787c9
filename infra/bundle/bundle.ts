import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import type { Reader } from '../../shared/i18n/texts.ts';
import { bundleClient, type ClientBundle } from './bundle-client.ts';
import { leftOut } from './left-out.ts';
import { copyPaperFiles, paperFolder } from './paper-folder.ts';
import { templateFiles, templateFolder } from './template-folder.ts';
import { wordFiles, wordsFromFiles } from './word-files.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The functions, each with its entry in `functions/<name>/handler.ts`; that of `paper` is inside `results`, whose pages it belongs to. */
export const functionNames = [
  'form',
  'submit',
  'report',
  'results',
  'paper',
  'desk',
  'contact',
  'bounce',
  'gate',
  'canary',
  'backup',
] as const;

/** Those that make papers: engine, typefaces and template lie beside their code, in `paper/`. */
const withPaper: readonly FunctionName[] = ['report', 'paper'];

/** Those that make programme files: the templates lie beside their code, in `templates/`. */
const withTemplates: readonly FunctionName[] = ['desk'];

/** The name of one function. */
export type FunctionName = (typeof functionNames)[number];

/** Whose words each function says. */
const readers: Readonly<Record<FunctionName, readonly Reader[]>> = {
  form: ['participants'],
  submit: ['participants'],
  report: ['participants', 'recipients'],
  results: ['participants', 'recipients'],
  paper: ['participants', 'recipients'],
  desk: ['participants', 'recipients', 'organisers'],
  contact: ['participants'],
  bounce: [],
  gate: [],
  canary: [],
  backup: [],
};

/** Those that say any. */
const speaking = functionNames.filter((name) => readers[name].length > 0);

/**
 * What a bundle run leaves: a folder a function with its `index.mjs`, for most with files beside it that it loads only when needed (see
 * `lazyApart` and `runs`), and beside each that says words those words (see `wordFiles`); and esbuild's account of what went into each file.
 */
export interface Bundles {
  folders: Record<FunctionName, string>;
  /** Sizes and inputs, `outputs` keyed by `<name>/<file>`. Also on disk, as `metafile.json` beside the folders. */
  metafile: Metafile;
  /** What the functions form and desk serve to browsers; it is inside their bundles. */
  client: ClientBundle;
}

/** Functions that are bundled together. */
interface Run {
  readonly names: readonly FunctionName[];
  /** The one function of this run has what it imports when it needs it in files of their own, and what several of these share in further ones. */
  readonly splits?: FunctionName;
  /** Nothing is left out of its packages: it is called once a day and nobody waits for it, and S3's client needs most of the SDK. */
  readonly isWhole?: true;
}

/**
 * Which functions are bundled together: a list that is defined costs each of them 2 kB, also where nothing uses it, since esbuild
 * has a name for it in every file. So those that serve scripts are apart.
 */
const runs: readonly Run[] = [
  { names: ['submit', 'bounce', 'gate'] },
  { names: ['form'] },
  { names: ['canary'] },
  { names: ['backup'], isWhole: true },
  ...(['report', 'results', 'paper', 'desk', 'contact'] as const).map((name) => ({ names: [name], splits: name })),
];

/**
 * Bundles all functions: the same files serve the deployment, the local stack and the tests.
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
  const built = await Promise.all([compilers(folder), ...runs.map((run) => bundled(run, folder, client))]);
  const inFolder = (file: string) => path.relative(folder, path.resolve(root, file)).replaceAll(path.sep, '/');
  const outputs = built.flatMap((run) =>
    Object.entries(run.metafile.outputs).map(([file, output]) => {
      const imports = output.imports.map((each) => (each.external ? each : { ...each, path: inFolder(each.path) }));
      return [inFolder(file), { ...output, imports }] as const;
    }),
  );
  const metafile: Metafile = {
    // Sorted: in which order esbuild found them is not always the same.
    inputs: sorted(Object.assign({}, ...built.map((run) => run.metafile.inputs))),
    outputs: sorted(Object.fromEntries(outputs)),
  };
  const beside = functionNames.flatMap((name) =>
    [...wordFiles(readers[name]), ...(withTemplates.includes(name) ? templateFiles() : [])].map((file) => ({
      ...file,
      path: path.join(folder, name, file.path),
    })),
  );
  const files = [...built.flatMap(({ outputFiles }) => outputFiles), ...beside];
  await Promise.all(files.map((file) => writeWhole(file.path, file.contents)));
  await Promise.all(functionNames.map((name) => removeOthers(path.join(folder, name), files)));
  await Promise.all(withPaper.map((name) => copyPaperFiles(path.join(folder, name, paperFolder))));
  await writeWhole(path.join(folder, 'metafile.json'), Buffer.from(JSON.stringify(metafile)));
  return {
    folders: Object.fromEntries(functionNames.map((name) => [name, path.join(folder, name)])) as Bundles['folders'],
    metafile,
    client,
  };
}

function sorted<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))) as Values;
}

/** What functions load only when it is needed, each a file of its own (see `lazyApart`). */
const lazyFiles: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  form: ['form/lazy-scripts', 'form/lazy-log', 'form/lazy-other-pages'],
  submit: ['submit/lazy-replies', 'submit/lazy-own-code', 'submit/lazy-secret', 'submit/lazy-blind'],
};

/** One esbuild run. */
function bundled({ names, splits, isWhole }: Run, folder: string, client: ClientBundle) {
  return build({
    ...output(folder),
    entryPoints: names.flatMap((name) => [
      { in: `functions/${name === 'paper' ? 'results/paper' : name}/handler.ts`, out: `${name}/index` },
      ...(lazyFiles[name] ?? []).map((file) => ({ in: `functions/${file}.ts`, out: `${name}/${path.basename(file)}` })),
    ]),
    ...(splits !== undefined && { splitting: true, chunkNames: `${splits}/[name]-[hash]` }),
    plugins: isWhole ? [] : [lazyApart, wordsFromFiles, ...(splits === undefined ? [] : [startInOneFile]), ...leftOut],
    define: {
      DEBRIEF_SCRIPT: JSON.stringify(client.script.path),
      DEBRIEF_BLIND_SCRIPT: JSON.stringify(client.blind.path),
      ...(names.includes('form') && { DEBRIEF_ASSETS: JSON.stringify([client.script, client.blind]) }),
      DEBRIEF_DESK_SCRIPT: JSON.stringify(client.desk.path),
      ...(names.includes('desk') && { DEBRIEF_DESK_ASSETS: JSON.stringify([client.desk]) }),
      DEBRIEF_PAPER: JSON.stringify(paperFolder),
      DEBRIEF_TEMPLATES: JSON.stringify(templateFolder),
    },
  });
}

/** What compiles words, beside each function that says any. */
function compilers(folder: string) {
  return build({
    ...output(folder),
    entryPoints: speaking.map((name) => ({ in: 'shared/i18n/compile-words.ts', out: `${name}/compile-words` })),
    plugins: [wordsFromFiles, ...leftOut],
  });
}

function output(folder: string) {
  return {
    absWorkingDir: root,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    ...bundleShape(),
    write: false,
    metafile: true,
  } as const satisfies BuildOptions;
}

/**
 * Each submission that meets a cold function waits for its file to be read: what is loaded when a post is not kept is a
 * file of its own beside it. Both hold what both need, 11 kB: three files that share it would start slower.
 */
const lazyApart: Plugin = {
  name: 'lazy-apart',
  setup(context) {
    context.onResolve(
      { filter: /^\.\/lazy-(own-code|replies|secret|blind|scripts|log|other-pages)\.ts$/ },
      ({ kind, path: file }) =>
        kind === 'dynamic-import' ? { path: file.replace(/ts$/, 'mjs'), external: true } : undefined,
    );
  },
};

/**
 * What esbuild splits it shares out by who needs it: a start that shares some with one late part and some with another would read thirty
 * files, which takes longer than what is in them. So each late part says that it needs the handler, which is there before it: then all
 * that a start needs is needed by the same, and is one file.
 */
const startInOneFile: Plugin = {
  name: 'start-in-one-file',
  setup({ initialOptions, onResolve, onLoad, resolve }) {
    const namespace = 'late';
    const [entry] = initialOptions.entryPoints as { in: string }[];
    onResolve({ filter: /./ }, async ({ path: name, kind, importer, resolveDir, namespace: from }) => {
      if (kind !== 'dynamic-import' || from === namespace) return undefined;
      const found = await resolve(name, { kind: 'import-statement', importer, resolveDir });
      if (found.external || found.errors.length > 0) return found;
      const file = path.relative(root, found.path).replaceAll(path.sep, '/');
      const isFile = found.namespace === 'file';
      return { path: file, namespace, pluginData: isFile ? [`./${file}`, root] : [name, resolveDir] };
    });
    onLoad({ filter: /./, namespace }, ({ pluginData: [late, resolveDir] }) => {
      const [handler, from] = [path.join(root, entry?.in ?? ''), late].map((each) => JSON.stringify(each));
      const contents = `import ${handler}; import * as all from ${from}; export * from ${from}; export default all.default;`;
      return { contents, resolveDir };
    });
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

/** Takes files of an earlier version out of a function's folder, all of which is deployed. What papers need is looked after apart. */
async function removeOthers(folder: string, kept: readonly { readonly path: string }[]): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const written = entries
    .filter((entry) => entry.isFile() && /\.(mjs|json|yaml)$/.test(entry.name))
    .map(({ name, parentPath }) => path.resolve(parentPath, name))
    .filter((file) => path.dirname(file) !== path.resolve(folder, paperFolder));
  const others = written.filter((file) => !kept.some((each) => path.resolve(each.path) === file));
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
