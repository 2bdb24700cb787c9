import { expect, it } from 'vitest';
import { savNames } from '../../../shared/sheets/sav-names.ts';

it('are names that SPSS takes: letters first, none of its own words, no two alike, at most 64 bytes', () => {
  const long = 'x'.repeat(70);

  expect(savNames(['q_overall', 'k.policy.before', 'to', 'By', '1st', 'a b', 'a_b', 'end.', long, `${long}y`])).toEqual(
    [
      ...['q_overall', 'k.policy.before', 'v_to', 'v_By', 'v_1st', 'a_b', 'a_b_2', 'end'],
      ...['x'.repeat(64), `${'x'.repeat(62)}_2`],
    ],
  );
});
