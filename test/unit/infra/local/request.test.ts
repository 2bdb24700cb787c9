import { describe, expect, it } from 'vitest';
import { type EventContext, splitTarget, toEvent, type WireRequest } from '../../../../infra/local/gateway/request.ts';

const aRequest = (changes: Partial<WireRequest> = {}): WireRequest => ({
  method: 'GET',
  target: '/f/abc',
  httpVersion: '1.1',
  rawHeaders: ['Host', '127.0.0.1:3000', 'User-Agent', 'phone', 'Connection', 'keep-alive'],
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  port: 3000,
  ...changes,
});
const context: EventContext = {
  routeKey: 'GET /f/{code}',
  variables: {},
  requestId: 'id',
  at: new Date('2020-12-01T09:05:03.250Z'),
  accountId: '000000000000',
  apiId: 'Api',
  stage: '$default',
};

describe('the event of a request', () => {
  it('has the fields of payload format 2.0 and none that would be empty', () => {
    expect(toEvent(aRequest(), context)).toEqual({
      version: '2.0',
      routeKey: 'GET /f/{code}',
      rawPath: '/f/abc',
      rawQueryString: '',
      headers: {
        host: '127.0.0.1:3000',
        'user-agent': 'phone',
        'content-length': '0',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-port': '3000',
        'x-forwarded-proto': 'http',
      },
      requestContext: {
        accountId: '000000000000',
        apiId: 'Api',
        domainName: '127.0.0.1:3000',
        domainPrefix: '127',
        http: { method: 'GET', path: '/f/abc', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'phone' },
        requestId: 'id',
        routeKey: 'GET /f/{code}',
        stage: '$default',
        time: '01/Dec/2020:09:05:03 +0000',
        timeEpoch: 1606813503250,
      },
      isBase64Encoded: false,
    });
  });

  it('joins headers of one name and takes the cookies out', () => {
    const rawHeaders = [
      'Accept',
      'a',
      'ACCEPT',
      'b',
      'Cookie',
      'x=1; y=2',
      'cookie',
      'z=3',
      'X-Forwarded-For',
      '1.2.3.4',
    ];
    const event = toEvent(aRequest({ rawHeaders }), context);

    expect(event.headers).toMatchObject({ accept: 'a,b', 'x-forwarded-for': '1.2.3.4, 127.0.0.1' });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event.cookies).toEqual(['x=1', 'y=2', 'z=3']);
  });

  it('decodes path and query, and keeps the query as it was sent beside it', () => {
    const event = toEvent(aRequest({ target: '/f/%E5%AD%97?a=1&a=%262&b=x+y&__proto__=z' }), {
      ...context,
      variables: { code: '%E5%AD%97' },
    });

    expect(event).toMatchObject({ rawPath: '/f/字', rawQueryString: 'a=1&a=%262&b=x+y&__proto__=z' });
    expect(event.pathParameters).toEqual({ code: '字' });
    expect(Object.entries(event.queryStringParameters ?? {})).toEqual([
      ['a', '1,&2'],
      ['b', 'x y'],
      ['__proto__', 'z'],
    ]);
  });

  it.each([
    ['text/plain', false],
    ['text/html; charset=utf-8', false],
    ['application/json', false],
    ['Application/JSON;charset=utf-8', false],
    ['application/xml', false],
    ['application/javascript', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['application/json-seq', true],
    ['application/octet-stream', true],
    [undefined, true],
  ])('carries a body of type %s in base64: %s', (type, isBase64Encoded) => {
    const rawHeaders = type === undefined ? [] : ['Content-Type', type];
    const event = toEvent(aRequest({ rawHeaders, body: Buffer.from('字') }), context);

    expect(event).toMatchObject({ isBase64Encoded, body: isBase64Encoded ? '5a2X' : '字' });
    expect(event.headers['content-length']).toBe('3');
  });

  it('is refused when an escape in the path is broken', () => {
    expect(() => toEvent(aRequest({ target: '/f/%E0%A4%A' }), context)).toThrow(URIError);
  });
});

describe('a request target', () => {
  it.each([
    ['/f/a?b=c?d', ['/f/a', 'b=c?d']],
    ['/f/a?', ['/f/a', '']],
    ['/', ['/', '']],
    ['//double', ['//double', '']],
    ['http://host:1/f/a?b', ['/f/a', 'b']],
    ['http://host', ['/', '']],
  ])('%s has a path and a query', (target, expected) => {
    expect(splitTarget(target)).toEqual(expected);
  });
});
