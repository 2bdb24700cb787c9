import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { keptThread } from '../../bundle/kept-bundle.mjs';

/**
 * What a thread may have of young objects, in megabytes. By itself V8 lets them grow to 48 in each thread before it tidies up, and a
 * stack has twenty threads.
 */
const youngMb = 6;

/**
 * Starts a module of this directory, written in TypeScript, as a worker thread.
 *
 * Node 20 can't load TypeScript in a worker unless the loader of the parent is passed on, which costs each worker its
 * start-up time again; so a bundle of the module is handed over as text. Packages stay outside of it: a thread loads them through
 * `createRequire(workerData.home)`, which resolves from here.
 */
export async function startThread(module: URL, options: WorkerOptions & { workerData: object }): Promise<Worker> {
  return new Worker(await keptThread(module), {
    name: basename(fileURLToPath(module), '.thread.ts'),
    ...options,
    eval: true,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngMb, ...options.resourceLimits },
    workerData: { ...options.workerData, home: import.meta.url },
  });
}
