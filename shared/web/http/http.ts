import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type ReplyStatus, replyStatus } from './reply-status.ts';

/** A request as our handlers see it. */
export interface HttpRequest {
  /** `GET`, `HEAD`, `POST`. */
  readonly method: string;
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Each as `name=value`. */
  readonly cookies: readonly string[];
  readonly body: Uint8Array;
}

export type HttpResponse = APIGatewayProxyStructuredResultV2;

/** The request in an event of an HTTP API (payload format 2.0). */
export function httpRequest(event: APIGatewayProxyEventV2): HttpRequest {
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    pathParameters: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    headers: event.headers,
    cookies: event.cookies ?? [],
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

export function jsonResponse(status: ReplyStatus, value: unknown): HttpResponse {
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  // Names of fields come back in it: whoever takes it for HTML, in spite of its type, finds no tag.
  return { statusCode: replyStatus[status], headers, body: JSON.stringify(value).replaceAll('<', '\\u003c') };
}

/** What was asked for is at another address of ours. */
export function moved(location: string): HttpResponse {
  const headers = { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
  return { statusCode: replyStatus.moved, headers, body: '' };
}

/** After a post: the browser gets the next page, and reloading that sends nothing again. */
export function seeOther(location: string, ...cookies: readonly string[]): HttpResponse {
  const headers = { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
  return { statusCode: replyStatus.seeOther, headers, ...(cookies.length > 0 && { cookies: [...cookies] }), body: '' };
}
