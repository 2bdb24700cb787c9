import { expect, it } from 'vitest';
import { atMostHourly } from '../../../functions/report/at-most-hourly.ts';

it('is true when it is first asked, and then once an hour', () => {
  let minutes = 0;
  const ask = atMostHourly(() => minutes * 60_000);
  const asked = [0, 1, 59, 60, 61, 119, 121].map((at) => {
    minutes = at;
    return ask();
  });

  expect(asked).toEqual([true, false, false, true, false, false, true]);
});
