import { toEvent } from '../../infra/local/gateway/request.ts';

interface Sent {
  readonly variables: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as API Gateway hands it over. */
export function anEvent(
  method: 'GET' | 'POST',
  route: string,
  target: string,
  { variables, body = '', type, headers = {} }: Sent,
) {
  const rawHeaders = [
    'host',
    'feedback.example.org',
    'accept-encoding',
    'identity',
    'content-type',
    type ?? 'text/html',
    ...Object.entries(headers).flat(),
  ];
  const request = { method, target, httpVersion: '1.1', rawHeaders, body: Buffer.from(body), sourceIp: '192.0.2.1' };
  return toEvent(
    { ...request, port: 443 },
    {
      routeKey: `${method} ${route}`,
      variables,
      requestId: 'bench',
      at: new Date(),
      accountId: '000000000000',
      apiId: 'bench',
      stage: '$default',
    },
  );
}

/** What a handler answers. */
export interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The event of a filled form, as a browser sends it; below it, of what the script asks for. */
export function aPost(
  code: string,
  filled: readonly (readonly [name: string, value: string])[],
  below: '' | '/token' = '',
) {
  const body = new URLSearchParams(filled.map(([name, value]) => [name, value])).toString();
  return anEvent('POST', `/f/{code}${below}`, `/f/${code}${below}`, {
    variables: { code },
    body,
    type: 'application/x-www-form-urlencoded',
    ...(below !== '' && { headers: { accept: 'application/json' } }),
  });
}
