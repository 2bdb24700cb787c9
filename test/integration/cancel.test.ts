import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { moveClosing } from '../../shared/programme/move-closing.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { minute, after as shifted } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { announced, anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { aFilledForm, postForm, postJson } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

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
    // A promise that it does not know lets the function read the session again, which it may have known from before.
    await postForm(form, { ...aFilledForm(), _promise: '9' });
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
    expect(reopen.stderr).toContain('it was cancelled: a new occasion needs a new short name (code)');
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
    await command('close', 'AGAIN', '--no-grace');
    const twice = await command('close', 'AGAIN');
    const before = await stored('AGAIN');
    if (before === undefined) throw new Error('not published');
    const until = wallClockText(shifted(systemClock.now(), 120 * minute), before.zone);

    const [past, odd, far] = [
      await command('reopen', 'AGAIN', '--closes', '2020-12-03 18:00'),
      await command('reopen', 'AGAIN', '--closes', 'tonight'),
      await command('reopen', 'AGAIN', '--closes', '9999-12-31 18:00'),
    ];
    const reopened = await command('reopen', 'again', '--closes', until);
    const open = await command('reopen', 'AGAIN');

    expect(twice.stderr).toContain('it is closed already. No answer is taken any more; a tick mails its report');
    expect(past.stderr).toContain('that time is over');
    expect(odd.stderr).toContain('write it as "2020-12-03 18:00"');
    expect(far.stderr).toContain('--closes 9999-12-31 18:00 is not in the years 1901 to 2199: correct the year');
    expect(reopened).toMatchObject({ code: 0, stderr: '' });
    expect(reopened.stdout).toContain(`AGAIN takes answers again until ${until} Asia/Shanghai`);
    expect(reopened.stdout).toContain('sooner than its form said at first');
    expect(await stored('AGAIN')).toMatchObject({ graceMinutes: 15 });
    expect(open.stderr).toContain('it has not closed yet');
    expect((await stored('AGAIN'))?.answersExpireAt).toBe(before.answersExpireAt);
    await answer('AGAIN', 1);
    expect(await command('reopen', 'NONE')).toMatchObject({ code: 1 });
  });

  it('says that answers are deleted as was promised where they are', async () => {
    const file = anOpenProgramme('PROM', { graceMinutes: 60 });
    const closes = wallClockText(shifted(systemClock.now(), -5 * minute), file.sessions[0]?.zone ?? '');
    await stack.publish({ ...file, sessions: file.sessions.map((each) => ({ ...each, closes })) });

    const reopened = await command('reopen', 'PROM');

    expect(reopened.stdout).toMatch(/They are deleted on [\d-]{10}, as was promised\.\n$/);
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

  it('counts who has another address as new, and what went to the one before opens nothing any more', async () => {
    const file = aProgrammeOf('MOVE');
    await stack.publish(file);
    await answer('MOVE', 6);
    await closed('MOVE');
    await stack.tick();
    const linkIn = async (address: string) =>
      /https?:\/\/\S+\/r\/move\/[\w-]+/.exec((await mailsTo(address)).at(-1)?.text ?? '')?.[0] ?? 'no link';
    const statusOf = async (link: string) => (await fetch(`${stack.url}${new URL(link).pathname}`)).status;
    const old = await linkIn('ada@move.example.org');
    const early = newKey(randomBytes(16));
    // As it was kept before links had a revision.
    await stack.target.links.keep({
      ...{ programme: 'move', recipient: 'ada', hash: keyHash('results', early), madeAt: systemClock.now() },
    });
    expect([await statusOf(old), await statusOf(`${stack.url}/r/move/${early}`)]).toEqual([200, 200]);

    const recipients = file.recipients.map((each) =>
      each.id === 'ada' ? { ...each, address: 'eve@example.org' } : each,
    );
    expect((await stack.publish({ ...file, recipients })).outcome).toBe('published');
    const listed = await command('links', 'move', '--json');
    const sent = await command('report', 'resend', 'MOVE', '--to-new', '--yes');
    await stack.tick();

    expect([await statusOf(old), await statusOf(`${stack.url}/r/move/${early}`)]).toEqual([404, 404]);
    const { links } = JSON.parse(listed.stdout) as { links: { recipient: string }[] };
    expect(links.map(({ recipient }) => recipient)).toEqual(['bo']);
    expect(sent.stdout).toContain('to: ada.');
    expect(await mailsTo('ada@move.example.org')).toHaveLength(1);
    expect(await statusOf(await linkIn('eve@example.org'))).toBe(200);
    expect((await command('report', 'resend', 'MOVE', '--to-new', '--yes')).stderr).toContain('nobody is new');
  });

  it('mails a speaker’s results to nobody who was not named by them', async () => {
    const file = aProgrammeOf('SELF');
    await stack.publish(file);
    await answer('SELF', 6);
    await closed('SELF');
    await stack.tick();
    // As a stage may have stored it, before names were held fast.
    const programme = await stack.target.programmes.findProgramme('self');
    if (programme === undefined) throw new Error('it was published');
    const other = { id: 'speaker.lin', speaker: 'lin', name: 'Somebody Else', address: 'else@example.org' };
    const revised = {
      ...programme,
      revision: (programme.revision ?? 0) + 1,
      recipients: [...programme.recipients, { kind: 'speaker', language: 'en', ...other } as const],
    };
    expect(await stack.target.programmes.putProgramme(revised, programme)).toBe('published');

    const { code, stderr } = await command('report', 'resend', 'SELF', '--to-new', '--yes');

    expect(code).toBe(1);
    expect(stderr).toContain('Not to speaker.lin: ratings are of who was named then, and not of Somebody Else.');
  });

  it('says where no final report will come', async () => {
    await stack.publish({ ...aProgrammeOf('SOLO', 'NONE1'), programme: 'solitary' });
    await command('cancel', 'NONE1', '--yes');

    const [session, programme] = await Promise.all(
      ['NONE1', 'solitary'].map((topic) => command('report', 'resend', topic, '--to-new', '--yes')),
    );

    expect(session?.stderr).toContain('NONE1 was cancelled: it has no final report, and none will come');
    expect(programme?.stderr).toContain('only SOLO takes place in it: say "report resend SOLO --to-new"');
  });
});
