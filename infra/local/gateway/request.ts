import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query as the client sent them. */
  readonly target: string;
  readonly httpVersion: string;
  /** Names and values in turn, as Node.js gives them (`rawHeaders`). */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly port: number;
}

/** What API Gateway itself adds to an event. */
export interface EventContext {
  readonly routeKey: string;
  /** Path variables as they are written in the URL. */
  readonly variables: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly at: Date;
  readonly accountId: string;
  readonly apiId: string;
  readonly stage: string;
}

/**
 * The types that API Gateway hands over as text; all else, form posts and bodies without a type included, arrives in
 * base64. Amazon documents no list: this one was measured (https://github.com/ministackorg/ministack/pull/766).
 */
const TEXT = /^(text\/|application\/(json|xml|javascript)\b(?![.+-]))/i;

/**
 * The event of payload format 2.0 that a function gets for a request. As in API Gateway, fields that would be empty
 * are absent, cookies are apart from the headers, and `rawPath` is decoded in spite of its name. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 *
 * @throws URIError when the path holds a broken percent escape
 */
export function toEvent(request: WireRequest, context: EventContext): APIGatewayProxyEventV2 {
  const [encodedPath, rawQueryString] = splitTarget(request.target);
  const path = decodeURIComponent(encodedPath);
  const { headers, cookies } = headersOf(request);
  const query = joined(new URLSearchParams(rawQueryString));
  const variables = Object.entries(context.variables).map(([name, value]) => [name, decodeURIComponent(value)]);
  const { host = '', 'user-agent': userAgent = '', 'content-type': type = '' } = headers;
  const isBase64Encoded = request.body.length > 0 && !TEXT.test(type);
  return {
    version: '2.0',
    routeKey: context.routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: context.accountId,
      apiId: context.apiId,
      domainName: host,
      domainPrefix: host.split('.')[0] ?? '',
      http: {
        method: request.method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.sourceIp,
        userAgent,
      },
      requestId: context.requestId,
      routeKey: context.routeKey,
      stage: context.stage,
      time: logTime(context.at),
      timeEpoch: context.at.getTime(),
    },
    ...(variables.length > 0 && { pathParameters: Object.fromEntries(variables) }),
    ...(request.body.length > 0 && { body: request.body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

/** Path and query of a request target, both still encoded. An absolute URL as target counts from its path on. */
export function splitTarget(target: string): [path: string, query: string] {
  const local = target.startsWith('/') ? target : target.replace(/^[a-z]+:\/\/[^/?#]*/i, '');
  const at = local.indexOf('?');
  return at < 0 ? [local || '/', ''] : [local.slice(0, at) || '/', local.slice(at + 1)];
}

function headersOf({ rawHeaders, body, sourceIp, port }: WireRequest): {
  headers: Record<string, string>;
  cookies: string[];
} {
  const pairs = rawHeaders.flatMap((name, i): [string, string][] =>
    i % 2 === 0 ? [[name.toLowerCase(), rawHeaders[i + 1] ?? '']] : [],
  );
  const { cookie, connection: _, 'transfer-encoding': __, ...headers } = joined(pairs, { cookie: ';' });
  const { 'x-forwarded-for': hops } = headers;
  return {
    headers: {
      ...headers,
      'content-length': String(body.length),
      'x-forwarded-for': hops === undefined ? sourceIp : `${hops}, ${sourceIp}`,
      'x-forwarded-port': String(port),
      'x-forwarded-proto': 'http',
    },
    cookies: (cookie ?? '')
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  };
}

/** Values of the same name joined, by a comma if not said otherwise. A map, because a client may send any name. */
function joined(pairs: Iterable<[string, string]>, separators: Record<string, string> = {}): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const earlier = values.get(name);
    values.set(name, earlier === undefined ? value : `${earlier}${separators[name] ?? ','}${value}`);
  }
  return Object.fromEntries(values);
}

/** The time as in web server logs, which is API Gateway's form: `12/Mar/2020:19:03:58 +0000`. */
function logTime(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT$/.exec(at.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
