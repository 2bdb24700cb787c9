import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

/** What a service thread says once: where it listens, or why it doesn't (`advice`: the text is meant for people). */
export type ServiceMessage = { readonly port: number } | { readonly problem: string; readonly advice: boolean };

/** What a service thread says later on to who runs the stack. */
export interface ServiceNote {
  readonly note: string;
}

let lastNote: string | undefined;

/** Tells who runs the stack something, once if it is said again and again. */
export function note(text: string): void {
  if (text === lastNote) return;
  lastNote = text;
  parentPort?.postMessage({ note: text } satisfies ServiceNote);
}

/** Tells the starter that this thread could not start its service, and what to do about it. */
export function refuse(problem: string): void {
  parentPort?.postMessage({ problem, advice: true } satisfies ServiceMessage);
}

/**
 * Tells the starter where the server of this thread listens, and closes both when asked to.
 *
 * Idle connections are kept for good: a client's pool would else now and then meet a socket that is just being closed.
 */
export function serve(server: Server): void {
  server.keepAliveTimeout = 0;
  parentPort?.once('message', () => {
    server.close(() => process.exit());
    server.closeAllConnections();
  });
  parentPort?.postMessage({ port: (server.address() as AddressInfo).port } satisfies ServiceMessage);
}
