import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Route, routes } from '../../functions/desk/routes.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { tokenText } from '../../shared/desk/sign-in.ts';
import { dynamoMemberships } from '../../shared/store/dynamodb/desk/memberships.ts';
import { dynamoSignIns } from '../../shared/store/dynamodb/desk/sign-ins.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import type { Attempt } from '../fixtures/fuzz/attempts.ts';
import { deskAttempts, type KnownDesk } from '../fixtures/fuzz/desk-attempts.ts';
import { inTurn } from '../fixtures/fuzz/in-turn.ts';
import { marker } from '../fixtures/fuzz/naughty.ts';
import { hangUp, replyTo } from '../fixtures/fuzz/reply.ts';
import { faultsOf } from '../fixtures/fuzz/reply-faults.ts';
import { anOpenProgramme, ownStack } from '../fixtures/local/local-stack.ts';
import { secretsIn, withoutCallId } from '../fixtures/log/log-secrets.ts';
import { proven } from '../fixtures/proof.ts';
import { sampled } from '../fixtures/property.ts';
import { sized } from '../fixtures/size.ts';

// Every route of the desk, asked by an organiser with what our forms send, almost, and with what they never would: no fault of the server,
// no markup that was sent, nothing is written by what is refused, and nothing changes for the organiser of another programme.

const wanted = sized({ each: 80, wide: 1500, nightly: 50_000 });
const stack = ownStack();
const [mine, other] = ['fuzzed@example.org', 'other@example.com'] as const;
const keys = { [mine]: newKey(new Uint8Array(16).fill(1)), [other]: newKey(new Uint8Array(16).fill(2)) };
let known: KnownDesk;

/** A mail is waited for, for two seconds, and what comes of it other tests say. */
const asked = routes.filter(({ path }) => path !== '/link');

beforeAll(async () => {
  for (const [code, address] of [
    ['FUZZED', mine],
    ['OTHER', other],
  ] as const) {
    const file = anOpenProgramme(code);
    const recipients = file.recipients.map((each, at) => (at === 0 ? { ...each, address } : each));
    await stack.publish({ ...file, recipients });
    await memberships().keep([organiserHash(address)], file.programme);
    await signIn(address);
  }
  const csrf = keyHash('desk-form', keys[mine]);
  const headers = { cookie: cookieOf(mine), origin: stack.url };
  const params = {
    id: ['fuzzed'],
    code: ['FUZZED'],
    part: ['basics', 'languages', 'sessions', 'people', 'recipients', 'questions', 'source'],
    of: ['FUZZED', 'q_overall', 'training', '0'],
  };
  known = { params, headers, csrf, fields: await fieldsOf(params, headers) };
});
afterAll(hangUp);

const memberships = () => dynamoMemberships(stack.target.database.client, stack.tables.programmes);

/** What following a link leaves behind. */
async function signIn(address: keyof typeof keys): Promise<void> {
  const now = systemClock.now();
  const hash = keyHash('desk', keys[address]);
  const own = { organiser: organiserHash(address), hash, address, browser: '', language: 'en' };
  await dynamoSignIns(stack.target.database.client, stack.tables.programmes).keep({ ...own, madeAt: now, seenAt: now });
}

function cookieOf(address: keyof typeof keys): string {
  return `debrief-desk=${tokenText({ organiser: organiserHash(address), key: keys[address] })}`;
}

/** The fields of all forms of the pages that there are. */
async function fieldsOf(params: KnownDesk['params'], headers: Readonly<Record<string, string>>) {
  const fields = new Map<string, string>([['address', 'x@example.org']]);
  for (const { path } of asked.filter(({ method }) => method === 'GET')) {
    for (const part of params.part ?? []) {
      const target = path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'part' ? part : (params[name]?.[0] ?? '1')));
      const { status, body } = (await replyTo(stack.url, { method: 'GET', target: `/d${target}`, headers })) ?? {};
      expect(status, target).toBeLessThan(500);
      for (const [, name = '', value = ''] of String(body).matchAll(/ name="([^"]+)"(?: value="([^"]*)")?/g)) {
        if (name !== 'csrf') fields.set(name, value);
      }
      if (!path.includes('{part}')) break;
    }
  }
  return [...fields];
}

/** What is stored of the other organiser and of that programme. */
async function ofOther(): Promise<unknown[]> {
  const own = new RegExp(`^(?:PROGRAMME#other|SESSION#OTHER|ORGANISER#${organiserHash(other)})`);
  return (await stack.items('programmes')).filter(({ pk }) => own.test(pk?.S ?? ''));
}

/** What is stored of all, but for when the tick looks at it next. */
async function all(): Promise<string[]> {
  const items = await stack.items('programmes');
  return items.map(({ due: _due, dueAt: _dueAt, ...item }) => JSON.stringify(item)).sort();
}

/** A publishing that waits and comes to nothing takes its marks off, and says so as a refusal. */
const mayEndPublishing = /^\/d\/p\/[^/]+\/publish(?:\?|$)/;

it('answers whatever an organiser sends, and changes nothing for another', { timeout: 3 * 60 * 60_000 }, async () => {
  const anywhere = fc.oneof(...asked.map((route: Route) => deskAttempts(route, known)));
  const before = await ofOther();
  expect(before.length).toBeGreaterThan(3);
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  let stored = await all();

  async function tryOne(attempt: Attempt): Promise<void> {
    // One may have signed out.
    if (attempt.target.startsWith('/d/me')) {
      await signIn(mine);
      stored = await all();
    }
    const reply = await replyTo(stack.url, attempt);
    if (reply === undefined) return;
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    for (const fault of faultsOf(attempt, reply)) faults.push(`${fault}\n${described(attempt)}`);
    if (attempt.method === 'GET' || attempt.method === 'HEAD') return;
    const after = await all();
    const isRefused = reply.status >= 400 && !mayEndPublishing.test(attempt.target);
    if (isRefused && !isDeepStrictEqual(after, stored))
      faults.push(`${reply.status}, and written\n${described(attempt)}`);
    stored = after;
  }

  for (let tried = 0, part = 0; tried < wanted && faults.length < 10; tried += 150, part += 1) {
    await signIn(mine);
    stored = await all();
    // One after the other, to see what each has written.
    await inTurn(sampled(anywhere, 150, part), 1, tryOne);
    const lines = stack.takeLines();
    const telling = lines.filter((line) => withoutCallId(line).includes(marker));
    faults.push(...[...telling, ...secretsIn(lines)].map((line) => `in a log: ${line.slice(0, 1000)}`));
  }
  expect(faults).toEqual([]);
  expect(await ofOther()).toEqual(before);
  const list = await replyTo(stack.url, { method: 'GET', target: '/d', headers: { cookie: cookieOf(other) } });
  expect(list?.status).toBe(200);
  expect(String(list?.body)).not.toContain(marker);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 403, 404]));
  proven('desk-fuzz', {
    what: 'requests of an organiser to every address of the desk',
    tried: [...statuses].map(([status, times]) => `${status}: ${times}`).join(', '),
    found:
      'no fault of the server, nothing came back as markup, nothing was written by what was refused, nothing changed for the organiser of another programme',
  });
});

function described({ method, target, headers, body }: Attempt): string {
  return JSON.stringify({ method, target, type: headers['content-type'], body: body?.toString('utf8').slice(0, 1500) });
}
