import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atEveryWrite } from '../fixtures/desk/editors/at-every-write.ts';
import { someSteps } from '../fixtures/desk/editors/some-steps.ts';
import { type Moment, twoEditors } from '../fixtures/desk/editors/two-editors.ts';
import { holdsAsync } from '../fixtures/property.ts';

// Two editors, each with pages from long ago, and a command edit and publish one programme, while writes go wrong. Nobody writes over
// what they have not seen, what is published is what its plan showed, and whoever goes on gets on. More of it is in
// desk-editing.wide.ts.

let life: Awaited<ReturnType<typeof twoEditors>>;
let beginning: Moment;
beforeAll(async () => {
  life = await twoEditors();
  beginning = await life.moment();
});
afterAll(() => life.close());

it('writes over nothing unseen, and publishes what was shown', async () => {
  await holdsAsync(
    fc.asyncProperty(someSteps, async (steps) => {
      await life.goBack(beginning);
      for (const each of steps) await life.step(each);
    }),
    4,
  );
});

it('leads on wherever a process dies before a write', async () => {
  await life.goBack(beginning);
  expect(await atEveryWrite(life, ['lost'])).toBeGreaterThan(20);
});
