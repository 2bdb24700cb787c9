import { once } from 'node:events';
import type { RequestListener, Server, ServerResponse } from 'node:http';

/** Stands before a server, to have its store alone for a moment. */
export interface RequestGate {
  /** Lets the requests under way end, lets those that come wait, and does the work meanwhile. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Has all further requests refused with this text; undefined: lets them pass again. */
  refuseAll(text: string | undefined): void;
}

/**
 * Puts a gate before all that listens to a server's requests.
 *
 * @param refuse answers as the service does that fails
 */
export function requestGate(server: Server, refuse: (response: ServerResponse, text: string) => void): RequestGate {
  const listeners = server.listeners('request') as RequestListener[];
  const underWay = new Set<ServerResponse>();
  let opened: Promise<void> | undefined;
  let refusal: string | undefined;
  server.removeAllListeners('request');
  server.on('request', async (request, response) => {
    await opened;
    if (refusal !== undefined) return refuse(response, refusal);
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    for (const listener of listeners) listener(request, response);
  });
  return {
    async alone(work) {
      let open = () => {};
      opened = new Promise((resolve) => {
        open = resolve;
      });
      try {
        await Promise.all([...underWay].map((response) => once(response, 'close')));
        await work();
      } finally {
        opened = undefined;
        open();
      }
    },
    refuseAll(text) {
      refusal = text;
    },
  };
}
