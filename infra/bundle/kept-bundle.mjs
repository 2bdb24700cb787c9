/**
 * Bundles modules of ours for this machine, and keeps a bundle for as long as nothing changes that it was made of: it starts in less time and
 * memory than `tsx` needs to compile hundreds of files anew. Plain JavaScript, because it runs before anything is bundled, and Node.js 20 loads no TypeScript.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @import { BuildOptions, Metafile, Plugin } from 'esbuild' */

const root = path.resolve(import.meta.dirname, '..', '..');
const folder = path.join(root, '.build', 'bundles');

/** npm's account of what is installed stands for the packages, this file for how bundles are made. */
const always = ['node_modules/.package-lock.json', 'tsconfig.json', 'infra/bundle/kept-bundle.mjs'];

/**
 * Leaves each module the address of its source, by which it finds stage files, words, templates, fonts and threads.
 *
 * @type {Plugin}
 */
const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.(tsx?|mjs)$/ }, (args) => {
      const source = readFileSync(args.path, 'utf8');
      if (args.path.includes('node_modules') || !source.includes('import.meta')) return undefined;
      const [url, place] = [pathToFileURL(args.path).href, path.dirname(args.path)].map((each) => JSON.stringify(each));
      const loader = args.path.endsWith('x') ? 'tsx' : 'ts';
      return { loader, contents: `const ownUrl = ${url}, ownFolder = ${place}; ${source}` };
    });
  },
};

/**
 * How a command is bundled, packages and all.
 *
 * @satisfies {BuildOptions}
 */
export const commandShape = {
  absWorkingDir: root,
  bundle: true,
  format: /** @type {const} */ ('esm'),
  platform: /** @type {const} */ ('node'),
  target: 'node20',
  // These find files of their own beside them.
  external: ['dynalite', 'esbuild', 'mjml'],
  mainFields: ['module', 'main'],
  // What packages call that are older than ES modules.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  define: { 'import.meta.url': 'ownUrl', 'import.meta.dirname': 'ownFolder' },
  plugins: [ownPlace],
};

/** What is wrong is said by the error that is thrown. */
const inMemory = {
  write: /** @type {const} */ (false),
  metafile: /** @type {const} */ (true),
  logLevel: /** @type {const} */ ('silent'),
};

/**
 * Where the bundle of a command is. No bundler is left at work.
 *
 * @param {string} entry its source, from the root
 * @returns {Promise<string>} rejects with esbuild's BuildFailure, with file and line, when it doesn't compile
 */
export async function keptCommand(entry) {
  const file = fileOf(entry);
  if (bundleIn(file) === undefined) {
    const { build, stop } = await import('esbuild');
    const begun = Date.now();
    keep(file, begun, await build({ ...commandShape, entryPoints: [entry], ...inMemory }));
    await stop();
  }
  return file;
}

/**
 * The text of a module for a thread. Packages stay outside of it.
 *
 * @param {URL} module
 * @returns {Promise<string>}
 */
export async function keptThread(module) {
  const entry = path.relative(root, fileURLToPath(module));
  const file = fileOf(entry);
  const kept = bundleIn(file);
  if (kept !== undefined) return kept;
  const { buildSync } = await import('esbuild');
  const begun = Date.now();
  return keep(
    file,
    begun,
    // All at once, so that no bundler stays at work: it is for some milliseconds, once for each change.
    buildSync({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      ...inMemory,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      packages: 'external',
    }),
  );
}

/** @param {string} entry */
function fileOf(entry) {
  return path.join(folder, entry.replace(/\.ts$/, '.mjs'));
}

/**
 * What is kept, if it still is of what it was made of: the first line of the file says of what.
 *
 * @param {string} file
 * @returns {string | undefined}
 */
function bundleIn(file) {
  try {
    const text = readFileSync(file, 'utf8');
    const madeOf = /** @type {Record<string, string>} */ (JSON.parse(text.slice(2, text.indexOf('\n'))));
    return Object.entries(madeOf).every(([input, hash]) => hashOf(input) === hash) ? text : undefined;
  } catch {
    // Not there, or something of what it was made of is gone.
    return undefined;
  }
}

/**
 * In one step, since others may read it, or make it, too.
 *
 * @param {string} file
 * @param {number} begun when, in milliseconds since 1970
 * @param {{ readonly outputFiles: readonly { readonly text: string }[]; readonly metafile: Metafile }} built
 */
function keep(file, begun, { outputFiles, metafile }) {
  const own = Object.keys(metafile.inputs).filter((input) => !input.startsWith('node_modules/'));
  // What was written meanwhile may not be what was bundled: by no hash it is made again.
  const isAsBundled = (/** @type {string} */ input) => statSync(path.join(root, input)).mtimeMs < begun;
  const madeOf = Object.fromEntries(
    [...always, ...own].map((input) => [input, isAsBundled(input) ? hashOf(input) : '']),
  );
  const text = `//${JSON.stringify(madeOf)}\n${outputFiles[0]?.text}`;
  const whole = `${file}.${randomUUID()}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(whole, text);
  renameSync(whole, file);
  return text;
}

/** @param {string} input from the root */
function hashOf(input) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, input)))
    .digest('base64url');
}
