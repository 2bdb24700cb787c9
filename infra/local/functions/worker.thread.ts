import { parentPort, workerData } from 'node:worker_threads';
import { described, useJsonConsole } from './json-console.ts';

/** What a function's thread is started with. */
export interface WorkerData {
  /** The module of the handler, as a file URL. */
  readonly module: string;
  /** The name that the module exports it by. */
  readonly handler: string;
}

/** One invocation, as the thread gets it. Event and result cross as JSON text, as they do on Lambda. */
export interface Invocation {
  readonly event: string;
  /** Epoch milliseconds at which the invocation is ended. */
  readonly deadline: number;
  readonly context: Readonly<Record<string, unknown>> & { readonly awsRequestId: string };
}

/** What a thread says: that its module is loaded, and then for each invocation its result or its error. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'result'; readonly result: string }
  | { readonly type: 'error'; readonly error: string };

type Handler = (event: unknown, context: object) => unknown;

const { module, handler: name } = workerData as WorkerData;
const main = parentPort;
if (main === null) throw new Error('This module runs in a worker thread only.');

let requestId = '';
if (process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON') {
  useJsonConsole(
    process.env.AWS_LAMBDA_LOG_LEVEL,
    () => requestId,
    (line) => process.stdout.write(line),
  );
}

const say = (message: WorkerMessage) => main.postMessage(message);
const handler = load();
handler.then(
  () => say({ type: 'ready' }),
  (error) => say({ type: 'error', error: errorText(error) }),
);
main.on('message', (invocation: Invocation) => void answer(invocation));

async function load(): Promise<Handler> {
  const found = ((await import(module)) as Record<string, unknown>)[name];
  if (typeof found !== 'function') throw new Error(`${module} exports no function named ${name}.`);
  if (found.length > 2) throw new Error(`${name} takes a callback, which Lambda's Node.js 24 no longer calls.`);
  return found as Handler;
}

async function answer({ event, deadline, context }: Invocation): Promise<void> {
  requestId = context.awsRequestId;
  try {
    const remaining = { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) };
    const result = await (await handler)(JSON.parse(event), { ...context, ...remaining });
    say({ type: 'result', result: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    say({ type: 'error', error: errorText(error) });
  }
}

function errorText(error: unknown): string {
  return JSON.stringify(
    error instanceof Error ? described(error) : { errorType: typeof error, errorMessage: String(error) },
  );
}
