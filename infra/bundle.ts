import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundleClient, type ClientBundle } from './bundle-client.ts';
import { leftOut } from './bundle-left-out.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The functions, each with its entry in `functions/<name>/handler.ts`. */
export const functionNames = ['form', 'submit', 'report', 'results', 'bounce'] as const;

/** The name of one function. */
export type FunctionName = (typeof functionNames)[number];

/** What a bundle run leaves: a folder a function with one `index.mjs`, and esbuild's account of what went into each. */
export interface Bundles {
  folders: Record<FunctionName, string>;
  /** Sizes and inputs, `outputs` keyed by `<name>/index.mjs`. Also on disk, as `metafile.json` beside the folders. */
  metafile: Metafile;
  /** What the form function serves to browsers; it is inside its bundle. */
  client: ClientBundle;
}

/**
 * Bundles all functions in one esbuild run: the same files serve the deployment, the local stack and the tests.
 *
 * ESM, minified and from the packages' `module` entries: a third of the size of CDK's own default shape and faster to
 * start. A bundle that is already there and equal is not touched, and a new one replaces it in one step, so that test
 * workers that bundle at the same time never read half a file.
 *
 * @param folder where the bundles go
 * @throws esbuild's BuildFailure, with file and line, when a function doesn't compile
 */
export async function bundleFunctions(folder: string = path.join(root, '.build', 'functions')): Promise<Bundles> {
  const client = await bundleClient();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    ...bundleShape(),
    write: false,
    metafile: true,
    define: {
      DEBRIEF_SCRIPT: JSON.stringify(client.script.path),
      DEBRIEF_ASSETS: JSON.stringify([client.script, client.worker]),
    },
  });
  const named: Metafile = {
    ...metafile,
    outputs: Object.fromEntries(
      Object.entries(metafile.outputs).map(([file, output]) => [
        path.relative(folder, path.resolve(root, file)).replaceAll(path.sep, '/'),
        output,
      ]),
    ),
  };
  await Promise.all(outputFiles.map((file) => writeWhole(file.path, file.contents)));
  await writeWhole(path.join(folder, 'metafile.json'), Buffer.from(JSON.stringify(named)));
  return {
    folders: Object.fromEntries(functionNames.map((name) => [name, path.join(folder, name)])) as Bundles['folders'],
    metafile: named,
    client,
  };
}

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

/** Writes a file so that a reader meets the old contents or the new, never a part; equal contents are left alone. */
async function writeWhole(file: string, contents: Uint8Array): Promise<void> {
  const present = await readFile(file).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, contents);
  await rename(draft, file);
}
