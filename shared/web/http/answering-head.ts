import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { HttpResponse } from './http.ts';

/** What answers a request of the API. */
export type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<HttpResponse>;

/** A handler that answers a HEAD as it answers a GET, the body left out: link checkers of mail gateways and chat apps ask so. */
export function answeringHead(handler: HttpHandler): HttpHandler {
  return async (event, context) => {
    const response = await handler(event, context);
    const { method } = event.requestContext.http;
    return method === 'HEAD' ? { ...response, body: '', isBase64Encoded: false } : response;
  };
}
