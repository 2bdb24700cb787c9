import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaSentences } from '../../../../infra/cli/programme/quota-warnings.ts';
import { askable } from '../../../../infra/cli/quotas/finding.ts';
import { concurrencyOf, hallFinding, hallOf } from '../../../../infra/cli/quotas/hall.ts';
import { mailQuotaFinding } from '../../../../infra/cli/quotas/mail-quota.ts';
import {
  busiestDay,
  type DayOfMails,
  dayOfMails,
  type MailsAt,
  totalOf,
} from '../../../../infra/cli/quotas/mails-to-come.ts';
import { lettersLeft, perDayFor } from '../../../../shared/invitation/allowance.ts';
import { day, type Instant, instant, after as later, minute } from '../../../../shared/time/instant.ts';
import { aSession } from '../../../fixtures/programmes/programme-files.ts';
import { holds } from '../../../fixtures/property.ts';

const from = '2026-12-01T08:00:00.000Z' as Instant;
const none = dayOfMails([], from);
const toCome = (report: number, letter = 0, atOnce = 0): DayOfMails => ({
  from,
  mails: { report, interim: 0, letter },
  atOnce,
});
const out = { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 10 };

const someMails = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 5 * day }).map((since) => instant(Date.parse(from) + since)),
    kind: fc.constantFrom('report', 'interim', 'letter'),
    mails: fc.integer({ min: 1, max: 900 }),
  }),
  { maxLength: 30 },
) satisfies fc.Arbitrary<MailsAt[]>;

/** The number that is asked for by this name. */
function askedFor(remedy: string | undefined, name: string): number | undefined {
  const asked = remedy?.split(`"${name}" of `)[1];
  return asked === undefined ? undefined : Number.parseInt(asked, 10);
}

describe('the quota of mails', () => {
  it.each([
    [out, none, undefined],
    [out, toCome(1000), undefined],
    [{ ...out, Max24HourSend: 200, MaxSendRate: 1 }, none, 'production access'],
    [{ ...out, SentLast24Hours: 44_000 }, toCome(1001), '1000 are left beside'],
    [{ ...out, SentLast24Hours: 45_000 }, none, 'of 51000.'],
    [out, toCome(0, 600_000), '"Sending quota" of 670000.'],
    [out, toCome(60_000, 0, 60_000), '"Sending rate" of 38 a second'],
    [out, toCome(24_000, 0, 24_000), '24000 reports become due together, and take 32 minutes'],
    [{ Max24HourSend: -1, MaxSendRate: 500, SentLast24Hours: 3 }, toCome(1_000_000), undefined],
    [{}, none, 'production access'],
  ])('%o with %o: %s', (quota, mails, words) => {
    const { remedy } = mailQuotaFinding(quota, mails);

    if (words === undefined) expect(remedy).toBeUndefined();
    else expect(remedy).toContain(words);
  });

  it('is enough once what is asked for is granted, and not before it is asked for', () => {
    const aQuota = fc.record({
      Max24HourSend: fc.integer({ min: 201, max: 1_000_000 }),
      MaxSendRate: fc.integer({ min: 1, max: 100 }),
      SentLast24Hours: fc.nat(500_000),
    });
    holds(
      fc.property(aQuota, fc.nat(2_000_000), fc.nat(200_000), (quota, letters, atOnce) => {
        const mails = toCome(atOnce, letters, atOnce);
        const { remedy } = mailQuotaFinding(quota, mails);
        const perDay = askedFor(remedy, 'Sending quota') ?? quota.Max24HourSend;
        const perSecond = askedFor(remedy, 'Sending rate') ?? quota.MaxSendRate;

        expect(perDay).toBeGreaterThanOrEqual(quota.Max24HourSend);
        expect(perSecond).toBeGreaterThanOrEqual(quota.MaxSendRate);
        const granted = { ...quota, Max24HourSend: perDay, MaxSendRate: perSecond };
        expect(mailQuotaFinding(granted, mails).remedy).toBeUndefined();
        if (remedy === undefined) expect(quota.Max24HourSend - quota.SentLast24Hours).toBeGreaterThan(totalOf(mails));
      }),
    );
  });

  it('is the least that leaves the mails and the part of others', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 10 ** 7 }), (mails) => {
        const left = (perDay: number) => lettersLeft({ perDay, perSecond: 1, sentToday: 0 });
        expect(left(perDayFor(mails))).toBeGreaterThanOrEqual(mails);
        expect(left(perDayFor(mails) - 1)).toBeLessThan(mails);
        expect(askable(mails)).toBeGreaterThanOrEqual(mails);
        expect(askable(mails)).toBeLessThan(mails * 1.1 + 1);
      }),
    );
  });

  it('finds the busiest 24 hours among all, with the most that one tick has', () => {
    holds(
      fc.property(someMails, (mails) => {
        const busiest = busiestDay(mails);
        const totals = mails.map(({ at }) => totalOf(dayOfMails(mails, at)));
        expect(busiest === undefined ? 0 : totalOf(busiest)).toBe(Math.max(0, ...totals));
        const { report, interim } = busiest?.mails ?? { report: 0, interim: 0 };
        expect(busiest?.atOnce ?? 0).toBeLessThanOrEqual(report + interim);
      }),
    );
    const close = (minutes: number) => ({ at: later(from, minutes * minute), kind: 'report' as const, mails: 5 });
    expect(busiestDay([close(0), close(4), close(6)])?.atOnce).toBe(10);
  });
});

