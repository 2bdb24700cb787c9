import { expect, it } from 'vitest';
import { countInSteps } from '../../../shared/privacy/counter.ts';

it('a counter goes up in steps of five', () => {
  expect([0, 4, 5, 9, 10, 160].map(countInSteps)).toEqual([0, 0, 5, 5, 10, 160]);
});
