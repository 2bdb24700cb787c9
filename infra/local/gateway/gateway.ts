import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse, validateHeaderValue } from 'node:http';
import type { AddressInfo } from 'node:net';
import { localRegion } from '../assembly/region.ts';
import { codeOf, LocalStackError } from '../errors/local-stack-error.ts';
import type { LocalFunction } from '../functions/functions.ts';
import { InvocationError } from '../functions/invocation-error.ts';
import { type AnsweredRequest, accessLine } from './access-log.ts';
import type { Api } from './api.ts';
import { onlyHere, ownAddress } from './own-address.ts';
import { splitTarget, toEvent } from './request.ts';
import { errorResponse, toResponse, type WireResponse } from './response.ts';
import { matchRoute } from './routes.ts';

/** API Gateway's limits: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const BODY_LIMIT = 10 * 1024 * 1024;

/** How long requests under way get to end when the gateway closes, in milliseconds. */
const CLOSING_MS = 500;

/** The HTTP server in API Gateway's place. */
export interface Gateway {
  readonly url: string;
  /** Lets requests in; before that each gets a 503. */
  open(api: Api, functions: ReadonlyMap<string, LocalFunction>): void;
  close(): Promise<void>;
}

/**
 * Takes a port of this machine; 0 for any free one.
 *
 * @param host the address to listen at: only those who get there are answered
 * @param log takes what goes wrong in it
 * @param logAccess takes the lines of the API's access log
 * @throws LocalStackError when the port can't be had
 */
export async function startGateway(
  host: string,
  port: number,
  log: (line: string) => void,
  logAccess: (line: string) => void,
): Promise<Gateway> {
  let answer = async (_: IncomingMessage): Promise<WireResponse> => errorResponse(503, 'Service Unavailable');
  const server = createServer((request, response) => {
    answer(request)
      .then((result) => send(response, result))
      .catch((error) => {
        // A client that went away in the middle of its request is no fault of ours.
        if (response.destroyed) return;
        log(`The gateway failed: ${error instanceof Error ? error.stack : String(error)}`);
        send(response, errorResponse(500, 'Internal Server Error'));
      });
  });
  server.keepAliveTimeout = 60_000;
  await listen(server, host, port);
  const taken = (server.address() as AddressInfo).port;
  return {
    url: ownAddress(host, taken),
    open(api, functions) {
      answer = async (request) => {
        const begun = performance.now();
        const { response, ...known } = await handle(request, taken, api, functions);
        const { status, body } = response;
        const answered = { ...known, status, bytes: body.length, milliseconds: performance.now() - begun };
        if (api.accessLogFormat !== undefined) logAccess(accessLine(api.accessLogFormat, answered));
        return response;
      };
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      const timer = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const code = codeOf(error);
    const other = 'choose another one with --port N, or any free one with --port 0.';
    if (code === 'EADDRINUSE') throw new LocalStackError(`Port ${port} is in use: ${other}`);
    if (code === 'EACCES') throw new LocalStackError(`Port ${port} needs more rights: ${other}`);
    if (code === 'EADDRNOTAVAIL' || code === 'EINVAL') {
      throw new LocalStackError(
        `${host} is no address of this machine: choose one with --host ADDRESS, or 0.0.0.0 for all that it has.`,
      );
    }
    if (code === 'ERR_SOCKET_BAD_PORT') throw new LocalStackError(`${port} is no port: ${other}`);
    throw error;
  }
}

interface Handled extends Pick<AnsweredRequest, 'requestId' | 'routeKey' | 'called'> {
  readonly response: WireResponse;
}

async function handle(
  request: IncomingMessage,
  port: number,
  api: Api,
  functions: ReadonlyMap<string, LocalFunction>,
): Promise<Handled> {
  const { method = 'GET', url: target = '/' } = request;
  // As API Gateway's look: `JKJaXmPLvHcESHA=`.
  const requestId = `${randomBytes(11).toString('base64url')}=`;
  const refused = (response: WireResponse): Handled => ({
    requestId,
    routeKey: undefined,
    called: undefined,
    response,
  });
  const body = await readBody(request);
  if (body === undefined) return refused(errorResponse(413, 'Request Too Long'));
  const [path] = splitTarget(target);
  const match = matchRoute(api.routes, method, path);
  if (match === undefined) return refused(errorResponse(404, 'Not Found'));
  const { httpVersion, rawHeaders, socket } = request;
  const wire = { method, target, httpVersion, rawHeaders, body, port, sourceIp: socket.remoteAddress ?? onlyHere };
  const context = {
    routeKey: match.route.key,
    variables: match.variables,
    requestId,
    at: new Date(),
    accountId: localRegion.accountId,
    apiId: api.id,
    stage: '$default',
  };
  const begun = performance.now();
  const called = (response: WireResponse, fault?: string): Handled => {
    return {
      requestId,
      routeKey: match.route.key,
      called: { milliseconds: performance.now() - begun, fault },
      response,
    };
  };
  try {
    const { functionName, timeoutMs } = match.route.target;
    const event = toEvent(wire, context);
    return called(toResponse(await within(timeoutMs, functions.get(functionName)?.invoke(event))));
  } catch (error) {
    if (error instanceof URIError) return refused(errorResponse(400, 'Bad Request'));
    if (!(error instanceof InvocationError)) throw error;
    return error.problem === 'failed'
      ? called(errorResponse(500, 'Internal Server Error'), 'The function failed.')
      : called(errorResponse(503, 'Service Unavailable'), 'The function did not answer in time.');
  }
}

/** The body, or undefined if it is over the limit. What is over it is read all the same, so that the client listens. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks);
}

async function within<T>(ms: number, work: Promise<T> | undefined): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new InvocationError('timeout', 'API Gateway waits no longer.')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function send(response: ServerResponse, { status, headers, body }: WireResponse): void {
  // All of them or none: one that no header can hold throws.
  for (const [name, value] of headers) validateHeaderValue(name, value);
  for (const [name, value] of headers) response.appendHeader(name, value);
  // What a HEAD leaves out can't be measured.
  const bodiless = status === 204 || status === 304 || response.req.method === 'HEAD';
  if (!bodiless) response.setHeader('content-length', body.length);
  response.writeHead(status);
  response.end(bodiless ? undefined : body);
}
