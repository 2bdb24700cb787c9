import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { moveClosing } from '../../shared/programme/move-closing.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { minute, after as shifted } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { announced, anOpenProgramme, sharedStack } from '../fixtures/local/local-stack.ts';
import { aFilledForm, postForm, postJson } from '../fixtures/local/posts.ts';

const stack = sharedStack();
const data = announced(stack);
const command = (...args: readonly string[]) => debrief(...args, '--data', data);

const stored = (code: string) => stack.target.programmes.findSession(code as SessionCode);

async function answer(code: string, people: number): Promise<void> {
  const posts = Array.from({ length: people }, () => postForm(`${stack.url}/f/${code}`, aFilledForm()));
  for (const { status } of await Promise.all(posts)) expect(status).toBe(303);
}

/** A programme of sessions with these codes, open now, whose recipients hear of it after every 25 answers. */
function aProgrammeOf(...codes: readonly string[]): ProgrammeFile {
  const [first = ''] = codes;
  const file = anOpenProgramme(first);
  const recipients = file.recipients.map((each) => ({
    ...each,
    frequency: 'every-25' as const,
    address: `${each.id}@${first.toLowerCase()}.example.org`,
  }));
  return { ...file, recipients, sessions: codes.flatMap((code) => file.sessions.map((each) => ({ ...each, code }))) };
}

/** The subjects of the mails to an address. */
async function mailsTo(address: string) {
  const all = await mailsIn(stack.mail);
  const own = all.filter(({ destination }) => destination.to[0] === address);
  return Promise.all(own.map(({ raw }) => PostalMime.parse(Buffer.from(raw, 'base64'))));
}

/** As if it had closed half an hour ago. */
async function closed(code: string): Promise<void> {
  const session = await stored(code);
  if (session === undefined) throw new Error(`${code} is not published`);
  const closesAt = shifted(systemClock.now(), -30 * minute);
  expect(await moveClosing(session, { closesAt, graceMinutes: 0 }, stack.target.programmes)).not.toBe('lost');
}

describe('debrief cancel', () => {
  it('ends a session: its form says so, takes nothing more, and it stays so', async () => {
    const file = anOpenProgramme('OFF');
    await stack.publish(file);
    const form = `${stack.url}/f/OFF`;
    await answer('OFF', 1);

    const asked = await command('cancel', 'off');
    const done = await command('cancel', 'off', '--yes');

    expect(asked).toMatchObject({ code: 1, stdout: '' });
    expect(asked.stderr).toContain('In no report, and deleted as was promised: 1 answer stored.');
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toContain('OFF is cancelled.');
    await expect.poll(async () => (await fetch(`${form}?lang=en`)).status, { timeout: 5000 }).toBe(410);
    const page = await fetch(`${form}?lang=fr`, { headers: { 'accept-language': 'en' } });
    expect(await page.text()).toContain('This session does not take place');
    const late = await postForm(form, { ...aFilledForm(), _language: 'zh-CN' });
    expect([late.status, late.headers.get('location')]).toEqual([303, '/f/OFF?lang=zh-CN']);
    expect(await (await fetch(`${form}?lang=zh-CN`)).text()).toContain('本场活动已取消');
    const machine = await postJson(form, aFilledForm());
    expect([machine.status, await machine.json()]).toMatchObject([410, { error: { code: 'cancelled' } }]);
    expect(await stack.target.responses.count('OFF' as SessionCode)).toBe(1);

    const [again, close, reopen, listed, kit] = await Promise.all([
      command('cancel', 'OFF', '--yes'),
      command('close', 'OFF'),
      command('reopen', 'OFF'),
      command('sessions'),
      command('kit', 'OFF', '--out', join(data, 'kit-off')),
    ]);
    expect(kit).toMatchObject({ code: 1, stdout: '' });
    expect(kit.stderr).toContain('OFF was cancelled: its form takes no answers');
    expect(again.stderr).toBe('debrief: OFF was not cancelled: it is cancelled already\n');
    expect(close.stderr).toBe('debrief: OFF was not closed: it was cancelled\n');
    expect(reopen.stderr).toContain('it was cancelled: a new occasion needs a new code');
    expect(listed.stdout).toMatch(/^OFF +Weifang +cancelled/m);

    const written = join(data, 'off.json');
    await writeFile(written, JSON.stringify(file));
    const republished = await command('publish', written);
    expect(republished).toMatchObject({ code: 0 });
    expect(republished.stdout).toContain('OFF  kept     it was cancelled, and stays so');
    expect((await stored('OFF'))?.cancelledAt).toBeDefined();
  });

  it('tells who was told of it, once, and leaves it out of the programme’s report', async () => {
    const codes = ['GO1', 'GO2', 'GO3'] as const;
    await stack.publish(aProgrammeOf(...codes));
    await answer('GO1', 36);
    await answer('GO2', 6);
    await answer('GO3', 6);
    await stack.tick();
    expect((await mailsTo('ada@go1.example.org')).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('[Interim]'),
    ]);

    await command('cancel', 'GO1', '--yes');
    await stack.tick();
    await stack.tick();
    await closed('GO2');
    await closed('GO3');
    await stack.tick();
    await stack.tick();

    const mails = await mailsTo('ada@go1.example.org');
    const subjects = mails.map(({ subject }) => subject ?? '');
    expect(subjects.map((subject) => /^\[\w+\]/.exec(subject)?.[0])).toEqual([
      '[Interim]',
      '[Cancelled]',
      '[Feedback]',
      '[Feedback]',
      '[Feedback]',
    ]);
    const notice = mails[1];
    expect(notice?.text).toContain('It does not take place');
    expect(notice?.text).not.toContain('== Comments');
    expect(notice?.attachments).toEqual([]);
    const page = /https?:\S+session=GO1\S*/.exec(notice?.text ?? '')?.[0] ?? '';
    const shown = await (await fetch(page.replace(/^https?:\/\/[^/]+/, stack.url))).text();
    expect(shown).toContain('It does not take place');
    const programme = await stack.target.reports.latestPublication({ kind: 'programme', id: 'go1' });
    expect(programme?.sessions.map(({ code }) => code)).toEqual(['GO2', 'GO3']);
    expect((await command('report', 'export', 'GO1', '--format', 'csv', '--out', join(data, 'x'))).stderr).toContain(
      'the session was cancelled: it has no results',
    );
  });

  it('is refused once results are sealed', async () => {
    await stack.publish(anOpenProgramme('LATE'));
    await closed('LATE');
    await stack.tick();

    expect((await command('cancel', 'LATE', '--yes')).stderr).toBe(
      'debrief: LATE was not cancelled: its results are sealed already, and reported\n',
    );
  });
});

