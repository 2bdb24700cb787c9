import { InvocationError } from './invocation-error.ts';
import type { Invocation } from './worker.thread.ts';

/** An execution environment, as its pool sees it. */
export interface Environment {
  /** Settles when its module is loaded, or can't be. */
  readonly ready: Promise<unknown>;
  /** False once it has ended or is about to: it takes no further invocation. */
  readonly alive: boolean;
  invoke(event: string, context: Invocation['context']): Promise<string>;
  stop(): Promise<void>;
}

/** How long an environment that nobody needs stays, in milliseconds. */
export const idleMs = {
  /** One beside others: the load that it was started for is over. */
  spare: 10_000,
  /** The last one: who comes later than that waits for a start, as on Lambda. */
  last: 5 * 60_000,
};

interface Waiting {
  resolve(environment: Environment): void;
  reject(error: unknown): void;
}

/**
 * The environments of one function. Each holds a heap of its own, so there are as few as will do: a call waits for one that works, and only
 * when calls have waited without a break for as long as the latest start took, another one is started.
 */
export class EnvironmentPool {
  readonly #start: () => Environment;
  readonly #size: number;
  /** Those that are there, each with what ends it when it is idle for long. */
  readonly #endings = new Map<Environment, NodeJS.Timeout | undefined>();
  /** The one that was used last is at the end, and is used next: so the others can go. */
  readonly #idle: Environment[] = [];
  readonly #queue: Waiting[] = [];
  readonly #waitingForIdle: (() => void)[] = [];
  #calls = 0;
  #isStarting = false;
  #startMs = 0;
  #patience: NodeJS.Timeout | undefined;
  #closed = false;

  /**
   * @param start starts an environment
   * @param size never more environments than that
   */
  constructor(start: () => Environment, size: number) {
    this.#start = start;
    this.#size = size;
  }

  /** Runs the function once, as soon as one of its environments is free. @throws InvocationError */
  async invoke(event: string, context: Invocation['context']): Promise<string> {
    this.#calls += 1;
    try {
      const environment = await this.#free();
      try {
        return await environment.invoke(event, context);
      } finally {
        this.#release(environment);
      }
    } finally {
      this.#calls -= 1;
      if (this.#calls === 0) for (const resolve of this.#waitingForIdle.splice(0)) resolve();
    }
  }

  /** Waits until nothing is under way and nothing queues. */
  async idle(): Promise<void> {
    if (this.#calls > 0) await new Promise<void>((resolve) => this.#waitingForIdle.push(resolve));
  }

  /** Ends all environments; invocations under way or queued fail as stopped. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#patience);
    for (const { reject } of this.#queue.splice(0)) reject(stopped());
    for (const ending of this.#endings.values()) clearTimeout(ending);
    await Promise.all([...this.#endings.keys()].map((environment) => environment.stop()));
  }

  #free(): Promise<Environment> {
    if (this.#closed) throw stopped();
    return new Promise((resolve, reject) => {
      this.#queue.push({ resolve, reject });
      this.#serve();
    });
  }

  /** Gives idle environments to who has waited longest, and sees to it that the others don't wait for ever. */
  #serve(): void {
    while (this.#queue.length > 0) {
      const environment = this.#takeIdle();
      if (environment === undefined) break;
      this.#queue.shift()?.resolve(environment);
    }
    if (this.#queue.length === 0) {
      clearTimeout(this.#patience);
      this.#patience = undefined;
    } else if (this.#endings.size === 0) {
      void this.#startOne();
    } else if (this.#endings.size < this.#size && !this.#isStarting) {
      this.#patience ??= setTimeout(() => void this.#startOne(), this.#startMs);
    }
  }

  #takeIdle(): Environment | undefined {
    for (let environment = this.#idle.pop(); environment !== undefined; environment = this.#idle.pop()) {
      clearTimeout(this.#endings.get(environment));
      this.#endings.set(environment, undefined);
      if (environment.alive) return environment;
      this.#endings.delete(environment);
    }
    return undefined;
  }

  async #startOne(): Promise<void> {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#isStarting = true;
    const begun = performance.now();
    const environment = this.#start();
    this.#endings.set(environment, undefined);
    const failure = await environment.ready.then(
      () => undefined,
      (cause: unknown) => ({ cause }),
    );
    this.#startMs = performance.now() - begun;
    this.#isStarting = false;
    if (failure !== undefined) this.#queue.shift()?.reject(failure.cause);
    this.#release(environment);
  }

  #release(environment: Environment): void {
    if (this.#closed) return;
    if (environment.alive) {
      this.#idle.push(environment);
      this.#endsWhenIdle(environment);
    } else this.#endings.delete(environment);
    this.#serve();
  }

  #endsWhenIdle(environment: Environment): void {
    const end = () => {
      this.#idle.splice(this.#idle.indexOf(environment), 1);
      this.#endings.delete(environment);
      void environment.stop();
    };
    const later = (ms: number, then: () => void) => {
      // Not a reason for the process to stay.
      this.#endings.set(environment, setTimeout(then, ms).unref());
    };
    later(idleMs.spare, () => (this.#endings.size > 1 ? end() : later(idleMs.last - idleMs.spare, end)));
  }
}

function stopped(): InvocationError {
  return new InvocationError('stopped', 'The local stack is stopping.');
}
