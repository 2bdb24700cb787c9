import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportCommand } from '../../infra/cli/report/export.ts';
import { previewCommand } from '../../infra/cli/report/preview.ts';
import { readmitCommand } from '../../infra/cli/report/readmit.ts';
import { resendCommand } from '../../infra/cli/report/resend.ts';
import { sendTestCommand } from '../../infra/cli/report/send-test.ts';
import { statusCommand } from '../../infra/cli/report/status.ts';
import { CommandError } from '../../infra/cli/terminal/command-error.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { Dispatch } from '../../shared/delivery/dispatch-states.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import { after } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { inOwnLanguage } from '../fixtures/i18n/pseudo-words.ts';
import { announced, anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { aFilledForm, freshId, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { readPdf } from '../fixtures/paper/read-pdf.ts';
import { aPublication, aSealedSession } from '../fixtures/publication/sealed.ts';
import { aResponse } from '../fixtures/responses/responses.ts';
import { scratchFolder } from '../fixtures/scratch.ts';

const code = 'DRAFT' as SessionCode;

const stack = sharedStack();
const data = announced(stack);
const out = scratchFolder('preview');
beforeAll(async () => {
  await stack.publish(anOpenProgramme(code));
  const form = `${stack.url}/f/${code}`;
  const posts = ['5', '5', '5', '5', '5', '1'].map((step) => aFilledForm({ q_overall: step, 's_content.lin': '4' }));
  for (const { status } of await Promise.all(posts.map((post) => postForm(form, post)))) expect(status).toBe(303);
});

describe('debrief report, before anything is published', () => {
  const published = async () => (await stack.items('reports')).filter(({ pk }) => pk?.S?.includes(code)).length;

  it('previews the mail of an organiser from what is there now, and keeps nothing', async () => {
    const result = await previewCommand('draft', { data, out, language: 'en' });

    const { files, subject, isPreview } = result.json as { files: string[]; subject: string; isPreview: boolean };
    expect(isPreview).toBe(true);
    expect(subject).toMatch(/^\[PREVIEW\] /);
    expect(files.map((file) => file.slice(out.length + 1))).toEqual(
      ['html', 'txt', 'csv', 'xlsx', 'eml'].map((ending) => `DRAFT-en.${ending}`),
    );
    const [html, text, , , eml] = await Promise.all(files.map((file) => readFile(file)));
    expect(String(html)).toContain('[PREVIEW]');
    expect(String(text)).toContain('[PREVIEW]');
    const mail = await PostalMime.parse(eml ?? '');
    expect(mail.subject).toBe(subject);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['DRAFT-en.csv', 'DRAFT-en.xlsx']);
    // A mail for nobody stops nobody's mails.
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')).toBeUndefined();
    expect(await published()).toBe(0);
  });

  it('previews the mail of a speaker, which has no tables, and knows the speakers', async () => {
    const result = await previewCommand('DRAFT', { data, out, language: 'en', speaker: 'lin' });
    const { files } = result.json as { files: string[] };

    expect(files.map((file) => file.slice(out.length + 1))).toEqual(
      ['html', 'txt', 'eml'].map((ending) => `DRAFT-lin-en.${ending}`),
    );
    const nobody = previewCommand('DRAFT', { data, out, speaker: 'nobody' });
    await expect(nobody).rejects.toThrow(/"nobody" does not speak in DRAFT; its speakers: mei, lin/);
    await expect(previewCommand('DRAFT', { data, out, language: 'fr' })).rejects.toThrow('the programme is in en');
    await expect(previewCommand('nothing', { data, out })).rejects.toThrow('neither a session');
  });

  it('sends a test to one address, marked, and records nothing', async () => {
    const result = await sendTestCommand('DRAFT', { data, language: 'en', to: 'me@example.org' });

    expect(result.json).toMatchObject({ to: 'me@example.org', subject: expect.stringMatching(/^\[TEST\] /) });
    const emails = await mailsIn(stack.mail);
    expect(emails.map(({ destination }) => destination.to)).toEqual([['me@example.org']]);
    const mail = await PostalMime.parse(Buffer.from(emails[0]?.raw ?? '', 'base64'));
    expect(mail.subject).toMatch(/^\[TEST\] /);
    expect(mail.text).toContain('[TEST]');
    expect(mail.replyTo).toMatchObject([{ address: 'team@example.org' }]);
    expect(await published()).toBe(0);
    // Mail programmes get what they act on, and it is nobody's.
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, link = ''] = /^<([^>]+)>$/.exec(header('list-unsubscribe')) ?? [];
    expect(link.startsWith(`${stack.url}/r/draft/`)).toBe(true);
    expect((await fetch(link, { method: 'POST', body: 'List-Unsubscribe=One-Click' })).status).toBe(404);
    expect(mail.text).not.toContain(stack.url);
    await expect(sendTestCommand('DRAFT', { data, to: 'nobody' })).rejects.toThrow('give one mail address');
  });

  it('exports nothing, and never answers that were promised to nobody', async () => {
    const file = join(out, 'none.csv');
    await expect(exportCommand('DRAFT', { data, out: file, format: 'csv' })).rejects.toThrow(
      'nothing has been published',
    );
    await expect(exportCommand('DRAFT', { data, out: file, format: 'csv', answers: true })).rejects.toThrow(
      'nobody may get the single answers of DRAFT',
    );
    expect((await statusCommand('DRAFT', { data })).text).toBe('Nothing has been published yet.');
  });
});

