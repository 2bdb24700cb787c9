import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameOf } from '../fixtures/faults/fault.ts';
import { histories, lived } from '../fixtures/histories/history.ts';
import { type Lane, type LaneSettings, startLane } from '../fixtures/histories/lane.ts';
import { databaseFaults } from '../fixtures/histories/machinery.ts';
import { sesFaults, smtpFaults } from '../fixtures/histories/mail-service.ts';
import { proven } from '../fixtures/proof.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { scratchFolder } from '../fixtures/scratch.ts';
import { sized } from '../fixtures/size.ts';

const folder = scratchFolder('engine');
/**
 * Side by side, and which share of the histories each lives, so that they end at about the same time: an engine that is killed, and
 * keeps its tables on disk, takes three times as long, and a mail server lets each mail wait for a tenth of a second.
 */
const lanesWanted: readonly { readonly settings: LaneSettings; readonly share: number }[] = [
  { settings: { path: folder }, share: 0.1 },
  { settings: { mails: 'smtp' }, share: 0.15 },
  { settings: { mails: 'smtp' }, share: 0.15 },
  { settings: {}, share: 0.3 },
  { settings: {}, share: 0.3 },
];
const runs = sized({ each: 14, wide: 100, nightly: 2000 });
const steps = sized({ each: 8, wide: 12, nightly: 60 });

/** Which share of the steps, and of the kinds of faults, few short histories may do without: mails are few in them. */
const leftOut = {
  steps: sized({ each: 2 / 3, wide: 1 / 4, nightly: 0 }),
  faults: sized({ each: 1, wide: 1 / 2, nightly: 0 }),
};

/** What must have happened in one run, so that its silence means something. */
const expectedSteps = [
  ...['answer', 'open', 'send', 'retry', 'retry with other answers', 'post twice at once', 'delete', 'delete again'],
  ...['submit killed', 'deletion killed', 'engine really killed', 'tick killed', 'two ticks, one killed'],
  ...['close', 'reopen', 'cancel', 'publish again: done', 'extend: done', 'publish other words: done'],
  ...[
    'publish another retention: done',
    'tick',
    'two ticks at once',
    'tick with a clock behind',
    'tick with a clock ahead',
  ],
  ...[
    'time passes',
    'functions start anew',
    'faults on',
    'faults off',
    'unsubscribe by a link',
    'preferences by a link',
  ],
  ...['bounce by a link', 'read results by a link', 'results shown', 'final with numbers', 'final of a few'],
  ...['mail SENT', 'mail FAILED', 'mail UNKNOWN'],
];

const lanes: Lane[] = [];
beforeAll(async () => {
  const started = lanesWanted.map(({ settings }, at) => startLane(`h${at}x`, settings));
  lanes.push(...(await Promise.all(started)));
});
afterAll(() => Promise.all(lanes.map((lane) => lane.close())));

describe('the whole', () => {
  it(
    'loses nothing, doubles nothing, mixes nothing up and keeps what it has promised, whatever happens',
    async () => {
      let failed: Lane | undefined;
      const asserted = lanes.map((lane, at) =>
        holdsAsync(
          fc.asyncProperty(histories(steps), async (commands) => {
            // What fails on one lane is made small there: the others need not go on.
            if (failed !== undefined && failed !== lane) return;
            await lived(commands, lane).catch((cause) => {
              failed = lane;
              throw cause;
            });
          }),
          Math.round(runs * (lanesWanted[at]?.share ?? 0)),
          at,
        ),
      );
      const outcomes = await Promise.allSettled(asserted);
      const happened = summed(lanes.map((lane) => lane.happened));
      const injected = summed(lanes.flatMap(({ database, mails }) => [database.injected, mails.injector.injected]));
      for (const outcome of outcomes) {
        if (outcome.status !== 'rejected') continue;
        console.log(`${table(happened)}\n${table(injected)}`);
        throw outcome.reason;
      }
      expectMost(expectedSteps, new Set(happened.keys()), leftOut.steps);
      const kinds = new Set([...injected.keys()].map((name) => name.replace(/^\w+ /, '')));
      expectMost([...new Set([...databaseFaults, ...sesFaults, ...smtpFaults].map(nameOf))], kinds, leftOut.faults);
      const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, each) => sum + each, 0);
      proven('histories', {
        what: 'histories of the whole, with faults and kills, against a simple model',
        tried: `${runs} histories, ${total(happened)} steps, ${total(injected)} faults`,
        found: 'no answer lost, none doubled, no mail twice',
      });
    },
    sized({ each: 600_000, nightly: 4 * 60 * 60_000 }),
  );
});

function expectMost(expected: readonly string[], seen: ReadonlySet<string>, left: number): void {
  const missing = expected.filter((name) => !seen.has(name));
  expect(missing.length, `never happened: ${missing.join(', ')}`).toBeLessThanOrEqual(left * expected.length);
}

function summed(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const [name, count] of counts.flatMap((each) => [...each])) all.set(name, (all.get(name) ?? 0) + count);
  return all;
}

function table(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort()
    .map(([name, count]) => `${String(count).padStart(6)} ${name}`)
    .join('\n');
}
