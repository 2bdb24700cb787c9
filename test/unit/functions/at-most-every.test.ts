import { expect, it } from 'vitest';
import { atMostEvery } from '../../../functions/report/at-most-every.ts';

it('is true when it is first asked, and then once in a stretch of time', () => {
  let minutes = 0;
  const ask = atMostEvery(60 * 60_000, () => minutes * 60_000);
  const asked = [0, 1, 59, 60, 61, 119, 121].map((at) => {
    minutes = at;
    return ask();
  });

  expect(asked).toEqual([true, false, false, true, false, false, true]);
});