describe('debrief report, of what is published', () => {
  /** The publication of a session under this code, with mails to two of its recipients that are still to go. */
  async function aPublished(code: string): Promise<Publication> {
    const { programmes, reports } = stack.target;
    await stack.publish(anOpenProgramme(code));
    const session = await programmes.findSession(code as SessionCode);
    if (session === undefined) throw new Error('not published');
    const publication = await reports.keepPublication(aPublication(session, []));
    await reports.openDispatches(publication, ['wang', 'host'], systemClock.now());
    return publication;
  }

  /** Moves one of its dispatches as a tick would whose mail ended so. */
  async function ended(publication: Publication, recipient: string, state: Dispatch['state']): Promise<void> {
    const { reports } = stack.target;
    const dispatch = (await reports.dispatches(publication)).find((each) => each.recipient === recipient);
    if (dispatch === undefined) throw new Error('no such dispatch');
    const now = systemClock.now();
    const attempt = dispatch.attempt + 1;
    const claimed: Dispatch = { ...dispatch, attempt, state: { name: 'SENDING', leaseUntil: after(now, 1000) } };
    expect(await reports.advance(publication, dispatch, claimed)).toBe(true);
    expect(await reports.advance(publication, claimed, { ...claimed, state })).toBe(true);
  }

  it('says how each mail stands, and sends again only what is FAILED or UNKNOWN', async () => {
    const publication = await aPublished('MAILS');
    const now = systemClock.now();
    await ended(publication, 'wang', { name: 'UNKNOWN', at: now, reason: 'TimeoutError' });
    await ended(publication, 'host', { name: 'SENT', at: now, messageId: 'm' });

    const status = await statusCommand('MAILS', { data });
    const all = await statusCommand(undefined, { data });
    const sent = resendCommand('MAILS', 'host', { data, yes: true });
    await expect(sent).rejects.toThrow('is SENT: only FAILED and UNKNOWN ones are sent again');
    await expect(resendCommand('MAILS', 'wang', { data })).rejects.toThrow('this may be a second copy');
    await expect(resendCommand('MAILS', 'nobody', { data, yes: true })).rejects.toThrow('has no mail to "nobody"');
    const resent = await resendCommand('MAILS', 'wang', { data, yes: true });
    const pending = await statusCommand('MAILS', { data });

    expect(status.isFailure).toBe(true);
    expect(status.text).toMatch(/^MAILS +1 +\w+ +wang +UNKNOWN +1 +TimeoutError/m);
    expect(all.text).toMatch(/^MAILS +1 +\w+ +host +SENT +1 /m);
    expect(resent.json).toEqual({ topic: 'MAILS', number: 1, recipients: ['wang'] });
    expect(pending.isFailure).toBe(false);
    const due = await stack.target.programmes.due(systemClock.now());
    expect(due.map(({ topic }) => topic)).toContainEqual({ kind: 'session', code: 'MAILS' });
  });

  it('sends all again that have failed, at one word, and none that may have gone out', async () => {
    const publication = await aPublished('FAILED');
    const now = systemClock.now();
    await expect(resendCommand('FAILED', undefined, { data, failed: true, yes: true })).rejects.toThrow(
      'no mail of publication 1 of FAILED is FAILED',
    );
    await ended(publication, 'wang', { name: 'FAILED', at: now, reason: 'Throttling' });

    await expect(resendCommand('FAILED', undefined, { data })).rejects.toThrow('name one recipient, or say --failed');
    await expect(resendCommand('FAILED', 'wang', { data, failed: true })).rejects.toThrow('name one recipient, or say');
    await expect(resendCommand('FAILED', undefined, { data, failed: true })).rejects.toThrow('wang: the mail failed');
    const { json } = await resendCommand('FAILED', undefined, { data, failed: true, yes: true });

    expect(json).toEqual({ topic: 'FAILED', number: 1, recipients: ['wang'] });
    expect((await statusCommand('FAILED', { data })).text).toMatch(/wang +PENDING/);
  });

  it('lets mails go again to an address that came back, and to no other', async () => {
    await aPublished('BACK');
    const { preferences } = stack.target;
    const undeliverable = { address: 'x@example.org', reason: 'bounce', at: systemClock.now() } as const;
    await preferences.change('back', 'bo', { frequency: 'daily', undeliverable });

    const readmit = (recipient: string, yes?: true) => readmitCommand('back', recipient, { data, ...(yes && { yes }) });
    await expect(readmit('nobody', true)).rejects.toThrow('back has no recipient "nobody"; it has: ');
    await expect(readmit('ada', true)).rejects.toThrow('nothing has come back from ada');
    await expect(readmit('bo')).rejects.toThrow('A mail to bo bounced');
    const { json } = await readmit('bo', true);

    expect(json).toEqual({ programme: 'back', recipient: 'bo' });
    expect(await preferences.find('back', 'bo')).toEqual({ frequency: 'daily' });
  });

  it('says why a correction waits, and what would bring it', async () => {
    const { programmes, responses, reports } = stack.target;
    await stack.publish(anOpenProgramme('WAITS'));
    const session = await programmes.findSession('WAITS' as SessionCode);
    if (session === undefined) throw new Error('not published');
    const answered = Array.from({ length: 12 }, (_, n) => aResponse(session, n));
    await reports.keepPublication(aPublication(session, answered));
    await reports.keepSeal(aSealedSession(session, answered).seal);
    for (const each of answered) await responses.keep(each, session);
    expect((await statusCommand('WAITS', { data })).json).not.toHaveProperty('waits');
    // Two people take their answers back: too few for another report, so the seal stays as it is.
    for (const each of answered.slice(0, 2)) expect(await responses.remove(each, session)).toBe('deleted');

    const { text, json } = await statusCommand('WAITS', { data });

    const sentence =
      'WAITS: the number of responses, and with it all else, stays as it was reported: it is -2 now, and that would tell of fewer ' +
      'than 5 people. Nothing is to be done: it is shown anew by itself once it is -5 or beyond.';
    expect(text.split('\n')).toContain(sentence);
    expect(json).toMatchObject({ waits: [sentence] });
  });

  it('exports the released tables', async () => {
    await aPublished('TABLES');
    const [csv, json] = [join(out, 'all.csv'), join(out, 'all.json')];
    await exportCommand('TABLES', { data, out: csv, format: 'csv', language: 'en' });
    await exportCommand('TABLES', { data, out: json, format: 'json', language: 'en' });

    const rows = parse(await readFile(csv), { bom: true });
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({
      topic: { kind: 'session', code: 'TABLES' },
      number: 1,
    });
  });

  it('exports the report on paper', async () => {
    await aPublished('PAPER');
    const file = join(out, 'report.pdf');
    await exportCommand('PAPER', { data, out: file, format: 'pdf', language: 'en', paper: 'letter' });

    const { width, title, bookmarks } = await readPdf(await readFile(file));
    expect(width).toBe(612);
    expect(title).toContain(': ');
    expect(bookmarks).toContain('How satisfied are you?');
    await expect(exportCommand('PAPER', { data, out: file, format: 'pdf', answers: true })).rejects.toThrow(
      CommandError,
    );
  });

  it('exports into no folder that is not there, and says which', async () => {
    await aPublished('NOWHERE');
    const folder = join(out, 'no', 'such');
    const file = join(folder, 'all.csv');

    await expect(exportCommand('NOWHERE', { data, out: file, format: 'csv' })).rejects.toThrow(
      new CommandError(`--out ${file}: there is no folder ${folder}; make it first, or name another file`),
    );
  });
});

