import { describe, expect, it } from 'vitest';
import { isTrustedWait } from '../../../shared/tick/trusted-wait.ts';
import { day, type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

/** Open from 3 December 16:00 to 4 December 20:00 in China, with a grace of 15 minutes. */
const session = aSession();
const { opensAt, closesAt, answersExpireAt } = session;
const sealTime = later(closesAt, 15 * minute + 15_000);

function isTrusted(dueAt: Instant, now: Instant, marks: { sealedAt?: Instant; cancelledAt?: Instant } = {}): boolean {
  return isTrustedWait({ ...session, ...marks }, dueAt, now, 15);
}

describe('a wait of a session', () => {
  it.each<[string, now: Instant, longest: Instant, marks?: { sealedAt?: Instant; cancelledAt?: Instant }]>([
    ['before it opens, until it does', later(opensAt, -30 * day), opensAt],
    ['while it is open, for an hour', opensAt, later(opensAt, 60 * minute)],
    ['once it is closed, for an hour at the most', closesAt, later(closesAt, 60 * minute)],
    ['once it is sealed, for a day', sealTime, later(sealTime, day), { sealedAt: sealTime }],
    ['once it is cancelled, for a day', opensAt, later(opensAt, day), { cancelledAt: opensAt }],
  ])('is trusted %s, and no longer', (_, now, longest, marks) => {
    expect(isTrusted(longest, now, marks)).toBe(true);
    expect(isTrusted(later(longest, 1), now, marks)).toBe(false);
  });

  it('is trusted once it is sealed until its answers are forgotten, and until the last worker is gone', () => {
    const sealed = { sealedAt: sealTime };

    expect(isTrusted(answersExpireAt, sealTime, sealed)).toBe(true);
    expect(isTrusted(later(answersExpireAt, 10 * minute), sealTime, sealed)).toBe(true);
    expect(isTrusted(later(answersExpireAt, 1), sealTime, sealed)).toBe(false);
  });

  it('is trusted after a closing as far as its grace', () => {
    const patient = { ...session, graceMinutes: 300 };
    const settled = later(closesAt, 300 * minute + 15_000);

    expect(isTrustedWait(patient, settled, closesAt, 15)).toBe(true);
    expect(isTrustedWait(patient, later(settled, 1), closesAt, 15)).toBe(false);
  });

  it.each<[string, opensAt: Instant, dueAt: Instant, now: Instant, boolean]>([
    ['until its seal, where it was closed before it opened', later(closesAt, day), settledAt(300), closesAt, true],
    ['not until it would have opened', later(closesAt, day), later(closesAt, day), closesAt, false],
    ['until it opens, where it closes at that moment', closesAt, closesAt, later(closesAt, -day), true],
    ['until its seal, from the moment at which it opens and closes', closesAt, settledAt(300), closesAt, true],
  ])('is trusted %s', (_, opens, dueAt, now, isRight) => {
    const closedEarly = { ...session, opensAt: opens, graceMinutes: 300 };

    expect(isTrustedWait(closedEarly, dueAt, now, 15)).toBe(isRight);
  });
});

function settledAt(graceMinutes: number): Instant {
  return later(closesAt, graceMinutes * minute + 15_000);
}
