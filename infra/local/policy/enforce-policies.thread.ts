import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { type Call, decide } from './evaluate.ts';
import { grantsOf, type Policies } from './grants.ts';
import { readWhole } from './read-whole.ts';

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
  const indexes = new Map(grantsOf(policies.statements).map((grant, at) => [JSON.stringify(grant), at]));
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
    if (key === undefined || key === policies.unrestricted) return undefined;
    const statements = policies.statements[key] ?? [];
    const alternatives = service.callsOf(request, body.toString());
    const decisions = alternatives.map((calls) => calls.map((call) => decide(statements, call)));
    const allowed = decisions.filter((ofOne) => ofOne.every(({ isAllowed }) => isAllowed));
    for (const { by } of allowed.flat()) {
      for (const grant of by) policies.used[indexes.get(JSON.stringify({ key, ...grant })) ?? -1] = 1;
    }
    if (allowed.length > 0) return undefined;
    const refused = alternatives[0]?.find((_, at) => decisions[0]?.[at]?.isAllowed === false);
    return `User: ${key} is not authorized to perform: ${refused?.action} on resource: ${refused?.resource}`;
  }
}
