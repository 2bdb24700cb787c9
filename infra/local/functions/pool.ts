import type { Invocation } from './worker.thread.ts';
import { FunctionWorker, InvocationError, type WorkerOptions } from './worker.ts';

/**
 * How many environments of one function run side by side. Lambda starts as many as there are requests; on one machine
 * more threads than this only wait for each other, so further invocations queue.
 */
const POOL_SIZE = 4;

/** The environments of one function: warm ones are used again, new ones start when all are busy. */
export class WorkerPool {
  readonly #options: WorkerOptions;
  readonly #size: number;
  readonly #workers = new Set<FunctionWorker>();
  readonly #idle: FunctionWorker[] = [];
  readonly #queue: (() => void)[] = [];
  readonly #waitingForIdle: (() => void)[] = [];
  #busy = 0;
  #closed = false;

  /** @param concurrency the function's reserved concurrency, if it has one: never more environments than that. */
  constructor(options: WorkerOptions, concurrency: number | undefined) {
    this.#options = options;
    this.#size = Math.min(POOL_SIZE, concurrency ?? POOL_SIZE);
  }

  /** Runs the function once, as soon as one of its environments is free. @throws InvocationError */
  async invoke(event: string, context: Invocation['context']): Promise<string> {
    await this.#turn();
    const worker = this.#take();
    try {
      return await worker.invoke(event, context);
    } finally {
      if (worker.alive) this.#idle.push(worker);
      else this.#workers.delete(worker);
      this.#pass();
    }
  }

  /** Waits until nothing is under way and nothing queues. */
  async idle(): Promise<void> {
    if (this.#busy > 0) await new Promise<void>((resolve) => this.#waitingForIdle.push(resolve));
  }

  /** Ends all environments; invocations under way or queued fail as stopped. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const next of this.#queue.splice(0)) next();
    await Promise.all([...this.#workers].map((worker) => worker.stop()));
  }

  async #turn(): Promise<void> {
    if (this.#busy < this.#size) this.#busy += 1;
    else if (!this.#closed) await new Promise<void>((resolve) => this.#queue.push(resolve));
    if (this.#closed) throw new InvocationError('stopped', 'The local stack is stopping.');
  }

  /** Gives the turn to the longest waiting invocation, or back. */
  #pass(): void {
    const next = this.#queue.shift();
    if (next === undefined) this.#busy -= 1;
    else next();
    if (this.#busy === 0) for (const resolve of this.#waitingForIdle.splice(0)) resolve();
  }

  #take(): FunctionWorker {
    for (let warm = this.#idle.pop(); warm !== undefined; warm = this.#idle.pop()) {
      if (warm.alive) return warm;
      this.#workers.delete(warm);
    }
    const worker = new FunctionWorker(this.#options);
    this.#workers.add(worker);
    return worker;
  }
}
