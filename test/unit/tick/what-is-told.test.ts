import { describe, expect, it } from 'vitest';
import type { Topic } from '../../../shared/programme/topic.ts';
import { UnreadableItem } from '../../../shared/store/unreadable-item.ts';
import type { TickDeps } from '../../../shared/tick/deps.ts';
import { TickError } from '../../../shared/tick/tick.ts';
import { day, after as later, minute } from '../../../shared/time/instant.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';
import { tick } from '../../fixtures/tick/tick.ts';

const file = aProgrammeFile();
const [one] = sessionsOf(file);
const topic: Topic = { kind: 'session', code: one.code };
const throttled = Object.assign(new Error('slow down'), { $metadata: {} });

/** A published programme whose first session is just over, with a letter box that has no trouble. */
async function aWorld() {
  const { clock, ...stores } = await publishedStores(file);
  const { lines, counts, ...log } = aLog();
  clock.set(settled(one));
  const runTick = (overrides: Partial<TickDeps> = {}) =>
    tick(
      tickDeps(
        { ...stores, clock },
        {
          ...log,
          isToSweep: () => false,
          mail: async (_, goAhead) =>
            (await goAhead()) ? { outcome: 'sent', messageId: 'm' } : { outcome: 'withheld' },
          ...overrides,
        },
      ),
    );
  /** The stores, of which this session can't be read. */
  const failingWith = (cause: unknown) => ({
    programmes: { ...stores.programmes, findSession: async () => Promise.reject(cause) },
  });
  return { ...stores, clock, lines, counts, runTick, failingWith };
}

describe('a tick tells', () => {
  it('nothing when nothing is due', async () => {
    const { clock, lines, counts, runTick, programmes } = await aWorld();
    for (const due of await programmes.due(later(clock.now(), 30 * day))) await programmes.done(due);

    await runTick();

    expect([lines, counts]).toEqual([[], []]);
  });

  it('how much was due, and of no delay where all was done in time', async () => {
    const { counts, lines, runTick } = await aWorld();

    await runTick();

    // The session; the programme that it makes due is handed out by who works on it.
    expect(counts).toContainEqual(['ReportsDue', 1]);
    expect(counts).toContainEqual(['MailsSent', 2]);
    expect(counts.map(([name]) => name)).not.toContain('OverdueMinutes');
    expect(lines.map(({ message }) => message)).toEqual(['mails']);
  });

  it.each([
    [59_999, undefined],
    [60_000, 1],
    [30 * 60_000 - 1, 29],
    [30 * 60_000, 30],
  ])('after %i ms by how many whole minutes the oldest that is left is overdue', async (waited, minutes) => {
    const { clock, counts, programmes, runTick } = await aWorld();
    for (const due of await programmes.due(later(clock.now(), 30 * day))) await programmes.done(due);
    await programmes.makeDue('compact', clock.now());
    clock.advance(waited);
    const newer = later(clock.now(), -1000);
    await programmes.makeSessionDue(one.code, newer);

    await runTick({ isTimeUp: () => true });

    expect(counts.filter(([name]) => name === 'OverdueMinutes')).toEqual(
      minutes === undefined ? [] : [['OverdueMinutes', minutes]],
    );
  });

  it('of no failure where mails are to be tried again', async () => {
    const { lines, runTick, programmes, clock } = await aWorld();

    await runTick({ mail: async () => ({ outcome: 'not-now', reason: 'throttled' }) });

    expect(lines.filter(({ level }) => level === 'ERROR')).toEqual([]);
    expect((await programmes.due(clock.now())).map((each) => each.topic)).toContainEqual(topic);
  });

  it('of each failure that may pass, and fails with all of them', async () => {
    const { lines, counts, runTick, failingWith, programmes, clock } = await aWorld();

    const failure = await runTick(failingWith(throttled)).catch((cause: unknown) => cause);

    expect(failure).toBeInstanceOf(TickError);
    expect(failure).toMatchObject({
      message: '1 of what was due failed',
      errors: [throttled],
    });
    expect(lines).toContainEqual({ level: 'ERROR', message: 'report failed', topic: one.code, error: throttled });
    expect(counts.map(([name]) => name)).not.toContain('ReportsStuck');
    expect((await programmes.due(clock.now())).map((each) => each.topic)).toContainEqual(topic);
  });

  it('once of a failure that lasts, with its first 300 characters, and goes on', async () => {
    const { lines, counts, runTick, failingWith, programmes, clock } = await aWorld();
    const broken = new TypeError('x'.repeat(400));

    await runTick(failingWith(broken));
    clock.advance(5 * minute);
    await runTick(failingWith(broken));

    const trouble = await programmes.findTrouble(topic);
    expect(trouble).toEqual({
      since: one.opensAt,
      tries: 2,
      reason: `TypeError: ${'x'.repeat(300 - 'TypeError: '.length)}`,
    });
    const ofOne = lines.filter((line) => line.topic === one.code);
    expect(ofOne).toEqual([
      { level: 'ERROR', message: 'report is stuck: see "debrief doctor"', topic: one.code, error: broken },
    ]);
    expect(counts.map(([name]) => name)).not.toContain('QuarantinedItems');
  });

  it('of what this version can’t read, which only a later one can', async () => {
    const { counts, runTick, failingWith } = await aWorld();
    const unreadable = new UnreadableItem('SESSION#ONE', 'is of a later version');

    await runTick(failingWith(unreadable));

    expect(counts).toContainEqual(['ReportsStuck', 1]);
    expect(counts).toContainEqual(['QuarantinedItems', 1]);
  });

  it('of a failure that could not be kept either, and fails with the first', async () => {
    const { lines, runTick, failingWith } = await aWorld();
    const broken = new TypeError('no');
    const { programmes } = failingWith(broken);

    const failure = await runTick({
      programmes: { ...programmes, putOff: async () => Promise.reject(throttled) },
    }).catch((cause: unknown) => cause);

    expect(failure).toMatchObject({ errors: [broken] });
    const ofOne = lines.filter((line) => line.topic === one.code);
    expect(ofOne).toEqual([
      { level: 'ERROR', message: 'report could not be put off', topic: one.code, error: throttled },
      { level: 'ERROR', message: 'report failed', topic: one.code, error: broken },
    ]);
  });
});

