import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { build } from 'esbuild';

const sources = new Map<string, Promise<string>>();

/**
 * Starts a module of this directory, written in TypeScript, as a worker thread.
 *
 * Node 20 can't load TypeScript in a worker unless the loader of the parent is passed on, which costs each worker its
 * start-up time again; so the module is bundled once a process (some milliseconds) and handed over as text. Packages
 * stay outside of the bundle: a thread loads them through `createRequire(workerData.home)`, which resolves from here.
 */
export async function startThread(module: URL, options: WorkerOptions & { workerData: object }): Promise<Worker> {
  const path = fileURLToPath(module);
  const source = sources.get(path) ?? bundled(path);
  sources.set(path, source);
  return new Worker(await source, {
    name: basename(path, '.thread.ts'),
    ...options,
    eval: true,
    execArgv: [],
    workerData: { ...options.workerData, home: import.meta.url },
  });
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
