/** What is known of a request once it was answered. */
export interface AnsweredRequest {
  readonly requestId: string;
  /** As the template has it, for example `GET /f/{code}`; undefined: no route was found. */
  readonly routeKey: string | undefined;
  readonly status: number;
  /** Of the body. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** The call of the function; undefined: none was called. */
  readonly called: { readonly milliseconds: number; readonly fault: string | undefined } | undefined;
}

/**
 * A line in the access log of an HTTP API. What its format asks for and nobody knows is `-`, as API Gateway has it. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
export function accessLine(format: string, request: AnsweredRequest): string {
  const { called } = request;
  const values: Readonly<Record<string, string | number | undefined>> = {
    requestId: request.requestId,
    routeKey: request.routeKey,
    status: request.status,
    responseLength: request.bytes,
    responseLatency: Math.round(request.milliseconds),
    integrationLatency: called && Math.round(called.milliseconds),
    integrationErrorMessage: called?.fault,
  };
  return format.replaceAll(/\$context\.([A-Za-z]+(?:\.[A-Za-z]+)*)/g, (_, name: string) => String(values[name] ?? '-'));
}
