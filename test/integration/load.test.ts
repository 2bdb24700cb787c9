import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { decodeResponse } from '../../shared/store/dynamodb/responses.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { fillIn, someParticipant } from '../demo/participant.ts';
import { seeded } from '../demo/random.ts';
import { readSample } from '../demo/sample.ts';
import { readForm } from '../demo/served-form.ts';
import { type CuttingProxy, cuttingProxy } from '../fixtures/local/cutting-proxy.ts';
import { sharedStack } from '../fixtures/local/local-stack.ts';
import { seed } from '../fixtures/seed.ts';

const people = 200;
const atATime = 20;
const code = 'ETS-WF' as SessionCode;

const stack = sharedStack();
let proxy: CuttingProxy;
beforeAll(async () => {
  proxy = await cuttingProxy(stack.url);
  await stack.publish(openNow(readSample(), systemClock.now()));
});
afterAll(() => proxy.close());

describe('a room of 200 people on a bad network', () => {
  it('loses nothing and doubles nothing', async () => {
    const random = seeded(seed);
    // One post in twenty breaks before the server has it, one in twenty after; whoever meets that sends again.
    const cuts = Array.from({ length: 2 * people }, () =>
      random.pick(['before', 'after', 'none'] as const, [5, 5, 90]),
    );
    proxy.cutPosts(...cuts);
    const crowd = Array.from({ length: people }, (_, at) => ({ participant: someParticipant(random, 0), own: at }));
    const queue = crowd.values();
    const sent: [string, string][][] = [];
    const phone = async () => {
      for (const { participant, own } of queue) {
        const page = await fetch(`${proxy.url}/f/${code}?lang=${participant.language}`);
        const answers = fillIn(readForm(await page.text()), participant, seeded(seed + own));
        await postUntilReceived(`${proxy.url}/f/${code}`, answers);
        sent.push(answers);
      }
    };
    await Promise.all(Array.from({ length: atATime }, phone));

    const stored = (await stack.items('responses')).map((item) => decodeResponse(item)?.answers.q_overall);
    const overall = sent.map((answers) => Number(answers.find(([name]) => name === 'q_overall')?.[1]));

    expect(stored.sort()).toEqual(overall.sort());
    expect(stored).toHaveLength(people);
    // Some posts really were cut, in both ways.
    expect(proxy.passed.filter((each) => each.startsWith('POST')).length).toBeGreaterThan(people);
    expect(cuts.slice(0, people).filter((cut) => cut === 'before').length).toBeGreaterThan(3);
  });
});

/** Sends until an answer comes, as a phone does. */
async function postUntilReceived(form: string, answers: [string, string][]): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    try {
      const { status } = await fetch(form, {
        method: 'POST',
        body: new URLSearchParams(answers),
        redirect: 'manual',
      });
      if (status !== 303) throw new RangeError(`the form answered ${status}`);
      return;
    } catch (cause) {
      if (cause instanceof RangeError) throw cause;
    }
  }
  throw new Error('ten connections in a row broke');
}
