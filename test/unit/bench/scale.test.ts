import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usage } from '../../../infra/cli/cost/usage.ts';
import { concurrencyOf, requestsOfVisit } from '../../../infra/cli/quotas/hall.ts';
import { usualQuota } from '../../../infra/cli/quotas/mail-quota.ts';
import { maxAttempts, retryAt } from '../../../shared/delivery/retry.ts';
import { usedRate } from '../../../shared/delivery/turns.ts';
import { day, type Instant } from '../../../shared/time/instant.ts';
import { deployed, newAccount, prepared } from '../../bench/scale/limits.ts';
import { simulate } from '../../bench/scale/simulate.ts';

const room = { people: 1000, meanSeconds: 60, withinSeconds: 300 };
const nothingRefused = { gateway: 0, concurrency: 0, partition: 0, table: 0 };

describe('the simulated room', () => {
  it('of 1,000 people is taken in at once by a stage as it is deployed', () => {
    const { stored, refused, lastAt, waited99 } = simulate(room, deployed, 600);

    expect({ stored, refused }).toEqual({ stored: 1000, refused: nothingRefused });
    expect(lastAt).toBeLessThanOrEqual(300);
    expect(waited99).toBeLessThan(0.2);
  });

  it.each([
    ['gateway', { gatewayRate: 20, gatewayBurst: 20 }],
    ['concurrency', { concurrency: 5 }],
    ['partition', { partitions: 1, partitionWrites: 10 }],
    ['table', { tableWrites: 10 }],
  ] as const)('meets the limit of the %s, comes again, and is stored all the same', (name, tight) => {
    const { stored, refused } = simulate(room, { ...prepared, ...tight }, 600);

    expect(stored).toBe(1000);
    expect(refused[name]).toBeGreaterThan(0);
    expect({ ...refused, [name]: 0 }).toEqual(nothingRefused);
  });

  it.each([1, 2, 5, 10, 60])(
    'of 160 people who all send within %i s is through within 20 s in a new account, and nobody is told to wait',
    (withinSeconds) => {
      const { stored, told, waited99, lastAt } = simulate(
        { people: 160, meanSeconds: withinSeconds / 2, withinSeconds },
        newAccount,
        600,
      );

      expect({ stored, told }).toEqual({ stored: 160, told: 0 });
      expect(waited99).toBeLessThan(20);
      expect(lastAt).toBeLessThan(withinSeconds + 20);
    },
  );

  it('is the same each time', () => {
    expect(simulate(room, { ...deployed, tableWrites: 10 }, 600)).toEqual(
      simulate(room, { ...deployed, tableWrites: 10 }, 600),
    );
  });
});

describe('the paper on scale', () => {
  const mails = { session: 5, sessions: 100_000 };
  const all = mails.session * mails.sessions;
  const perSecond = usedRate * usualQuota.perSecond;
  const text = readFileSync('infra/SCALE.md', 'utf8');
  const runbook = readFileSync('infra/RUNBOOK.md', 'utf8');
  const count = (number: number) => number.toLocaleString('en');

  it('says how long mails take by the rate and by the quota for 24 hours', () => {
    const hours = Math.round(all / perSecond / 3600);
    const days = all / usualQuota.perDay;
    const aDay = usualQuota.perDay / mails.session;

    expect(text).toContain(`100,000 sessions x 5 mails / (0.9 x 14/s) | ${hours} hours for all of them |`);
    expect(text).toContain(
      `100,000 sessions x 5 mails / ${count(usualQuota.perDay)} | **${days} days for all of them** |`,
    );
    expect(text).toContain(`5,000 / (0.9 x 14/s) = ${Math.round(5000 / perSecond)} s`);
    expect(text).toContain(`100,000 sessions take ${hours} hours by the rate and ${days} days by the quota`);
    expect(text).toContain(`${count(usualQuota.perDay)} mails are those of ${count(aDay)} sessions`);
    expect(text).toContain(`those of about ${count(Math.floor(patience() / day) * aDay)} sessions go by themselves`);
    expect(runbook).toContain(
      `of ${count(aDay)} sessions all that it takes in 24 hours, often ${count(usualQuota.perDay)}`,
    );
  });

  it('says what a fast hall needs', () => {
    expect(requestsOfVisit).toBe(usage.visit.requests.length);
    expect(text).toContain(`100 requests a second and ${concurrencyOf(1000)} units for 1,000 people`);
  });

  /** How long a mail is tried that SES does not take. */
  function patience(): number {
    let now = '2026-01-01T00:00:00.000Z' as Instant;
    const begun = Date.parse(now);
    for (let attempts = 1; attempts < maxAttempts; attempts += 1) now = retryAt(attempts, now) ?? now;
    return Date.parse(now) - begun;
  }
});
