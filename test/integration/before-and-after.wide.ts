import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { epochSeconds } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { aFilledForm, type Filled, postForm, postJson } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { anOrganiser } from '../fixtures/publication/publications.ts';

const stack = sharedStack();
const [then, now] = ['BEFORE' as SessionCode, 'AFTER' as SessionCode];

function aProgramme(programme: string, code: string, more: object = {}): ProgrammeFile {
  const file = aProgrammeFile();
  const [session] = file.sessions;
  if (session === undefined) throw new Error('no session');
  const changed = {
    programme,
    sessions: [{ ...session, code }],
    recipients: [anOrganiser()],
    ownCode: 'course',
    ...more,
  };
  return openNow({ ...file, ...changed }, systemClock.now());
}

/** What the nth person makes a code of: 26 mothers on 31 days are enough for all. */
const partsOf = (n: number) => [String.fromCharCode(65 + (n % 26)), String(1 + (n % 31)), 'Weifang', 'Xu'];
/** The same as somebody types it on another day. */
const typedAgain = (n: number) => [String.fromCharCode(97 + (n % 26)), `0${1 + (n % 31)}`, ' Ｗeifang city', 'xu'];

/** As the form sends it: answers that did not come from it are in no pair. */
const fromForm = (filled: Filled) =>
  aFilledForm({ _language: 'en', _opened: String(epochSeconds(systemClock.now())), ...filled });

const send = async (code: string, filled: Filled) => {
  const { status } = await postForm(`${stack.url}/f/${code}`, fromForm(filled));
  expect(status).toBe(303);
};

/** Everybody who has a code: 70 people, of whom 20 rise, 10 fall, 20 stay good and 20 do not. */
const wasGood = (n: number) => n >= 50 || (n >= 20 && n < 30);
const isGood = (n: number) => n < 20 || n >= 50;
const step = (good: boolean) => (good ? '5' : '2');

/** The later form, while it is open. */
let form: string;

beforeAll(async () => {
  await stack.publish(aProgramme('course', then));
  await Promise.all(
    Array.from({ length: 70 }, (_, n) => send(then, { q_overall: step(wasGood(n)), _own: partsOf(n) })),
  );
  // Without a code, or with one that is not whole; and two who make the same.
  await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      send(then, { q_overall: step(n % 2 === 0), ...(n < 3 && { _own: ['A', '', 'B', 'C'] }) }),
    ),
  );
  await Promise.all([1, 2].map(() => send(then, { q_overall: '5', _own: ['Q', '9', 'Q', 'Q'] })));
  await closedBefore(stack, then);
  await stack.tick();
  await stack.publish(aProgramme('later', now, { follows: 'course' }));
  await Promise.all(
    Array.from({ length: 70 }, (_, n) => send(now, { q_overall: step(isGood(n)), _own: typedAgain(n) })),
  );
  await Promise.all(Array.from({ length: 29 }, (_, n) => send(now, { q_overall: step(n % 2 === 0) })));
  const json = await postJson(`${stack.url}/f/${now}`, {
    ...fromForm({}),
    _own: ['Q', '9', 'Q', 'Q'],
  });
  expect(json.status).toBe(201);
  form = await (await fetch(`${stack.url}/f/${now}?lang=en`)).text();
}, 120_000);

const stored = async (code: SessionCode) => {
  const all = [];
  for (const shard of stack.target.responses.shards(code)) for await (const page of shard) all.push(...page.responses);
  return all;
};

describe('a code of one’s own, then and now', () => {
  it('is asked for on the form, with who may know of it, and nothing is asked of who does not want it', () => {
    expect(form.match(/<input[^>]* name="_own"/g)).toHaveLength(4);
    expect(form).toContain('who runs the system'.replace('w', 'W'));
    expect(form).not.toMatch(/<input[^>]* name="_own"[^>]* required/);
  });

  it('is stored as a short hash, the same both times, and nothing of its parts is stored', async () => {
    const [before, after] = [await stored(then), await stored(now)];
    const codes = (all: typeof before) => all.flatMap(({ ownCode }) => ownCode ?? []);

    expect(codes(before)).toHaveLength(72);
    expect(codes(after)).toHaveLength(71);
    expect(new Set(codes(before)).size).toBe(71);
    expect(new Set(codes(after))).toEqual(new Set(codes(before)));
    for (const each of [...before, ...after]) {
      expect(each.ownCode ?? 'AAAAAAA').toMatch(/^[\w-]{7}$/);
      expect(JSON.stringify({ ...each, ownCode: undefined })).not.toMatch(/eifang|_own/i);
    }
  });

  it('comes to a report of how the same people have changed, in mail, page, and files', async () => {
    await closedBefore(stack, now);
    await stack.tick();
    const published = await stack.target.reports.latestPublication({ kind: 'session', code: now });

    expect(published?.linked?.items.q_overall).toEqual({ n: 70, more: 20, less: 10 });
    expect(published?.linked?.ambiguous).toBe('few');
    const raw = (await mailsIn(stack.mail)).at(-1)?.raw ?? '';
    const { text = '', html = '' } = await PostalMime.parse(Buffer.from(raw, 'base64'));
    for (const words of [text, html]) expect(words).toContain('The same people, then and now');
    const [link = ''] = /http\S+\/r\/\S+/.exec(text) ?? [];
    const { origin, pathname } = new URL(link);
    const read = async (path: string) => (await fetch(`${origin}${pathname}${path}`)).text();
    expect(await read('')).toContain('The same people, then and now');
    expect(await read('/results-linked.csv')).toMatch(/"q_overall","[^"]*",70,20,40,10,14.3,/);
    const json = await read('/results.json');
    expect(JSON.parse(json)).toMatchObject({
      linked: { items: { q_overall: { n: 70, more: 20, less: 10 } }, ambiguous: 'few' },
    });
    for (const { ownCode } of await stored(now)) if (ownCode !== undefined) expect(json).not.toContain(ownCode);
  });
});