describe('what waits longer than any look lets it', () => {
  /** A world in which a wrong clock has put off the look at the first session, and at the programme, by ten days. */
  async function putOffWrongly() {
    const world = await aWorld();
    const { programmes, clock } = world;
    for (const due of await programmes.due(later(clock.now(), 30 * day))) await programmes.done(due);
    await programmes.makeSessionDue(one.code, later(clock.now(), 10 * day));
    await programmes.makeDue('compact', later(clock.now(), 10 * day));
    return world;
  }

  it('is told of when it is time to sweep, and looked at by the next tick', async () => {
    const { lines, reports, runTick } = await putOffWrongly();

    await runTick({ isToSweep: () => true });
    await runTick();

    expect(lines[0]).toEqual({ level: 'WARN', message: 'waited longer than any look lets it', count: 2 });
    expect(await reports.findSeal(one.code)).toBeDefined();
  });

  it('is left where it is not time to sweep', async () => {
    const { lines, counts, reports, runTick } = await putOffWrongly();

    await runTick();

    expect([lines, counts]).toEqual([[], []]);
    expect(await reports.findSeal(one.code)).toBeUndefined();
  });

  it('is looked at also where it can’t be read: that says what is wrong with it', async () => {
    const { runTick, failingWith, programmes } = await putOffWrongly();

    const unreadable = failingWith(new UnreadableItem('SESSION#ONE', 'is of a later version'));
    await runTick({ ...unreadable, isToSweep: () => true });
    await runTick(unreadable);

    expect(await programmes.findTrouble(topic)).toMatchObject({ tries: 1 });
  });
});
