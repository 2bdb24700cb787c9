import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { decodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { storedItems } from '../../shared/store/dynamodb/stored-items.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { fillIn, someParticipant } from '../demo/participant.ts';
import { readSample } from '../demo/sample.ts';
import { readForm } from '../demo/served-form.ts';
import { type CuttingProxy, cuttingProxy } from '../fixtures/local/cutting-proxy.ts';
import { ownStack } from '../fixtures/local/local-stack.ts';
import { freshId } from '../fixtures/local/posts.ts';
import { proven } from '../fixtures/proof.ts';
import { seed } from '../fixtures/seed.ts';
import { sized } from '../fixtures/size.ts';

const people = 200;
const atATime = 20;
const code = 'ETS-WF' as SessionCode;

const stack = ownStack();
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

    const stored = (await stack.responsesTo(code)).map((item) => decodeResponse(item)?.answers.q_overall);
    const overall = sent.map((answers) => Number(answers.find(([name]) => name === 'q_overall')?.[1]));

    expect(stored.sort()).toEqual(overall.sort());
    expect(stored).toHaveLength(people);
    // Some posts really were cut, in both ways.
    expect(proxy.passed.filter((each) => each.startsWith('POST')).length).toBeGreaterThan(people);
    expect(cuts.slice(0, people).filter((cut) => cut === 'before').length).toBeGreaterThan(3);
  });
});

describe('a crowd over 64 connections', () => {
  const submissions = sized({ each: 600, nightly: 10_000 });
  const connections = 64;
  /** Another session than that of the room. */
  const crowded = 'ETS-SX' as SessionCode;

  it('gets a receipt each, and has each answer stored once as it was sent', async () => {
    const random = seeded(seed);
    const form = `${stack.url}/f/${crowded}`;
    const served = readForm(await (await fetch(`${form}?lang=en`)).text());
    const crowd = Array.from({ length: submissions }, (_, at) => {
      const filled = fillIn(served, someParticipant(random, 0), random).filter(([name]) => name !== 'q_keep');
      const own: Readonly<Record<string, string>> = { _submission: freshId() };
      return [...filled.map(([name, value]): Pair => [name, own[name] ?? value]), ['q_keep', `Person ${at}`] as Pair];
    });
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const begun = performance.now();
    const statuses = await Promise.all(crowd.map((answers) => post(form, answers, agent)));
    const seconds = (performance.now() - begun) / 1000;
    agent.destroy();

    expect(statuses.filter((status) => status !== 303)).toEqual([]);
    const stored = new Map<unknown, object>();
    let items = 0;
    for await (const item of storedItems(stack.target.database.client, stack.tables.responses)) {
      if (!item.pk?.S?.startsWith(`${crowded}#`)) continue;
      items += 1;
      const answers = decodeResponse(item)?.answers ?? {};
      stored.set(answers.q_keep, answers);
    }
    expect([items, stored.size]).toEqual([submissions, submissions]);
    const wrong = crowd.filter((sent) => !holdsAll(stored.get(sent.at(-1)?.[1]), sent));
    expect(wrong).toEqual([]);
    proven('load', {
      what: 'submissions at once, to the whole stack over HTTP',
      tried: `${submissions.toLocaleString('en')} over ${connections} connections, ${Math.round(submissions / seconds)} a second`,
      found: 'no error, each stored once as it was sent',
    });
  });
});

type Pair = [name: string, value: string];

/** Whether stored answers have what was sent for each question that has one field. */
function holdsAll(stored: object | undefined, sent: readonly Pair[]): boolean {
  const names = sent.map(([name]) => name);
  const single = sent.filter(
    ([name, value]) => /^q_\w+$/.test(name) && value !== '' && names.filter((one) => one === name).length === 1,
  );
  const answers = (stored ?? {}) as Record<string, unknown>;
  return single.length >= 2 && single.every(([name, value]) => [answers[name]].flat().map(String).join() === value);
}

/** Posts a form over one of an agent's connections, and gives the status of what comes back. */
function post(form: string, answers: readonly Pair[], agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = request(form, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    sent.once('error', reject).end(new URLSearchParams([...answers]).toString());
  });
}

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
