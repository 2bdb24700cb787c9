import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atEveryWrite } from '../fixtures/desk/editors/at-every-write.ts';
import { onOldPages } from '../fixtures/desk/editors/old-pages.ts';
import { script, someSteps } from '../fixtures/desk/editors/some-steps.ts';
import { type Moment, twoEditors } from '../fixtures/desk/editors/two-editors.ts';
import { holdsAsync } from '../fixtures/property.ts';

// Two editors, each with pages from long ago, and a command edit and publish one programme, and put one of them out, while writes go wrong.
// Nobody writes over what they have not seen, what is published is what its plan showed, and whoever goes on gets on. What seldom comes of
// chance is tried one by one. More of it is in desk-editing.wide.ts.

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

it('writes over nothing that was written after its page was opened', async () => {
  await life.goBack(beginning);
  await onOldPages(life, [
    ['title', 'publish'],
    ['closing', 'extend'],
    ['publish', 'title'],
    ['discard', 'command'],
    ['restore', 'put out'],
    ['publish', 'closing'],
  ]);
  const draftBeside = await life.moment();
  // And over nothing that was written while a publishing waited.
  for (const other of ['title', 'extend', 'command', 'put out'] as const) {
    await life.goBack(draftBeside);
    expect(await life.step({ who: 'ada', deed: 'publish', from: 'new page', minutes: 0 })).toBe('waits');
    await life.step({ who: 'bo', deed: other, from: 'new page', minutes: 2 });
    await life.step({ who: 'ada', deed: 'publish', from: 'new page', minutes: 0 });
  }
});

it('gives way to who was faster, just before any of its writes', async () => {
  await life.goBack(beginning);
  for (const step of script.slice(0, 2)) await life.step(step);
  const withoutDraft = await life.moment();
  for (const moment of [beginning, withoutDraft]) {
    for (const deed of ['title', 'publish', 'discard'] as const) {
      for (const at of [0, 1, 2]) {
        await life.goBack(moment);
        const overtaken = { mishap: { at, what: 'overtaken' }, meanwhile: 'title' } as const;
        await life.step({ who: 'ada', deed, from: 'new page', minutes: 0, ...overtaken });
      }
    }
  }
});

it('leads on wherever a process dies before a write', async () => {
  await life.goBack(beginning);
  expect(await atEveryWrite(life, ['lost'])).toBeGreaterThan(20);
});
