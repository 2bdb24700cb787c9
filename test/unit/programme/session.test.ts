import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { expiryAfterMove, firstLook, phase } from '../../../shared/programme/session.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { nextTry, troubleAfter } from '../../../shared/programme/trouble.ts';
import { type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

/** A moment of one day. */
const at = (time: string) => `2026-05-20T${time}:00.000Z` as Instant;

describe('the first look at a session that is published', () => {
  // Open from 10 to 12, with a grace of a quarter of an hour.
  it.each([
    ['before it opens', '08:00', '10:00'],
    ['just when it opens', '10:00', '10:00'],
    ['soon after its opening, which may not have been seen', '10:09', '10:00'],
    ['ten minutes after its opening', '10:10', '10:00'],
    ['while it is open', '11:00', '10:50'],
    ['in its grace', '12:05', '11:55'],
    ['ten minutes after its grace', '12:25', '12:15'],
    ['long after its grace', '18:00', '12:15'],
  ])('%s is at its opening, of the last ten minutes, or at its end', (_, now, look) => {
    const session = { opensAt: at('10:00'), closesAt: at('12:00'), graceMinutes: 15 };
    expect(firstLook(session, at(now))).toBe(at(look));
  });

  it.each([
    ['09:00', '08:00', '07:50'],
    ['09:00', '09:20', '09:10'],
    ['09:00', '09:30', '09:15'],
    ['10:00', '08:00', '07:50'],
  ])(
    'that was closed before its opening at 10, at %s, is of the last ten minutes, or at its end',
    (closes, now, look) => {
      const session = { opensAt: at('10:00'), closesAt: at(closes), graceMinutes: 15 };
      expect(firstLook(session, at(now))).toBe(at(look));
    },
  );
});

describe('a session', () => {
  it('that is cancelled is nothing else any more', () => {
    const session = aSession();
    const cancelled = { ...session, cancelledAt: session.opensAt };

    for (const now of [
      later(session.opensAt, -minute),
      session.opensAt,
      session.closesAt,
      later(session.closesAt, 60 * minute),
    ]) {
      expect(phase(cancelled, now)).toBe('cancelled');
    }
  });

  it.each([
    ['later', '2020-12-05T12:00:00.000Z', '2021-01-03T12:00:00.000Z'],
    ['sooner', '2020-12-04T10:00:00.000Z', '2021-01-03T10:00:00.000Z'],
  ])('that closes %s keeps its answers no longer than was promised', (_, closesAt, expiry) => {
    expect(expiryAfterMove(aSession(), closesAt as Instant)).toBe(expiry);
  });
});

describe('a topic', () => {
  it('is called by its code or its id', () => {
    expect(topicName({ kind: 'session', code: 'ONE' as SessionCode })).toBe('ONE');
    expect(topicName({ kind: 'programme', id: 'compact' })).toBe('compact');
  });

  it('that is in trouble stays so since its first failure, for the last reason', () => {
    const first = troubleAfter(undefined, 'Error: a limit', at('10:00'));

    expect(first).toEqual({ since: at('10:00'), tries: 1, reason: 'Error: a limit' });
    expect(troubleAfter(first, 'Error: another', at('10:05'))).toEqual({
      since: at('10:00'),
      tries: 2,
      reason: 'Error: another',
    });
  });

  it.each([
    [1, '10:05'],
    [2, '10:10'],
    [3, '10:20'],
    [4, '10:40'],
    [5, '11:00'],
    [9, '11:00'],
  ])('is tried again after failure %i at %s', (tries, next) => {
    expect(nextTry({ since: at('09:00'), tries, reason: '' }, at('10:00'))).toBe(at(next));
  });
});
