import * as z from 'zod';

/** An answer for the wire. `headers` is a list because a name may occur more than once. */
export interface WireResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

const header = z.union([z.string(), z.number(), z.boolean()]);
const structuredSchema = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.nullish(z.record(z.string(), header)),
  cookies: z.nullish(z.array(z.string())),
  body: z.nullish(z.string()),
  isBase64Encoded: z.nullish(z.boolean()),
});

/** Headers that belong to the connection, which the function doesn't see: the server writes its own. */
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade']);

/**
 * What API Gateway makes of a function's result under payload format 2.0: a result with a `statusCode` is the response,
 * any other is the JSON body of a 200 (a text: that text). A result that is neither gives a 500. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function toResponse(result: unknown): WireResponse {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = Buffer.from(typeof result === 'string' ? result : JSON.stringify(result ?? null));
    return { status: 200, headers: [['content-type', 'application/json']], body };
  }
  const parsed = structuredSchema.safeParse(result);
  if (!parsed.success) return errorResponse(500, 'Internal Server Error');
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const own = Object.entries(headers ?? {})
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
    .filter(([name]) => !OF_THE_CONNECTION.has(name));
  const untyped = body && !own.some(([name]) => name === 'content-type');
  return {
    status: statusCode,
    headers: [
      ...own,
      ...(untyped ? [['content-type', 'text/plain;charset=utf-8'] as const] : []),
      ...(cookies ?? []).map((cookie) => ['set-cookie', cookie] as const),
    ],
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** An answer of API Gateway itself, in its form. */
export function errorResponse(status: number, message: string): WireResponse {
  return { status, headers: [['content-type', 'application/json']], body: Buffer.from(JSON.stringify({ message })) };
}
