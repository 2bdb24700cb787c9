import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { stringify } from 'yaml';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { type Dispatch, isFinal } from '../../shared/delivery/dispatch-states.ts';
import { inviteesOf } from '../../shared/invitation/invitees-of.ts';
import { letterId } from '../../shared/invitation/letter-id.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { type Mail, mailsIn } from '../demo/mailbox.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { killableReport } from '../fixtures/local/killable-report.ts';
import { announced, openUnder } from '../fixtures/local/local-stack.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { type WatchingFront, watchingFront } from '../fixtures/local/watching-front.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { proven } from '../fixtures/proof.ts';
import { seed } from '../fixtures/seed.ts';
import { sized } from '../fixtures/size.ts';

const stack = sharedStack();
const data = announced(stack);

async function aSession(code: string): Promise<SessionCode> {
  await stack.publish(openUnder(code, withSessions(aProgrammeFile(), { access: 'codes' })));
  return code as SessionCode;
}

async function listed(name: string, text: string): Promise<string> {
  const file = join(data, name);
  await writeFile(file, text);
  return file;
}

const invite = (...words: string[]) => debrief('invite', ...words, '--data', data);

const mailsTo = async (address: string): Promise<Mail[]> =>
  (await mailsIn(stack.mail)).filter(({ destination }) => destination.to.some((to) => to.includes(address)));

describe('people who are invited', () => {
  it('get a link each, which takes one answer, in their language; stop their letters; and are forgotten', async () => {
    const code = await aSession('INVITED');
    const file = await listed('people.csv', 'email,language\nlin@example.net,zh-CN\njoe@example.net,en\nno address\n');

    const bad = await invite(code, file);
    expect([bad.code, bad.stdout]).toEqual([1, expect.stringMatching(/people\.csv: .*4[\s\S]*Nothing was stored/)]);
    expect((await stack.target.invitations.invitees(code)).length).toBe(0);
    const done = await invite(code, file, '--skip-bad');
    expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('2 people are invited to INVITED') });
    const again = await invite(code, file, '--skip-bad', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ invited: 0, before: 2, leftOut: 1 });
    await stack.tick();
    await stack.tick();

    const [mail, ...others] = await mailsTo('lin@example.net');
    expect(others).toEqual([]);
    const raw = Buffer.from(mail?.raw ?? '', 'base64').toString();
    expect(raw).toMatch(/^Content-Language: zh-CN/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(raw).toMatch(/^Reply-To: /m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    const stop = /^List-Unsubscribe: <([^>]+)>/m.exec(raw)?.[1] ?? '';
    const link = new URL(/http\S+#c=\S+/.exec(mail?.body.text ?? '')?.[0] ?? 'http://none');
    const own = new URLSearchParams(link.hash.slice(1)).get('c') ?? '';

    const first = await postForm(`${stack.url}${link.pathname}`, aFilledForm({ _code: own }));
    const second = await postForm(`${stack.url}${link.pathname}`, aFilledForm({ _code: own }));
    expect([first.status, second.status]).not.toEqual([first.status, first.status]);
    expect(await stack.responsesTo(code)).toHaveLength(1);

    const asked = await fetch(stop);
    expect([asked.status, await asked.text()]).toEqual([
      200,
      expect.stringMatching(/通向本页的邀请是代[\s\S]*不再接收邀请|不再接收邀请[\s\S]*通向本页的邀请是代/),
    ]);
    const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await fetch(stop, oneClick)).status).toBe(200);
    expect((await fetch(stop.replace(/.(?=\?)/, 'x'), oneClick)).status).toBe(404);
    await listed('people.csv', 'email\nlin@example.net\n');
    const next = await aSession('INVITED2');
    await invite(next, file);
    await stack.tick();
    expect(await mailsTo('lin@example.net')).toHaveLength(1);
    expect((await fetch(stop, { method: 'POST', body: new URLSearchParams({ again: 'yes' }) })).status).toBe(200);

    const status = await invite(code, '--status', '--json');
    expect(JSON.parse(status.stdout)).toMatchObject({ invited: 2, addresses: 2, used: 0 });
    await closeSession(code, stack.target.programmes, systemClock.now(), { withoutGrace: true });
    await stack.target.invitations.plan(code, {}, { lookAt: systemClock.now(), expire: systemClock.now() });
    await stack.tick();
    expect(JSON.stringify(await stack.items('programmes'))).not.toContain('joe@example.net');
    expect(JSON.stringify(await stack.items('reports'))).not.toContain('joe@example.net');
    for (const line of [...stack.lines, ...stack.accessLines]) expect(line).not.toMatch(/lin@|joe@/);
  });
});

