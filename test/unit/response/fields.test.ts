import { describe, expect, it } from 'vitest';
import { formFields, jsonFields } from '../../../shared/response/fields.ts';
import { InvalidRequest } from '../../../shared/response/invalid-request.ts';

const form = (text: string | Uint8Array) => ({ ...formFields(Buffer.from(text)) });
const json = (text: string | Uint8Array) => ({ ...jsonFields(Buffer.from(text)) });

describe('a form-encoded body', () => {
  it('is names with their values, in order', () => {
    expect(form('a=1&b=2&a=3')).toEqual({ a: ['1', '3'], b: ['2'] });
    expect(form('')).toEqual({});
    expect(form('&&a&b=&=c&')).toEqual({ a: [''], b: [''], '': ['c'] });
  });

  it('is decoded', () => {
    expect(form('a+b=%E6%BD%8D+%2B%26%3D&c=潍坊=1')).toEqual({ 'a b': ['潍 +&='], c: ['潍坊=1'] });
  });

  it.each([
    ['a cut percent sign', 'a=%4'],
    ['a percent sign alone', '100%=1'],
    ['bytes that are not UTF-8 behind percent signs', 'a=%FF'],
    ['an overlong NUL', 'a=%C0%80'],
    ['half a surrogate pair', 'a=%ED%A0%80'],
    ['bytes that are not UTF-8', new Uint8Array([97, 61, 0xff])],
  ])('with %s is refused', (_, body) => {
    expect(() => form(body)).toThrow(expect.objectContaining({ reason: 'malformed-text' }));
  });

  it('makes names that JavaScript knows ordinary fields', () => {
    const fields = formFields(Buffer.from('__proto__=1&constructor=2&toString=3'));
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(fields)).toBeNull();
  });
});

describe('a JSON body', () => {
  it('is one flat object of texts, numbers and lists', () => {
    expect(json('{"a":"x","b":5,"c":["y","z"],"d":[]}')).toEqual({ a: ['x'], b: ['5'], c: ['y', 'z'], d: [] });
    expect(json('\ufeff{"a":"x"}')).toEqual({ a: ['x'] });
  });

  it('is a text', () => {
    expect(() => json(new Uint8Array([0xff]))).toThrow(expect.objectContaining({ reason: 'malformed-text' }));
    expect(new InvalidRequest('too-large').name).toBe('InvalidRequest');
  });

  it.each(['', '{', '[]', 'null', '"a"', '5', '{"a":1,}', "{'a':1}"])('is nothing else: %s', (text) => {
    expect(() => json(text)).toThrow(expect.objectContaining({ reason: 'malformed-json' }));
  });

  it.each(['{"f":null}', '{"f":true}', '{"f":{}}', '{"f":[["x"]]}', '{"f":[null]}'])(
    'names the field whose value is neither: %s',
    (text) => {
      expect(() => json(text)).toThrow(expect.objectContaining({ reason: 'malformed-value', field: 'f' }));
    },
  );

  it('with bytes that are not UTF-8 is refused', () => {
    expect(() => json(new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]))).toThrow(InvalidRequest);
  });

  it('can not reach a prototype', () => {
    const fields = jsonFields(Buffer.from('{"__proto__":"x","constructor":"y"}'));
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('x');
  });
});
