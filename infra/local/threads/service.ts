import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { LocalStackError, messageOf } from '../errors/local-stack-error.ts';
import type { ServiceMessage, ServiceNote } from './service.thread.ts';
import { startThread } from './thread.ts';

/** How long a service gets to close by itself before its thread is ended, in milliseconds. */
const CLOSING_MS = 1_000;

/** A server that stands for one of Amazon's services, in a thread of its own, on 127.0.0.1. */
export interface Service {
  readonly url: string;
  /** Stops it; what it had acknowledged is kept. */
  close(): Promise<void>;
}

/**
 * Starts a service thread (see service.thread.ts) and waits until it listens.
 *
 * A thread of its own keeps the store of two stacks in one process apart, and its work off the thread of the gateway.
 *
 * @param died is told when the thread ends by itself later on.
 * @param noted takes what the thread has to say to who runs the stack.
 * @param heard takes what else the thread says.
 */
export async function startService(
  module: URL,
  workerData: object,
  env: Record<string, string>,
  died: (message: string) => void,
  noted: (text: string) => void,
  heard: (message: unknown) => void = () => {},
): Promise<Service> {
  const thread = await startThread(module, { workerData, env });
  let closing = false;
  const later = (message: ServiceMessage | ServiceNote) => {
    if (typeof message === 'object' && 'note' in message) noted(message.note);
    else heard(message);
  };
  const port = await listening(thread, later);
  thread.on('error', (error) => died(messageOf(error)));
  thread.on('exit', (code) => closing || died(`ended with code ${code}`));
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      closing = true;
      const ended = once(thread, 'exit');
      thread.postMessage('close');
      const timer = setTimeout(() => void thread.terminate(), CLOSING_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function listening(thread: Worker, later: (message: ServiceNote) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The thread ended with code ${code} while it started.`)));
    thread.once('message', (message: ServiceMessage) => {
      // Not all listeners: Node.js's own are among them, and without those no further message arrives.
      thread.removeAllListeners('error').removeAllListeners('exit');
      // At once: the next message may come before whoever waits for this goes on.
      thread.on('message', later);
      if ('port' in message) return resolve(message.port);
      thread.on('error', () => {});
      void thread.terminate();
      return reject(message.advice ? new LocalStackError(message.problem) : new Error(message.problem));
    });
  });
}
