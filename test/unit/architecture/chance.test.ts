import { expect, it } from 'vitest';
import { filesIn, read } from '../../fixtures/architecture/imports.ts';

/** What draws on its own, past the seed that a run prints and takes. Ids and keys may: they only have to differ. */
const drawing = /\bfc\.(?:assert|check|sample)\b|\bMath\.random\(|\bseeded\(\d/;

/** Programs with a seed of their own, which their figures name: they are no part of `npm test`. */
const programs = /^test\/(?:attack|bench|demo|deploy|paper|spam)\//;

const allowed = ['test/fixtures/property.ts'];

it('whatever a test draws comes from the seed of the run', () => {
  const files = filesIn('test').filter((file) => !programs.test(file) && !file.endsWith('/chance.test.ts'));

  expect(files.filter((file) => drawing.test(read(file)))).toEqual(allowed);
});
