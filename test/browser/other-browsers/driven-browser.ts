import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A browser that is driven from outside, with one window. */
export interface DrivenBrowser {
  readonly name: string;
  /** Opens a page, waits until it is loaded, and works in its first frame from then on. */
  openFramed(url: string): Promise<void>;
  /** Runs the body of a function in the frame. */
  run(body: string): Promise<unknown>;
  /** The window as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Asks until there is an answer; whatever is wrong in the meantime is a reason to ask again. */
export async function until<Answer>(
  ask: () => Promise<Answer | undefined>,
  what: string,
  seconds = 20,
): Promise<Answer> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (cause) {
      last = cause;
    }
    await sleep(100);
  }
  throw new Error(`${what}: not within ${seconds} seconds`, { cause: last });
}

/** Ends a process that was started here, and waits for it. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  const isGone = await Promise.race([exit.then(() => true), sleep(3_000).then(() => false)]);
  if (!isGone) child.kill('SIGKILL');
}