describe('a hall', () => {
  const session = aSession({ headcount: 160 });
  const open = { now: session.opensAt, until: later(session.opensAt, day) };

  it('is the largest that takes answers in the time, by its headcount or by who is invited', () => {
    const others = [
      { ...session, code: 'LATER' as typeof session.code, headcount: 900, opensAt: later(open.until, minute) },
      { ...session, code: 'OFF' as typeof session.code, headcount: 901, cancelledAt: open.now },
    ];
    const { headcount: _none, ...unknown } = session;

    expect(hallOf([session, ...others], open)).toEqual({ largest: { code: session.code, people: 160 }, unknown: 0 });
    expect(hallOf([unknown], open)).toEqual({ unknown: 1 });
    expect(hallOf([unknown], open, () => 40)).toEqual({ largest: { code: session.code, people: 40 }, unknown: 0 });
    expect(hallOf([session], { now: later(session.closesAt, day), until: later(session.closesAt, 2 * day) })).toEqual({
      unknown: 0,
    });
  });

  it.each([
    [10, undefined, undefined],
    [10, 160, undefined],
    [10, 2000, '"Concurrent executions" of 1000;'],
    [1000, 2000, undefined],
    [1000, 100_000, '"Concurrent executions" of 1100;'],
    [0, undefined, '"Concurrent executions" of 1000;'],
  ])('with %d functions at once and %s people: %s', (atOnce, people, words) => {
    const largest = people === undefined ? {} : { largest: { code: 'HALL', people } };
    const { found, remedy } = hallFinding(atOnce, { ...largest, unknown: 0 }, 5);

    expect(found).toContain(`${atOnce} at once`);
    if (words === undefined) expect(remedy).toBeUndefined();
    else expect(remedy).toContain(words);
  });

  it('is served exactly where it is no larger than what is said to be', () => {
    holds(
      fc.property(fc.integer({ min: 7, max: 5000 }), fc.integer({ min: 1, max: 100_000 }), (atOnce, people) => {
        const { found, remedy } = hallFinding(atOnce, { largest: { code: 'HALL', people }, unknown: 0 }, 5);
        const served = Number(/for a hall of (\d+)/.exec(found)?.[1]);
        expect(remedy === undefined).toBe(people <= served);
        const asked = askedFor(remedy, 'Concurrent executions') ?? atOnce;
        expect(asked).toBeGreaterThanOrEqual(concurrencyOf(people) + 6);
      }),
    );
  });
});

describe('before it publishes', () => {
  const session = aSession({ headcount: 3000 });
  const mails = [{ at: later(session.closesAt, 0), kind: 'report' as const, mails: 30_000 }];
  const sessions = { mails, sessions: [session], invitedTo: () => undefined };

  it('names each limit that is too low for the plan, with the number to ask for', () => {
    const mail = { ...out, Max24HourSend: 10_000 };

    const [ofMails, ofFunctions, ...others] = quotaSentences(
      sessions,
      { mail, atOnce: 10, workers: 5 },
      session.opensAt,
    );

    expect(ofMails).toContain('"Sending quota" of 34000');
    expect(ofFunctions).toContain('"Concurrent executions" of 1000');
    expect(others).toEqual([]);
    expect(quotaSentences(sessions, { atOnce: 1000, workers: 5 }, session.opensAt)).toEqual([]);
  });

  it('does not count what was sent today against a day that is later', () => {
    const now = later(session.opensAt, -3 * day);
    const mail = { Max24HourSend: 50_000, MaxSendRate: 100, SentLast24Hours: 49_000 };

    expect(quotaSentences(sessions, { mail, atOnce: 1000, workers: 5 }, now)).toEqual([]);
    expect(quotaSentences(sessions, { mail, atOnce: 1000, workers: 5 }, session.closesAt)).toHaveLength(1);
  });
});
