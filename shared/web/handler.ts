import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { interfaceLanguages } from '../i18n/form-texts.ts';
import { chooseLanguage } from '../i18n/negotiate.ts';
import { log } from '../log/log.ts';
import { compressed } from './compress.ts';
import { type HttpRequest, type HttpResponse, httpRequest, jsonResponse, pageResponse } from './http.ts';
import { FailedPage } from './message-pages.tsx';

/**
 * A Lambda handler for an HTTP API. Whatever goes wrong unforeseen is logged without the request's content and
 * answered with a page (or JSON) that says what to do.
 */
export function httpHandler(answer: (request: HttpRequest) => Promise<HttpResponse>) {
  return async (event: APIGatewayProxyEventV2): Promise<HttpResponse> => {
    const request = httpRequest(event);
    try {
      const response = await answer(request);
      log.info('request', { route: event.routeKey, status: response.statusCode ?? 200 });
      return compressed(request, response);
    } catch (cause) {
      log.error('request failed', cause, { route: event.routeKey });
      if (wantsJson(request)) return jsonResponse(500, { error: { code: 'failed', message: 'Send the same again.' } });
      const language = chooseLanguage(interfaceLanguages, request.query.lang, request.headers['accept-language']);
      return pageResponse(500, FailedPage({ language }));
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
