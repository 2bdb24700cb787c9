import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atEveryWrite } from '../fixtures/desk/editors/at-every-write.ts';
import { deedsBeside, deedsOfAda, onOldPages } from '../fixtures/desk/editors/old-pages.ts';
import { someSteps } from '../fixtures/desk/editors/some-steps.ts';
import { type Moment, twoEditors } from '../fixtures/desk/editors/two-editors.ts';
import { atLeastOf, holdsAsync } from '../fixtures/property.ts';
import { sized } from '../fixtures/size.ts';

// More of what desk-editing.test.ts tries.

let life: Awaited<ReturnType<typeof twoEditors>>;
let beginning: Moment;
beforeAll(async () => {
  life = await twoEditors();
  beginning = await life.moment();
});
afterAll(() => life.close());

it('leads on whatever goes wrong with a write', { timeout: 600_000 }, async () => {
  await life.goBack(beginning);
  const tried = await atEveryWrite(life, ['unheard', 'doubled'], ['title', 'publish', 'extend', 'discard']);
  expect(tried).toBeGreaterThan(100);
});

it('writes over nothing that was written after any page was opened', { timeout: 600_000 }, async () => {
  await life.goBack(beginning);
  await onOldPages(
    life,
    deedsOfAda.flatMap((deed) => deedsBeside.map((other) => [deed, other] as const)),
  );
});

it('writes over nothing unseen, in long histories', { timeout: 600_000 }, async () => {
  await holdsAsync(
    fc.asyncProperty(someSteps, async (steps) => {
      await life.goBack(beginning);
      for (const each of steps) await life.step(each);
    }),
    sized({ each: 100, nightly: 2000 }),
  );
  // So that it is about something; what comes seldom (an undo right after what it undoes) the script above does each time.
  for (const outcome of [
    'title merged',
    'publish done',
    'publish waits',
    'publish refused',
    'title refused',
    'restore done',
  ]) {
    expect(life.outcomes.get(outcome) ?? 0, outcome).toBeGreaterThanOrEqual(atLeastOf(1));
  }
});