describe('debrief reopen', () => {
  it('lets a session that has closed take answers again, and keeps the day of deletion', async () => {
    await stack.publish(anOpenProgramme('AGAIN'));
    await command('close', 'AGAIN');
    const before = await stored('AGAIN');
    if (before === undefined) throw new Error('not published');
    const until = wallClockText(shifted(systemClock.now(), 120 * minute), before.zone);

    const [past, odd] = [
      await command('reopen', 'AGAIN', '--closes', '2020-12-03 18:00'),
      await command('reopen', 'AGAIN', '--closes', 'tonight'),
    ];
    const reopened = await command('reopen', 'again', '--closes', until);
    const open = await command('reopen', 'AGAIN');

    expect(past.stderr).toContain('that time is over');
    expect(odd.stderr).toContain('write it as "2020-12-03 18:00"');
    expect(reopened).toMatchObject({ code: 0, stderr: '' });
    expect(reopened.stdout).toContain(`AGAIN takes answers again until ${until} Asia/Shanghai`);
    expect(open.stderr).toContain('it has not closed yet');
    expect((await stored('AGAIN'))?.answersExpireAt).toBe(before.answersExpireAt);
    await answer('AGAIN', 1);
    expect(await command('reopen', 'NONE')).toMatchObject({ code: 1 });
  });
});

describe('debrief report resend --to-new', () => {
  it('mails the final report to who was added since, and to nobody twice', async () => {
    const file = aProgrammeOf('NEWS');
    await stack.publish(file);
    await answer('NEWS', 6);
    await closed('NEWS');
    const early = await command('report', 'resend', 'NEWS', '--to-new', '--yes');
    await stack.tick();
    const [ada] = file.recipients;
    const added = {
      ...file,
      recipients: [...file.recipients, { ...ada, id: 'cai', address: 'cai@news.example.org' }],
      speakers: file.speakers.map((each) => (each.id === 'lin' ? { ...each, address: 'lin@news.example.org' } : each)),
    };
    expect((await stack.publish(added as ProgrammeFile)).outcome).toBe('published');

    const sent = await command('report', 'resend', 'NEWS', '--to-new', '--yes');
    await stack.tick();
    const again = await command('report', 'resend', 'NEWS', '--to-new', '--yes');

    expect(early.stderr).toContain('NEWS has no final report yet');
    expect(sent.stdout).toContain('to: cai, speaker.lin.');
    for (const who of ['ada', 'cai', 'lin']) expect(await mailsTo(`${who}@news.example.org`)).toHaveLength(1);
    expect((await mailsTo('lin@news.example.org'))[0]?.subject).toContain('your results');
    expect(again.stderr).toContain('nobody is new');
    expect((await command('report', 'resend', 'NEWS', 'ada', '--to-new')).stderr).toContain('or --to-new');
  });
});
