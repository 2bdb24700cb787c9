import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishProgramme } from '../../shared/programme/publishing/publish.ts';
import { day, type Instant, after as later, minute } from '../../shared/time/instant.ts';
import { aLog } from '../fixtures/log/a-log.ts';
import { aProgrammeFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holdsAsync, sampled } from '../fixtures/property.ts';
import { someResponses } from '../fixtures/responses/responses.ts';
import { sized } from '../fixtures/size.ts';
import { publishedStores, publishTo, settled, tickDeps } from '../fixtures/store/published-stores.ts';
import { tick } from '../fixtures/tick/tick.ts';

/** Two sessions, the later of which is open for sixteen days; everybody hears of it daily. */
const file = (() => {
  const one = aProgrammeFile();
  const recipients = one.recipients.map((each) => ({ ...each, frequency: 'daily' as const }));
  const sessions = one.sessions.map((each, at) => (at === 0 ? { ...each, closes: '2020-12-19 20:00' } : each));
  return { ...one, recipients, sessions };
})();
const [session] = sessionsOf(file);
const answers = sampled(someResponses(session, { minLength: 128, maxLength: 128 }), 1).flat();

const stepMinutes = 60;
const stepsADay = (24 * 60) / stepMinutes;

/** At which tick the clock is wrong, and by how many minutes. */
const someJumps = fc.array(
  fc.record({ at: fc.nat(8 * stepsADay), minutes: fc.integer({ min: -5 * 24 * 60, max: 5 * 24 * 60 }) }),
  { minLength: 1, maxLength: 4 },
);

/** Ticks from the opening on, with answers each day, until the report is out; when each mail went, by the right clock. */
async function lived(jumps: readonly { at: number; minutes: number }[]) {
  const { clock, ...stores } = await publishedStores(file);
  await publishProgramme(file, publishTo(stores, clock));
  const { log, lines } = aLog();
  const mails: { to: string; number: number; kind: string; at: Instant }[] = [];
  const end = later(settled(session), 3 * 60 * minute);
  let [now, step] = [session.opensAt, 0];
  for (; now < end; step += 1, now = later(now, stepMinutes * minute)) {
    // Enough each day for a report.
    const answer = answers[Math.floor(step / 3)];
    if (step % 3 === 0 && answer !== undefined && now < session.closesAt) await stores.responses.keep(answer, session);
    const jump = jumps.find(({ at }) => at === step)?.minutes ?? 0;
    clock.set(later(now, jump * minute));
    const right = now;
    await tick(
      tickDeps(
        { ...stores, clock },
        {
          log,
          async mail({ publication: { topic, number, kind }, recipient }, goAhead) {
            if (!(await goAhead())) return { outcome: 'withheld' };
            if (topic.kind === 'session' && topic.code === session.code) {
              mails.push({ to: recipient.id, number, kind, at: right });
            }
            return { outcome: 'sent', messageId: 'm' };
          },
        },
      ),
    );
  }
  return { mails, sweeps: lines.filter(({ message }) => message === 'waited longer than any look lets it').length };
}

type Lived = Awaited<ReturnType<typeof lived>>['mails'];

/**
 * Each final report once and no more than a step late, no mail twice, and every day's report from the day after the last jump on;
 * and what a jump has put off is made due by the next look, and by that for good.
 */
function expectNothingAmiss(
  { mails, sweeps }: Awaited<ReturnType<typeof lived>>,
  asUsual: Lived,
  jumps: readonly { at: number }[],
): void {
  expect(sweeps).toBeLessThanOrEqual(2 * jumps.length);
  const finals = mails.filter(({ kind }) => kind === 'final');
  expect(finals.map(({ to }) => to).sort()).toEqual(['ada', 'bo']);
  const latest = later(settled(session), 60 * minute + stepMinutes * minute);
  for (const { at } of finals) expect(at >= session.closesAt && at <= latest).toBe(true);
  const names = mails.map(({ to, number }) => `${number} to ${to}`);
  expect(new Set(names).size).toBe(names.length);
  const calm = later(session.opensAt, (Math.max(...jumps.map(({ at }) => at)) / stepsADay + 1) * day);
  const daysOf = (some: Lived) => new Set(some.filter(({ at }) => at > calm).map(({ at }) => at.slice(0, 10)));
  const days = daysOf(mails);
  for (const one of daysOf(asUsual)) if (one > calm.slice(0, 10)) expect(days).toContain(one);
}

describe('a clock that is wrong by days for single ticks', () => {
  it('makes no report late by more than a step, and none go out twice', async () => {
    const { mails: asUsual } = await lived([]);
    const threeDaysAhead = [{ at: stepsADay, minutes: 3 * 24 * 60 }];
    expectNothingAmiss(await lived(threeDaysAhead), asUsual, threeDaysAhead);
    await holdsAsync(
      fc.asyncProperty(someJumps, async (jumps) => expectNothingAmiss(await lived(jumps), asUsual, jumps)),
      sized({ each: 3, nightly: 300 }),
    );
  });
});
