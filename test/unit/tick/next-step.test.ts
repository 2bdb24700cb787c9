import { describe, expect, it } from 'vitest';
import type { Frequency } from '../../../shared/programme/recipient.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { nextStep } from '../../../shared/tick/next-step.ts';
import { type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { dailyMoments } from '../../../shared/time/wall-clock.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

/** Open from 3 December 16:00 to 4 December 20:00 in China, daily reports at 18:00. */
const session = aSession();
const early = '2020-12-01T00:00:00.000Z' as Instant;
const at = (text: string) => `${text}:00.000Z` as Instant;

function look(
  now: Instant,
  dueAt: Instant,
  frequencies: readonly Frequency[],
  of: Session & { sealedAt?: Instant; cancelledAt?: Instant } = session,
) {
  return nextStep(of, { dueAt, now, settleSeconds: 15, frequencies: new Set(frequencies) });
}

describe('a look at a session', () => {
  it('waits for the opening, and while nobody wants interim reports only asks again each hour', () => {
    expect(look(at('2020-12-03T07:00'), at('2020-12-03T07:00'), ['daily'])).toEqual({
      step: 'wait',
      next: session.opensAt,
    });
    expect(look(at('2020-12-03T10:01'), session.opensAt, ['final'])).toEqual({
      step: 'wait',
      next: at('2020-12-03T11:01'),
    });
  });

  it('seals a session that was closed before it opened as any other', () => {
    const closed = { ...session, closesAt: at('2020-12-01T00:00') };

    expect(look(at('2020-12-01T00:01'), at('2020-12-01T00:00'), [], closed)).toEqual({
      step: 'wait',
      next: '2020-12-01T00:15:15.000Z',
    });
    expect(look(at('2020-12-01T00:16'), at('2020-12-01T00:00'), [], closed)).toEqual({ step: 'seal' });
  });

  it('finds the daily moment that came since the last look, once', () => {
    const daily = look(at('2020-12-03T10:02'), at('2020-12-03T10:00'), ['daily']);
    expect(daily).toMatchObject({ step: 'interim', daily: at('2020-12-03T10:00'), isOften: false });

    expect(look(at('2020-12-03T10:07'), at('2020-12-03T10:03'), ['daily'])).toEqual({
      step: 'wait',
      next: at('2020-12-03T11:07'),
    });
  });

  it('never sleeps over the next daily moment, nor over the seal', () => {
    expect(look(at('2020-12-03T09:30'), at('2020-12-03T09:00'), ['daily'])).toMatchObject({
      next: at('2020-12-03T10:00'),
    });
    expect(look(at('2020-12-04T11:58'), at('2020-12-04T11:00'), ['final'])).toMatchObject({
      next: '2020-12-04T12:15:15.000Z',
    });
    expect(look(at('2020-12-04T12:03'), at('2020-12-04T11:00'), ['every-25'])).toEqual({
      step: 'wait',
      next: '2020-12-04T12:15:15.000Z',
    });
  });

  it('begins with the opening and ends with the closing, to the millisecond', () => {
    const { opensAt, closesAt } = session;
    const often = ['every-25'] as const;
    expect(look(later(opensAt, -1), opensAt, often)).toEqual({ step: 'wait', next: opensAt });
    expect(look(opensAt, opensAt, often)).toMatchObject({ step: 'interim', next: later(opensAt, 5 * minute) });
    expect(look(later(closesAt, -1), opensAt, often)).toMatchObject({ step: 'interim' });
    expect(look(closesAt, opensAt, often)).toEqual({ step: 'wait', next: '2020-12-04T12:15:15.000Z' });
  });

  it('takes no daily moment for its own that was before the last look, or is that of its opening', () => {
    const moment = at('2020-12-03T10:00');
    expect(look(at('2020-12-03T10:02'), moment, ['daily', 'every-25'])).toMatchObject({ daily: moment, isOften: true });
    expect(look(at('2020-12-03T10:02'), later(moment, 1), ['daily', 'every-25'])).not.toHaveProperty('daily');
    expect(look(at('2020-12-03T10:02'), moment, ['every-25'])).not.toHaveProperty('daily');
    const opensThen = (opensAt: Instant) =>
      look(at('2020-12-03T10:02'), at('2020-12-03T09:00'), ['daily'], { ...session, opensAt }).step;
    expect([opensThen(later(moment, -1)), opensThen(moment), opensThen(later(moment, 1))]).toEqual([
      'interim',
      'wait',
      'wait',
    ]);
  });

  it('finds one that does not take place so at any time, also when it was sealed', () => {
    const cancelled = { ...session, cancelledAt: session.opensAt };
    for (const now of [early, session.opensAt, session.closesAt, at('2021-12-03T07:00')]) {
      expect(look(now, session.opensAt, ['daily'], cancelled)).toEqual({ step: 'cancelled' });
      expect(look(now, session.opensAt, [], { ...cancelled, sealedAt: now })).toEqual({ step: 'cancelled' });
    }
  });

  it('looks with every tick where somebody wants a report after every 25', () => {
    expect(look(at('2020-12-03T09:00'), at('2020-12-03T08:55'), ['every-25', 'final'])).toEqual({
      step: 'interim',
      isOften: true,
      next: at('2020-12-03T09:05'),
    });
  });

  it('seals once the last answers have settled, and sees to what is sealed', () => {
    const end = later(session.closesAt, 15 * minute + 15_000);

    expect(look(later(end, -1), session.closesAt, [])).toMatchObject({ step: 'wait' });
    expect(look(end, session.closesAt, [])).toEqual({ step: 'seal' });
    expect(look(session.opensAt, session.opensAt, [], { ...session, sealedAt: session.opensAt })).toEqual({
      step: 'seal',
    });
  });
});

describe('the daily moments', () => {
  it('follow the zone over both changes of the clocks', () => {
    const before = dailyMoments(at('2026-03-28T20:00'), '18:00', 'Europe/Brussels');
    expect(before).toEqual({ last: at('2026-03-28T17:00'), next: at('2026-03-29T16:00') });
    const after = dailyMoments(at('2026-10-24T20:00'), '18:00', 'Europe/Brussels');
    expect(after).toEqual({ last: at('2026-10-24T16:00'), next: at('2026-10-25T17:00') });
  });

  it('come on a day whose clocks skip the time or show it twice, once', () => {
    // 02:30 does not exist on 29 March: it comes as 03:30 summer time.
    expect(dailyMoments(at('2026-03-29T01:00'), '02:30', 'Europe/Brussels')).toEqual({
      last: at('2026-03-28T01:30'),
      next: at('2026-03-29T01:30'),
    });
    // And twice on 25 October: the first time counts.
    expect(dailyMoments(at('2026-10-25T01:00'), '02:30', 'Europe/Brussels')).toEqual({
      last: at('2026-10-25T00:30'),
      next: at('2026-10-26T01:30'),
    });
  });

  it('are those of the place, whatever the day is in UTC', () => {
    expect(dailyMoments(at('2020-12-03T22:00'), '07:00', 'Asia/Shanghai')).toEqual({
      last: at('2020-12-02T23:00'),
      next: at('2020-12-03T23:00'),
    });
  });
});
