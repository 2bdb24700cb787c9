import { expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { reopenSession } from '../../shared/programme/reopen.ts';
import { after, day } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { rememberWritten } from '../fixtures/log/log-secrets.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';

// From the receipt of a training to the mail of its follow-up and the answer to that, over the whole stack.

const stack = sharedStack();
const [first, ...rest] = aProgrammeFile().sessions;
if (first === undefined) throw new Error('the programme has no session');
const session = first;

/** The follow-up, open for two weeks from some days after today on. */
function later(code: string, days: number) {
  const at = (more: number) => wallClockText(after(systemClock.now(), (days + more) * day), session.zone);
  const times = { opens: at(0), closes: at(14) };
  const languages = ['en', 'zh-CN'];
  return aProgrammeFile({
    programme: `programme-${code.toLowerCase()}`,
    languages,
    sessions: [{ ...session, ...times, code, access: 'codes-or-open' }],
  });
}

async function answered(followUp: string): Promise<string> {
  const { form } = await stack.openSession(aProgrammeFile({ sessions: [{ ...session, followUp }, ...rest] }));
  expect((await postForm(form, aFilledForm())).status).toBe(303);
  return `${form}/follow-up`;
}

const mailsTo = async (address: string) =>
  (await mailsIn(stack.mail)).filter(({ destination }) => destination.to.some((to) => to.includes(address)));
const addressesOf = async (code: string) =>
  (await stack.items('programmes')).flatMap(({ pk, address }) =>
    pk?.S === `INVITED#${code}` ? (address?.S ?? []) : [],
  );
const planOf = async (code: string) =>
  (await stack.items('programmes')).find(({ pk, sk }) => pk?.S === `INVITED#${code}` && sk?.S === 'PLAN');

it('mails the link to each address once when it opens, moved to an earlier day, and forgets the address then', async () => {
  rememberWritten(['guest.of.training@example.net']);
  await stack.publish(later('AGAIN', 60));
  const page = await answered('AGAIN');
  const leave = (_address: string) => postForm(page, { _address, _language: 'zh-CN' });
  await leave('guest.of.training@example.net');
  await leave('Guest.of.Training@example.net');
  expect(await addressesOf('AGAIN')).toHaveLength(1);
  await stack.tick();
  expect(await mailsTo('@example.net')).toEqual([]);

  // It is brought forward: it is open now.
  await stack.publish(later('AGAIN', 0));
  const { invitations } = stack.target;
  const now = systemClock.now();
  await invitations.plan('AGAIN' as SessionCode, {}, { lookAt: now, expire: after(now, 400 * day) });
  await stack.tick();
  await stack.tick();
  const [mail, ...others] = await mailsTo('guest.of.training@example.net');
  expect(others).toEqual([]);
  expect(Buffer.from(mail?.raw ?? '', 'base64').toString()).toMatch(/^Content-Language: zh-CN/m);
  expect(await addressesOf('AGAIN')).toEqual([]);
  expect(JSON.stringify(await stack.items('reports'))).not.toContain('guest.of');

  // Its link takes one answer, with the code that it carries.
  const link = new URL(/http\S+#c=\S+/.exec(mail?.body.text ?? '')?.[0] ?? 'http://none');
  const code = new URLSearchParams(link.hash.slice(1)).get('c') ?? '';
  const form = `${stack.url}${link.pathname}`;
  expect((await postForm(form, aFilledForm({ _code: code }))).status).toBe(303);
  expect((await postForm(form, aFilledForm({ _code: code }))).status).not.toBe(303);
  expect(await stack.responsesTo('AGAIN' as SessionCode)).toMatchObject([{ code: { BOOL: true } }]);
  // Who comes now is led to the form, and leaves nothing, once the function no longer knows the session as it was.
  await expect
    .poll(async () => (await (await fetch(page)).text()).includes('/f/AGAIN'), { timeout: 10_000 })
    .toBe(true);
  const open = await leave('late.guest@example.net');
  expect([open.status, (await open.text()).includes('/f/AGAIN')]).toEqual([200, true]);
  expect(await addressesOf('AGAIN')).toEqual([]);
});

it('mails nobody when it is called off, and forgets all addresses', async () => {
  await stack.publish(later('CALLEDOFF', 60));
  const page = await answered('CALLEDOFF');
  await postForm(page, { _address: 'patient@example.net' });
  const { programmes, invitations } = stack.target;
  const code = 'CALLEDOFF' as SessionCode;
  const stored = await programmes.findSession(code);
  if (stored === undefined) throw new Error('it is published');
  await programmes.cancel(stored, systemClock.now());
  await invitations.plan(code, {}, { lookAt: systemClock.now(), expire: after(systemClock.now(), day) });
  await stack.tick();

  expect(await addressesOf('CALLEDOFF')).toEqual([]);
  expect(await mailsTo('patient@example.net')).toEqual([]);
});

it('says in the report of the training how many left an address, in steps', async () => {
  await stack.publish(later('COUNTED', 60));
  const { code, form } = await stack.openSession(
    aProgrammeFile({ sessions: [{ ...session, followUp: 'COUNTED' }, ...rest] }),
  );
  expect((await postForm(form, aFilledForm())).status).toBe(303);
  for (const at of [1, 2, 3, 4, 5, 6, 7])
    await postForm(`${form}/follow-up`, { _address: `counted${at}@example.net`, _language: 'en' });
  await closedBefore(stack, code);
  await stack.tick();

  const published = await stack.target.reports.latestPublication({ kind: 'session', code });
  expect(published?.quality.addressesLeft).toBe(5);
  expect(JSON.stringify(published)).not.toContain('@example.net');
});

it('mails who leaves an address after it was closed by mistake, and opened again', async () => {
  const code = 'MISTAKE' as SessionCode;
  await stack.publish(later(code, 12));
  const page = await answered(code);
  const leave = (name: string) => postForm(page, { _address: `${name}@mistake.example`, _language: 'en' });
  expect((await leave('early')).status).toBe(200);
  const { programmes } = stack.target;
  expect(await closeSession(code, programmes, systemClock.now(), { withoutGrace: false })).toMatchObject({
    outcome: 'closed',
  });
  await stack.tick();
  // Whoever had left one was told that nobody asks: it is forgotten.
  expect(await addressesOf(code)).toEqual([]);

  const reopened = await reopenSession(code, programmes, systemClock.now(), ({ opensAt }) => after(opensAt, 2 * day));
  expect(reopened.outcome).toBe('reopened');
  await stack.tick();
  expect(await planOf(code)).toHaveProperty('dueAt');
  // The function may know the session of before for some seconds.
  await expect
    .poll(async () => ((await leave('late')).status === 200 ? addressesOf(code) : []), { timeout: 15_000 })
    .toEqual(['late@mistake.example']);

  // A tick of before this was done with it for good: it waits for whoever leaves one.
  for (const each of await programmes.due(after(systemClock.now(), 30 * day)))
    if (each.topic.kind === 'invitation' && each.topic.code === code) await programmes.done(each);
  expect(await planOf(code)).not.toHaveProperty('dueAt');
  expect((await leave('late')).status).toBe(200);
  expect(await planOf(code)).toHaveProperty('dueAt');

  await stack.publish(later(code, 0));
  await stack.tick();
  await stack.tick();
  expect(await mailsTo('late@mistake.example')).toHaveLength(1);
}, 60_000);
