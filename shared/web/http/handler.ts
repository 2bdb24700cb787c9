import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { compressed } from './compress.ts';
import { type HttpRequest, type HttpResponse, httpRequest } from './http.ts';

/** One call of a function by the API. */
interface Call {
  readonly event: APIGatewayProxyEventV2;
  readonly context: Context;
}

/** What happens when a request isn't served. */
export interface ErrorHandler {
  /** Notes a request that was refused. */
  noteRejection(call: Call, status: number): void;
  /** Notes a request that failed unforeseen, and gives what is answered to it. */
  failure(call: Call, request: HttpRequest, cause: unknown): HttpResponse;
}

/**
 * A Lambda handler for an HTTP API.
 *
 * @param errors is only asked for when it is needed
 */
export function httpHandler(
  answer: (request: HttpRequest) => Promise<HttpResponse>,
  errors: () => ErrorHandler | Promise<ErrorHandler>,
) {
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<HttpResponse> => {
    const request = httpRequest(event);
    try {
      const response = await answer(request);
      const { statusCode: status = 200 } = response;
      if (status >= 400) (await errors()).noteRejection({ event, context }, status);
      return compressed(request, response);
    } catch (cause) {
      return (await errors()).failure({ event, context }, request, cause);
    }
  };
}

/** Whether the sender speaks JSON, so that it gets JSON back: a program, or the script of the form. */
export function wantsJson(request: HttpRequest): boolean {
  return mediaType(request) === 'application/json' || request.headers.accept === 'application/json';
}

/** The media type of the body, without parameters. */
export function mediaType(request: HttpRequest): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
