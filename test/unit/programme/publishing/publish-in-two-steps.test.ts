import { describe, expect, it } from 'vitest';
import type { Marks } from '../../../../shared/programme/publishing/marks.ts';
import { planPublishing } from '../../../../shared/programme/publishing/plan.ts';
import {
  beginPublishing,
  finishableFrom,
  finishPublishing,
  publishProgramme,
} from '../../../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import type { Session } from '../../../../shared/programme/session.ts';
import { after as later, minute } from '../../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../../fixtures/responses/responses.ts';
import { publishedStores, publishTo } from '../../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [one, two] = sessionsOf(file) as [Session, Session];
const open = later(one.opensAt, 60 * minute);
const otherQuestions = JSON.parse(
  JSON.stringify(file).replace('How satisfied are you?', 'What did you learn?'),
) as ProgrammeFile;

/** A programme whose first session is open; each step is that of another machine, which knows no more than the marks. */
async function aWorld() {
  const { clock, ...stores } = await publishedStores(file);
  clock.set(open);
  const deps = {
    ...publishTo(stores, clock),
    settleSeconds: async () => 70,
    wait: () => Promise.reject(new Error('no time')),
  };
  return {
    ...{ clock, stores, deps },
    async begin(next: ProgrammeFile): Promise<Marks> {
      const begun = await beginPublishing(await planPublishing(next, deps, clock.now()), deps);
      if (typeof begun === 'string') throw new Error(begun);
      return begun;
    },
    finish: async (next: ProgrammeFile, marks: Marks) =>
      finishPublishing(await planPublishing(next, deps, clock.now()), marks, deps),
    stored: (session: Session) => stores.programmes.findSession(session.code),
  };
}

describe('publishing that is begun, and finished later', () => {
  it('marks what is open, says from when on it can go on, and changes it then', async () => {
    const world = await aWorld();
    const marks = await world.begin(otherQuestions);
    const from = finishableFrom(marks) ?? open;

    // Two seconds for reads that lag, a minute for the clock of another machine.
    expect(from).toBe(later(open, 132_000));
    expect(marks).toEqual({ [one.code]: later(from, 5 * minute) });
    expect((await world.stored(one))?.changingUntil).toBe(marks[one.code]);
    world.clock.set(later(from, -1));
    expect(await world.finish(otherQuestions, marks)).toBe('too-early');
    expect((await world.stored(one))?.changingUntil).toBe(marks[one.code]);
    world.clock.set(from);
    expect(await world.finish(otherQuestions, marks)).toBe('published');
    expect((await world.stored(one))?.promise).toBe(2);
    expect(await world.stored(one)).not.toHaveProperty('changingUntil');
  });

  it('can be finished at once where nobody can have read what changes', async () => {
    const world = await aWorld();
    const later = { ...file, digestAt: '19:00' };
    const marks = await world.begin(later);

    expect([marks, finishableFrom(marks)]).toEqual([{}, undefined]);
    expect(await world.finish(later, marks)).toBe('published');
  });

  it('does not change unmarked what another file has come to change meanwhile', async () => {
    const world = await aWorld();
    const marks = await world.begin({ ...file, digestAt: '19:00' });
    const before = await world.stored(two);

    expect(await world.finish(otherQuestions, marks)).toBe('changed-meanwhile');
    // Not even what nobody has read.
    expect(await world.stored(two)).toEqual(before);
  });

  it('takes the marks off where the file has come to change nothing', async () => {
    const world = await aWorld();
    const marks = await world.begin(otherQuestions);
    world.clock.set(finishableFrom(marks) ?? open);

    expect(await world.finish(file, marks)).toBe('published');
    expect(await world.stored(one)).toMatchObject({ promise: 1 });
    expect(await world.stored(one)).not.toHaveProperty('changingUntil');
  });

  it('is refused after an answer has arrived, and takes the marks off', async () => {
    const world = await aWorld();
    const marks = await world.begin(otherQuestions);
    await world.stores.responses.keep(aResponse(one, 1), one);
    world.clock.set(finishableFrom(marks) ?? open);

    expect(await world.finish(otherQuestions, marks)).toBe('refused');
    expect(await world.stored(one)).toMatchObject({ promise: 1 });
    expect(await world.stored(one)).not.toHaveProperty('changingUntil');
  });

  it('is not finished with marks that have nearly run out, nor with those of somebody else', async () => {
    const world = await aWorld();
    const marks = await world.begin(otherQuestions);
    world.clock.set(later(marks[one.code] ?? open, -minute));

    expect(await world.finish(otherQuestions, marks)).toBe('too-late');
    const others = await world.begin(otherQuestions);
    expect(await world.finish(otherQuestions, marks)).toBe('too-late');
    expect(await world.finish(otherQuestions, {})).toBe('being-changed');
    expect((await world.stored(one))?.changingUntil).toBe(others[one.code]);
    expect((await publishProgramme(otherQuestions, world.deps)).outcome).toBe('being-changed');
  });
});
