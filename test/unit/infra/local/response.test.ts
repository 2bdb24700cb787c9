import { describe, expect, it } from 'vitest';
import { toResponse } from '../../../../infra/local/gateway/response.ts';

const read = (result: unknown) => {
  const { status, headers, body } = toResponse(result);
  return { status, headers, body: body.toString() };
};

describe('the response to a result', () => {
  it('carries status, headers, cookies and body', () => {
    const headers = { 'Content-Type': 'text/html', 'X-Count': 3, 'Content-Length': 99, Connection: 'close' };

    expect(read({ statusCode: 303, headers, cookies: ['a=1', 'b=2'], body: '<p>' })).toEqual({
      status: 303,
      headers: [
        ['content-type', 'text/html'],
        ['x-count', '3'],
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
      body: '<p>',
    });
  });

  it('decodes a body in base64', () => {
    const result = { statusCode: 200, headers: { 'content-type': 'image/png' }, body: '/wD+', isBase64Encoded: true };

    expect(toResponse(result).body).toEqual(Buffer.from([0xff, 0x00, 0xfe]));
  });

  it('calls a body without a type plain text, and adds no type to an empty one', () => {
    expect(read({ statusCode: 200, body: 'x' }).headers).toEqual([['content-type', 'text/plain;charset=utf-8']]);
    expect(read({ statusCode: 204 })).toEqual({ status: 204, headers: [], body: '' });
  });

  it.each([
    [{ a: 1 }, '{"a":1}'],
    ['text', 'text'],
    [null, 'null'],
    [undefined, 'null'],
    [[1], '[1]'],
  ])('takes %j without a status as the JSON of a 200', (result, body) => {
    expect(read(result)).toEqual({ status: 200, headers: [['content-type', 'application/json']], body });
  });

  it.each([
    { statusCode: 'soon' },
    { statusCode: 99 },
    { statusCode: 200, body: { not: 'a text' } },
    { statusCode: 200, headers: { a: ['b'] } },
  ])('is a 500 for %j', (result) => {
    expect(read(result)).toMatchObject({ status: 500, body: '{"message":"Internal Server Error"}' });
  });
});
