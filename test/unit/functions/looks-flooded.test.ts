import { expect, it } from 'vitest';
import { looksFlooded, unusualAnswers } from '../../../functions/desk/running/looks-flooded.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { AnswerClass } from '../../../shared/response/answer-classes.ts';
import { after, minute } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const session: StoredSession = { ...aSession(), headcount: 100 };

/** The desk's look at so many answers, with so many of each class: how often it has counted, and when. */
function aLook(all: number, classes: Partial<Record<AnswerClass, number>> = {}, of = session) {
  const clock = aClock(of.opensAt);
  let counts = 0;
  const counted = (count: number) => {
    counts += 1;
    return Promise.resolve(count);
  };
  const isUnusual = unusualAnswers(
    {
      programmes: { findSession: async () => of } as never,
      responses: {
        count: () => counted(all),
        countWithout: (_, [name]) => counted(all - ((name && classes[name]) ?? 0)),
      },
    },
    clock,
  );
  return { clock, counts: () => counts, isFlood: () => looksFlooded(of, all, isUnusual) };
}

const isFlood = (...of: Parameters<typeof aLook>) => aLook(...of).isFlood();

it.each([
  ['a full hall', 104, {}, false],
  ['twenty more than people', 120, {}, true],
  ['a quarter not from the form', 80, { 'not-from-form': 20 }, true],
  ['fewer than a quarter', 84, { 'not-from-form': 19 }, false],
  ['a few', 19, { 'not-from-form': 19 }, false],
] as const)('of %s', async (_, all, classes, said) => {
  expect(await isFlood(all, classes)).toBe(said);
});

it('is no want of a code where none is needed, and no want of a proof that nobody asked for', async () => {
  const either = { ...session, access: 'codes-or-open' as const };
  expect(await isFlood(80, { 'without-code': 80, 'without-proof': 80 }, either)).toBe(false);
  expect(await isFlood(80, { 'without-proof': 40 }, { ...session, proofBits: 12 })).toBe(true);
});

it('changes with every fifth answer alone, as all that is told while people answer', async () => {
  const told = await Promise.all([120, 121, 122, 123, 124].map((all) => isFlood(all, { 'not-from-form': all - 100 })));
  expect(new Set(told).size).toBe(1);
});

it('counts once in five minutes, however often the page renews itself', async () => {
  const { clock, counts, isFlood: look } = aLook(80, { 'not-from-form': 20 });
  expect([await look(), await look()]).toEqual([true, true]);
  const once = counts();
  clock.set(after(clock.now(), 4 * minute));
  await look();
  expect(counts()).toBe(once);
  clock.set(after(clock.now(), minute));
  await look();
  expect(counts()).toBe(2 * once);
});
