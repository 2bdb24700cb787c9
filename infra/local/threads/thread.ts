import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { build } from 'esbuild';

const sources = new Map<string, Promise<string>>();

/**
 * What a thread may have of young objects, in megabytes. By itself V8 lets them grow to 48 in each thread before it tidies up, and a
 * stack has twenty threads.
 */
const youngMb = 6;

/**
 * Starts a module of this directory, written in TypeScript, as a worker thread.
 *
 * Node 20 can't load TypeScript in a worker unless the loader of the parent is passed on, which costs each worker its
 * start-up time again; so the module is bundled once a process (some milliseconds) and handed over as text. Packages
 * stay outside of the bundle: a thread loads them through `createRequire(workerData.home)`, which resolves from here.
 */
export async function startThread(module: URL, options: WorkerOptions & { workerData: object }): Promise<Worker> {
  return new Worker(await sourceOf(module), {
    name: basename(fileURLToPath(module), '.thread.ts'),
    ...options,
    eval: true,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngMb, ...options.resourceLimits },
    workerData: { ...options.workerData, home: import.meta.url },
  });
}

/** What such a thread runs: bundled at the first call for it, which may come before any thread is started. */
export function sourceOf(module: URL): Promise<string> {
  const path = fileURLToPath(module);
  const source = sources.get(path) ?? bundled(path);
  sources.set(path, source);
  return source;
}

async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${path} has no bundle`);
  return file.text;
}