it('keeps a session from needing codes once people have links without one', async () => {
  const file = openUnder('LINKED', aProgrammeFile());
  await stack.publish(file);
  await invite('LINKED', await listed('linked.csv', 'email\nann@linked.example.net\n'));
  await stack.tick();
  const [mail] = await mailsTo('ann@linked.example.net');
  expect(mail?.body.text).toMatch(/\/f\/LINKED\?lang=en\s/);

  const asking = (access: 'codes' | 'codes-or-open') =>
    listed(`${access}.yaml`, stringify(withSessions(file, { access })));
  const refused = await debrief('publish', await asking('codes'), '--data', data);
  expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('their links carry no code')]);
  const done = await debrief('publish', await asking('codes-or-open'), '--data', data, '--yes');
  expect(done).toMatchObject({ code: 0, stdout: expect.stringMatching(/"debrief codes LINKED"[\s\S]*Published\./) });
});

describe('people whose links were withdrawn', () => {
  const asJson = { headers: { accept: 'application/json' } };
  const formIn = (mail: Mail | undefined) => new URL(/http\S+#c=\S+/.exec(mail?.body.text ?? '')?.[0] ?? 'http://none');
  const answer = async ({ pathname, hash }: URL) => {
    const own = new URLSearchParams(hash.slice(1)).get('c') ?? '';
    return (await postForm(`${stack.url}${pathname}`, aFilledForm({ _code: own }))).status;
  };

  it('get new ones when that is said, each once, by which they answer; who has answered gets none', async () => {
    const code = await aSession('RENEWED');
    const file = await listed('renewed.csv', 'email\nann@renewed.example\nbo@renewed.example\n');
    await invite(code, file);
    await stack.tick();
    const [ann, bo] = [await mailsTo('ann@renewed.example'), await mailsTo('bo@renewed.example')];
    const stored = await answer(formIn(ann[0]));

    const early = await invite(code, '--new-links');
    expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('none of its codes were withdrawn')]);
    const withdrawn = await debrief('codes', code, '--withdraw', '--yes', '--data', data);
    // Whoever learns how many are void, or how many new links go out, knows how many have answered.
    expect(withdrawn.stdout).toContain('All codes of RENEWED that nobody had used are void.');
    const counted = async () => (await fetch(`${stack.url}/f/${code}/codes`, asJson)).json();
    const before = await counted();
    expect(before).toEqual({ session: code, made: 2, withdrawn: 2 });
    expect((await invite(code, '--new-links')).stderr).toContain('this asks first');
    expect((await invite(code, '--new-links', '--yes')).stdout).toContain('go out from the next tick on');
    await stack.tick();
    await stack.tick();

    expect(await counted()).toEqual(before);
    expect(await mailsTo('ann@renewed.example')).toHaveLength(1);
    const mails = await mailsTo('bo@renewed.example');
    const renewed = mails.find(({ body }) => body.text?.includes('the one in our earlier mail is not valid any more'));
    expect([bo.length, mails.length]).toEqual([1, 2]);
    expect(await answer(formIn(bo[0]))).not.toBe(stored);
    expect(await answer(formIn(renewed))).toBe(stored);
    expect(await stack.responsesTo(code)).toHaveLength(2);
    const { letters, round } = JSON.parse((await invite(code, '--status', '--json')).stdout);
    // What the second round was of, the ledger knows, and nobody is told.
    expect([round, letters[0]]).toEqual([1, expect.objectContaining({ sent: 2, failed: 0, open: 0 })]);
  });

  it('get a letter again that failed, and none of a session that is cancelled', async () => {
    const code = await aSession('FAILED');
    const file = await listed('failed.csv', 'email\ncy@failed.example\n');
    await invite(code, file);
    await stack.tick();
    const [mailing] = [letterId({ code }, 1)];
    const [sent] = await stack.target.reports.dispatches(mailing);
    if (sent === undefined) throw new Error('no letter');
    const failed = { ...sent, state: { name: 'FAILED', at: systemClock.now(), reason: 'mailbox full' } } as const;
    expect((await invite(code, '--resend')).stderr).toContain('no invitation to FAILED is FAILED');
    await stack.target.reports.advance(mailing, sent, failed);
    expect((await invite(code, '--resend', '--yes')).stdout).toContain('1 invitation to FAILED is PENDING again');
    await stack.tick();
    expect(await mailsTo('cy@failed.example')).toHaveLength(2);

    const [again] = await stack.target.reports.dispatches(mailing);
    await stack.target.reports.advance(mailing, again ?? sent, { ...failed, attempt: again?.attempt ?? 0 });
    await invite(code, '--resend', '--yes');
    const cancelled = await debrief('cancel', code, '--yes', '--json', '--data', data);
    expect(JSON.parse(cancelled.stdout)).toMatchObject({ outcome: 'cancelled', invited: 1 });
    await stack.tick();
    await stack.tick();
    expect(await mailsTo('cy@failed.example')).toHaveLength(2);
    const [ended] = await stack.target.reports.dispatches(mailing);
    expect(ended?.state).toMatchObject({ name: 'FAILED', reason: 'the session is over' });
    expect(JSON.stringify(await stack.items('programmes'))).not.toContain('cy@failed.example');
  });
});

