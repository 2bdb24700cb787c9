import { describe, expect, it } from 'vitest';
import { logRecord } from '../../../../infra/local/functions/json-console.ts';

const record = (...parts: unknown[]): unknown =>
  JSON.parse(logRecord('INFO', 'id', new Date('2020-12-01T09:05:03.250Z'), parts));
const head = { timestamp: '2020-12-01T09:05:03.250Z', level: 'INFO', requestId: 'id' };

describe('a line in the JSON log format', () => {
  it.each([
    ['a text', ['said'], { message: 'said' }],
    ['an object as it is', [{ message: 'kept', size: 3 }], { message: { message: 'kept', size: 3 } }],
    ['several parts as one text', ['%s of %d', 'one', 2, { a: 1 }], { message: 'one of 2 { a: 1 }' }],
    ['what JSON cannot hold as text', [{ big: 1n }], { message: '{ big: 1n }' }],
  ])('holds %s', (_, parts, expected) => {
    expect(record(...parts)).toEqual({ ...head, ...expected });
  });

  it('describes an error, alone or with a text', () => {
    const error = new RangeError('too far');
    const description = { errorType: 'RangeError', errorMessage: 'too far', stackTrace: expect.any(Array) };

    expect(record(error)).toEqual({ ...head, message: description });
    expect(record('failed:', error)).toMatchObject({ ...head, ...description });
  });
});
