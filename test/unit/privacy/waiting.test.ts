import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingSentence } from '../../../infra/cli/report/waiting-text.ts';
import type { ItemRules } from '../../../shared/privacy/item-rules.ts';
import { releaseNext } from '../../../shared/privacy/next-release.ts';
import { type Released, releaseSession, type Step } from '../../../shared/privacy/release.ts';
import { isSafe } from '../../../shared/privacy/release-history.ts';
import { safeSizes, waitingIn } from '../../../shared/privacy/waiting.ts';
import type { Counts, Tally } from '../../../shared/tally/tally.ts';
import { holds } from '../../fixtures/property.ts';

const rules: ItemRules = new Map([
  ['q_overall', { type: 'five-point' }],
  ['q_nps', { type: 'zero-to-ten' }],
  ['q_once', { type: 'five-point', isMark: true }],
]);
const tally = (responses: number, counts: Counts): Tally => ({
  responses,
  items: { q_overall: counts, q_nps: { '9': 20 }, q_once: counts },
});
const steps: Step[] = [40, -11, 17, -23].map((people) => [people, 0]);

describe('the steps that would be shown next', () => {
  it('are few after several that went to and fro, and all from some size on', () => {
    expect(safeSizes(steps, 1)).toEqual({ sizes: [6, 11, 17, 23, 28, 29, 34], from: 39 });
    expect(safeSizes(steps, -1).from).toBe(62);
    expect(safeSizes([[40, 0]], 1)).toEqual({ sizes: [], from: 5 });
  });

  it('are those, and no others, whatever was shown before', () => {
    const step = fc.integer({ min: -40, max: 40 }).map((people): Step => [people, 0]);
    holds(
      fc.property(fc.array(step, { maxLength: 5 }), fc.constantFrom(1 as const, -1 as const), (before, way) => {
        const { sizes, from } = safeSizes(before, way);
        const most = before.reduce((sum, [people]) => sum + Math.abs(people), 0) + 20;
        for (let size = 1; size <= most; size += 1) {
          const isNamed = size >= from || sizes.includes(size);
          // What was not safe before is no history that a life can have, and nothing follows on it.
          if (isSafe(before)) expect(isNamed).toBe(isSafe([...before, [way * size, 0]]));
        }
      }),
    );
  });
});

describe('what waits in a release', () => {
  const first = releaseSession(rules, tally(40, { '5': 20, '4': 20 }));
  const next = (previous: Released, now: Tally) => releaseNext(rules, previous, now).released;

  it('is nothing when all is shown', () => {
    expect(waitingIn(rules, first, tally(40, { '5': 20, '4': 20 }))).toEqual([]);
  });

  it('is all when the number of responses does', () => {
    const now = tally(38, { '5': 18, '4': 20 });
    const [waiting, ...others] = waitingIn(rules, next(first, now), now);
    expect([waiting, others]).toEqual([{ key: undefined, steps: [], shown: 40, change: -2 }, []]);
  });

  it('is one question when others can be shown, but never what is shown once', () => {
    const now = tally(34, { '5': 18, '4': 20 });
    expect(waitingIn(rules, next(first, now), now)).toEqual([
      { key: 'q_overall', steps: [[40, 0]], shown: 40, change: -2 },
    ]);
  });

  it('is nothing that comes with the next report anyway', () => {
    const now = tally(60, { '5': 40, '4': 20 });
    expect(waitingIn(rules, first, now)).toEqual([]);
    expect(next(first, now).items.q_overall).toEqual({ '5': 40, '4': 20 });
  });

  it('never names a size that would leave too few to be shown', () => {
    const sentence = (shown: number) => waitingSentence('A', { key: undefined, steps: [[8, 0]], shown, change: -1 });
    expect(sentence(8)).toContain('Nothing is to be done: it stays so.');
    expect(sentence(13)).toContain('it is shown anew by itself once it is -8.');
    expect(sentence(30)).toContain('it is shown anew by itself once it is -8, -13 or beyond.');
  });

  it('is said with what would bring it', () => {
    expect(waitingSentence('ETS-WF', { key: 'q_overall', steps, shown: 23, change: 3 })).toBe(
      'ETS-WF: the question q_overall stays as it was reported: it is +3 now, and that would tell of fewer than 5 people together with ' +
        'the steps between its reports (+40, -11, +17, -23). Nothing is to be done: it is shown anew by itself once it is +6, +11, +17, ' +
        '+23, +28, +29, ..., +39 or beyond, in a report that comes anyway.',
    );
    expect(waitingSentence('ETS-WF', { key: undefined, steps: [], shown: 40, change: -2 })).toBe(
      'ETS-WF: the number of responses, and with it all else, stays as it was reported: it is -2 now, and that would tell of fewer than ' +
        '5 people. Nothing is to be done: it is shown anew by itself once it is -5 or beyond.',
    );
  });
});