describe('single answers', () => {
  it('are exported where the programme file says so: a row each, without an id', async () => {
    await stack.publish(anOpenProgramme('ENTITLED', { singleAnswers: 'entitled' }));
    const id = freshId();
    await postForm(`${stack.url}/f/ENTITLED`, { _submission: id, q_overall: '4' });
    const file = join(out, 'single.csv');

    await exportCommand('ENTITLED', { data, out: file, format: 'csv', answers: true });

    const content = await readFile(file, 'utf8');
    expect(parse(content, { bom: true })).toHaveLength(2);
    expect(content).not.toContain(id);
  });

  it('are exported in the words that their programme brings', async () => {
    await stack.publish(inOwnLanguage(anOpenProgramme('OWNWORDS', { singleAnswers: 'entitled' }), 'qaa'));
    await postForm(`${stack.url}/f/OWNWORDS`, { _submission: freshId(), q_overall: '4' });
    const file = join(out, 'own.csv');

    await exportCommand('OWNWORDS', {
      data,
      out: file,
      format: 'csv',
      answers: true,
      language: 'qaa',
      table: 'codebook',
    });

    const [headings] = parse(await readFile(file), { bom: true }) as string[][];
    expect(headings).toEqual(['⟦Id⟧', '⟦Question⟧', '⟦Code⟧', '⟦Answer⟧']);
  });
});
