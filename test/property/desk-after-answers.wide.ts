import { expect, it } from 'vitest';
import { offeredAfter } from '../fixtures/desk/after-answers.ts';
import { moreAnsweredProgrammes } from '../fixtures/desk/answered-programmes.ts';

// Once people have answered, the editor offers nothing that publishing would refuse, unless the field says so before somebody types.

it.each(moreAnsweredProgrammes)('offers only what publishing lets through, where %s', async (_name, answered) => {
  const offered = await offeredAfter(answered);
  expect(offered.length).toBeGreaterThan(30);
  expect(offered.filter(({ isRefused }) => isRefused)).toEqual([]);
});
