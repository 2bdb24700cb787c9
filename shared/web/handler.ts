import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { log } from '../log/log.ts';
import { compressed } from './compress.ts';
import { type HttpRequest, type HttpResponse, httpRequest } from './http.ts';

/**
 * A Lambda handler for an HTTP API. The API's access log has a line for each request; here is one only for what was
 * refused or went wrong unforeseen, without the request's content.
 *
 * @param failed what is answered then
 */
export function httpHandler(
  answer: (request: HttpRequest) => Promise<HttpResponse>,
  failed: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>,
) {
  return async (event: APIGatewayProxyEventV2): Promise<HttpResponse> => {
    const request = httpRequest(event);
    try {
      const response = await answer(request);
      const { statusCode: status = 200 } = response;
      if (status >= 400) log.info('request refused', { route: event.routeKey, status });
      return compressed(request, response);
    } catch (cause) {
      log.error('request failed', cause, { route: event.routeKey });
      return failed(request);
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
