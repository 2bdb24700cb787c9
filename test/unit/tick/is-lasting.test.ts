import { expect, it } from 'vitest';
import { ClockError } from '../../../shared/store/dynamodb/checked-clock.ts';
import { isLasting } from '../../../shared/tick/is-lasting.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error('no'), { name, ...more });

it.each<[unknown, boolean]>([
  [named('ValidationException', { $metadata: {} }), true],
  [named('UnreadableItem'), true],
  [new TypeError('no'), true],
  [named('ProvisionedThroughputExceededException', { $metadata: {} }), false],
  [named('AccessDeniedException', { $metadata: {} }), false],
  [named('Error', { code: 'ECONNREFUSED' }), false],
  [named('TimeoutError'), false],
  [named('AbortError'), false],
  [new ClockError('no'), false],
  ['no', false],
])('%s lasts: %s', (cause, lasts) => {
  expect(isLasting(cause)).toBe(lasts);
});
