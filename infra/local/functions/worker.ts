import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { messageOf } from '../errors/local-stack-error.ts';
import { startThread } from '../threads/thread.ts';
import { heapLimits } from './heap-limits.ts';
import { InvocationError, type InvocationProblem } from './invocation-error.ts';
import type { Environment } from './pool.ts';
import type { Invocation, WorkerData, WorkerMessage } from './worker.thread.ts';

/**
 * Lambda gives a new environment 10 s to load its module:
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
const INIT_MS = 10_000;

const environmentModule = new URL('./worker.thread.ts', import.meta.url);

/** What a worker has to know of its function. */
export interface WorkerOptions extends WorkerData {
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Takes each line that the function writes. */
  log(line: string): void;
}

interface Pending {
  resolve(result: string): void;
  reject(error: InvocationError): void;
}

/**
 * One execution environment of a function: a thread with globals, modules and `process.env` of its own. It takes one
 * invocation at a time and, as on Lambda, is thrown away once it hangs or crashes, but not when the handler throws.
 */
export class FunctionWorker implements Environment {
  readonly #options: WorkerOptions;
  readonly #thread: Promise<Worker>;
  readonly ready: Promise<unknown>;
  #pending: Pending | undefined;
  #alive = true;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#thread = this.#start();
    this.#thread.catch((cause) => this.#end('failed', messageOf(cause)));
    this.ready = this.#wait(INIT_MS, 'load its module');
    this.ready.catch(() => this.stop());
  }

  /** False once the thread has ended or is about to: it takes no further invocation. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Loads the function if this is the first call, and calls it. @throws InvocationError */
  async invoke(event: string, context: Invocation['context']): Promise<string> {
    await this.ready;
    const { timeoutMs } = this.#options;
    const invocation: Invocation = { event, context, deadline: Date.now() + timeoutMs };
    (await this.#thread).postMessage(invocation);
    return this.#wait(timeoutMs, 'answer');
  }

  /** Ends the thread at once, even in an endless loop, and with it the invocation under way. */
  async stop(): Promise<void> {
    this.#end('stopped', 'The local stack is stopping.');
    const thread = await this.#thread.catch(() => undefined);
    await thread?.terminate();
  }

  async #start(): Promise<Worker> {
    const { module, handler, environment, memoryMb, log } = this.#options;
    // A thread takes no options of Node.js: what they say of the heap, its limits say.
    const { NODE_OPTIONS: nodeOptions, ...env } = environment;
    const workerData: WorkerData = { module, handler };
    const thread = await startThread(environmentModule, {
      workerData,
      name: environment.AWS_LAMBDA_FUNCTION_NAME ?? 'function',
      env,
      stdout: true,
      stderr: true,
      resourceLimits: heapLimits(nodeOptions, memoryMb),
    });
    for (const output of [thread.stdout, thread.stderr]) passLines(output, log);
    thread.on('message', (message: WorkerMessage) => {
      if (message.type === 'error') this.#pending?.reject(new InvocationError('failed', message.error));
      else this.#pending?.resolve(message.type === 'result' ? message.result : '');
    });
    thread.on('error', (error) => this.#end('failed', `Uncaught ${messageOf(error)}`));
    thread.on('exit', (code) => this.#end('failed', `The runtime exited with code ${code}.`));
    return thread;
  }

  async #wait(ms: number, purpose: string): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<string>((resolve, reject) => {
        this.#pending = { resolve, reject };
        timer = setTimeout(() => {
          this.#end('timeout', `Task timed out after ${(ms / 1000).toFixed(2)} seconds: it did not ${purpose}.`);
          void this.stop();
        }, ms);
      });
    } finally {
      clearTimeout(timer);
      this.#pending = undefined;
    }
  }

  #end(problem: InvocationProblem, message: string): void {
    if (this.#alive && this.#pending === undefined && problem === 'failed') this.#options.log(message);
    this.#alive = false;
    this.#pending?.reject(new InvocationError(problem, message));
  }
}

function passLines(output: Readable, log: (line: string) => void): void {
  createInterface({ input: output, crlfDelay: Number.POSITIVE_INFINITY }).on('line', log);
}
