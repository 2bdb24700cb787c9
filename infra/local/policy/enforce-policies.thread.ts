import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Call } from './evaluate.ts';
import type { Policies } from './grants.ts';
import { readWhole } from './read-whole.ts';
import { refusalsBy } from './refusals.ts';

/** What has to be known of the service behind it. */
export interface GuardedService {
  /** What a request does: alternatives, of one of which all calls must be allowed. */
  callsOf(request: IncomingMessage, body: string): readonly (readonly Call[])[];
  /** Answers as the service does to somebody who may not. */
  refuse(response: ServerResponse, message: string): void;
}

/**
 * Enforces policies before a server: a signed request passes only if the policy of the function that signed it allows what it
 * does. It stands in the server's own process, so that a call costs no further hop.
 */
export function enforcePolicies(server: Server, policies: Policies, service: GuardedService): void {
  const listeners = server.listeners('request') as RequestListener[];
  const refusalOf = refusalsBy(policies);
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    readWhole(request, (body, again) => {
      const problem = refusal(request, body);
      if (problem !== undefined) return service.refuse(response, problem);
      for (const listener of listeners) listener(again, response as Parameters<RequestListener>[1]);
    });
  });

  /** Why the request may not pass; undefined if it may. One without a signature the services refuse themselves. */
  function refusal(request: IncomingMessage, body: Buffer): string | undefined {
    const key = /Credential=([^/=]+)\//.exec(request.headers.authorization ?? '')?.[1];
    return key === undefined ? undefined : refusalOf(key, service.callsOf(request, body.toString()));
  }
}