describe('letters to thousands, by a tick that is killed', () => {
  let front: WatchingFront;
  beforeAll(async () => {
    front = await watchingFront(stack);
  });
  afterAll(() => front.close());

  it(
    'come once each, or nobody knows whether they came',
    async () => {
      const code = await aSession('THOUSANDS');
      const { invitations, programmes, reports, codeKey } = stack.target;
      const session = await programmes.findSession(code);
      if (session === undefined) throw new Error('not published');
      const count = sized({ each: 600, nightly: 5000 });
      const people = Array.from({ length: count }, (_, at) => ({ address: `guest${at}@thousands.example.org` }));
      const invitees = inviteesOf(people, code, await codeKey(), 'en');
      await invitations.invite(code, invitees, session.answersExpireAt);
      await invitations.plan(code, { reminders: [] }, { lookAt: systemClock.now(), expire: session.answersExpireAt });

      const report = await killableReport(inject('assembly'), stack.url, { url: front.url });
      const random = seeded(seed);
      const ledger = () => reports.dispatches(letterId(session, 1));
      const isOver = (mails: readonly Dispatch[]) =>
        mails.length === count && mails.every(({ state }) => isFinal(state));
      let [kills, brokenOff] = [0, 0];
      for (let ticks = 0; ticks < 40 && !isOver(await ledger()); ticks += 1) {
        // Each tick a quarter of an hour later: the lease of who was killed has run out. A letter takes some ten calls.
        const kill = kills < 5 ? front.afterCalls(Math.ceil(count * (0.2 + random.next()))) : undefined;
        const { isKilled } = await report.tick(ticks * 15 * minute, kill).catch((cause: Error) => {
          // A machine with other work lets a request wait too long: such a tick breaks off as one that is killed, and the next one goes on.
          if (!cause.message.includes('requestTimeout')) throw cause;
          brokenOff += 1;
          return { isKilled: false };
        });
        kills += isKilled ? 1 : 0;
      }

      const mails = await ledger();
      const unknown = mails.filter(({ state }) => state.name === 'UNKNOWN').length;
      expect(kills).toBe(5);
      expect(mails).toHaveLength(count);
      expect(unknown).toBeLessThanOrEqual(kills + brokenOff);
      const states = new Map(mails.map((each) => [each.recipient, each.state.name]));
      const copies = invitees.map(({ id, address }) => [states.get(id), front.delivered.get(address) ?? 0] as const);
      expect(copies.filter(([state, mailed]) => state === 'SENT' && mailed !== 1)).toEqual([]);
      expect(copies.filter(([state, mailed]) => state !== 'SENT' && (state !== 'UNKNOWN' || mailed > 1))).toEqual([]);
      proven('letters', {
        what: 'invitations by a tick that was killed at random moments',
        tried: `${kills} kills, ${count} people`,
        found: `none lost, none twice; ${unknown} in doubt`,
      });
    },
    1000 * sized({ each: 600, nightly: 3600 }),
  );
});
