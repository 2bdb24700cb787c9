import { randomBytes } from 'node:crypto';
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, inject, it } from 'vitest';
import { newPreviewLink } from '../../infra/cli/programme/session-link.ts';
import { localRegion } from '../../infra/local/assembly/region.ts';
import { openNow } from '../../infra/local/moved-dates.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { after, epochSeconds, type Instant, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';
import { deleteField } from '../../shared/web/pages/follow-up-pages.tsx';
import { type DeskBrowser, deskBrowser, signInLink } from '../demo/desk-browser.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { broughtForward } from '../fixtures/local/brought-forward.ts';
import { changedTemplate } from '../fixtures/local/changed-template.ts';
import { anOpenProgramme, openUnder, type RunningStack, runningStack } from '../fixtures/local/local-stack.ts';
import { aFilledForm, freshId, knownAsClosed, postForm } from '../fixtures/local/posts.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { acknowledgedGrants } from './acknowledged-grants.ts';

const code = 'PERM';

/** The synthesized assembly with an action taken out of the policy of one function. */
function withoutAction(functionId: string, action: string): Promise<string> {
  return changedTemplate(inject('assembly'), (id, { Type, Properties }) => {
    if (Type !== 'AWS::IAM::Policy' || !id.startsWith(functionId)) return;
    for (const statement of Properties.PolicyDocument?.Statement ?? []) {
      statement.Action = [statement.Action].flat().map((one) => (one === action ? 'dynamodb:ListTables' : one));
    }
  });
}

describe('the policies of the template', () => {
  it('decide what a function may do: without one grant its calls are refused', async () => {
    const stack = await runningStack(await withoutAction('Submit', 'dynamodb:PutItem'));
    await stack.publish(anOpenProgramme(code));

    const form = await fetch(`${stack.url}/f/${code}`);
    const sent = await postForm(`${stack.url}/f/${code}`, aFilledForm());

    expect([form.status, sent.status >= 500]).toEqual([200, true]);
    expect(await stack.items('responses')).toEqual([]);
    await expect
      .poll(() => stack.lines.join('\n'))
      .toMatch(/AccessDenied[\s\S]*dynamodb:PutItem on resource: .*Responses/);
    await stack.close();
  });

  it('let the form see that there is an answer, and not the answer; and pages change no report', async () => {
    const stack = await runningStack(inject('assembly'));
    await stack.publish(anOpenProgramme(code));
    await postForm(`${stack.url}/f/${code}`, aFilledForm({ q_keep: 'only between us' }));
    const [item = {}] = await stack.items('responses');
    const Key = { pk: item.pk ?? { S: '' }, sk: item.sk ?? { S: '' } };
    const as = signingOn(stack);
    const { responses, reports } = stack.tables;
    const seal = { TableName: reports, Key: { pk: { S: `SESSION#${code}` }, sk: { S: 'SEAL' } } };

    const seen = await as('Form').send(new GetItemCommand({ TableName: responses, Key, ProjectionExpression: 'pk' }));
    expect(seen.Item).toEqual({ pk: item.pk });
    const denied = { name: expect.stringContaining('AccessDenied') };
    await expect(as('Form').send(new GetItemCommand({ TableName: responses, Key }))).rejects.toMatchObject(denied);
    const answers = {
      TableName: responses,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': Key.pk },
    };
    await expect(as('Form').send(new QueryCommand(answers))).rejects.toMatchObject(denied);
    for (const name of ['Results', 'Bounce']) {
      const change = new UpdateItemCommand({
        ...seal,
        UpdateExpression: 'SET v = :v',
        ExpressionAttributeValues: { ':v': { N: '1' } },
      });
      await expect(as(name).send(change)).rejects.toMatchObject(denied);
    }
    await stack.close();
  });

  it('let who mails participants and the tick open no key for blind signatures, and look no address up', async () => {
    const stack = await runningStack(inject('assembly'));
    const { programmes: TableName } = stack.tables;
    const as = signingOn(stack);
    const [contact, report] = [as('Contact'), as('Report')];
    const keyOf = (pk: string, sk: string) => ({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } });
    const blindKey = keyOf(`BLIND#${code}`, 'KEY');
    const invitee = keyOf(`INVITED#${code}`, 'INVITEE#a-guess');
    const value = { ExpressionAttributeValues: { ':v': { N: '1' } } };
    const sets = { TableName, KeyConditionExpression: 'pk = :pk' };
    const of = (pk: string) => ({ ...sets, ExpressionAttributeValues: { ':pk': { S: pk } } });

    await contact.send(new GetItemCommand(keyOf(`SESSION#${code}`, 'SESSION')));
    await report.send(new QueryCommand({ ...of(`CODESETS#${code}`), ProjectionExpression: 'pk, sk, made' }));
    await report.send(new PutItemCommand({ TableName, Item: keyOf(`CODES#${code}#0`, 'hash').Key }));
    await report.send(new DeleteItemCommand({ ...blindKey, ConditionExpression: 'attribute_not_exists(expires)' }));
    const refused: readonly (readonly [DynamoDBClient, object])[] = [
      [contact, new GetItemCommand(blindKey)],
      [contact, new GetItemCommand(invitee)],
      [contact, new GetItemCommand({ ...invitee, ProjectionExpression: 'address' })],
      [report, new GetItemCommand(blindKey)],
      [report, new GetItemCommand({ ...blindKey, ProjectionExpression: 'wrapped' })],
      [
        report,
        new UpdateItemCommand({ ...blindKey, UpdateExpression: 'SET v = :v', ReturnValues: 'ALL_NEW', ...value }),
      ],
      [report, new QueryCommand(of(`BLIND#${code}`))],
      [report, new QueryCommand(of(`CODESETS#${code}`))],
      [report, new QueryCommand({ ...of(`CODES#${code}#0`), ProjectionExpression: 'pk, sk, claim' })],
      [report, new PutItemCommand({ TableName, Item: { ...keyOf(`CODES#${code}#0`, 'h').Key, claim: { S: 'x' } } })],
      [as('Form'), new QueryCommand({ ...of(`BLIND#${code}`), ProjectionExpression: 'pk' })],
    ];
    for (const [client, command] of refused) {
      await expect(
        client.send(command as QueryCommand),
        `${command.constructor.name} ${JSON.stringify((command as QueryCommand).input)}`,
      ).rejects.toMatchObject({ name: expect.stringContaining('AccessDenied') });
    }
    await stack.close();
  });

  it('let the desk count answers and see what is published, and neither answers, seals nor comments', async () => {
    const stack = await runningStack(inject('assembly'));
    await stack.publish(anOpenProgramme(code));
    await postForm(`${stack.url}/f/${code}`, aFilledForm({ q_keep: 'only between us' }));
    const [item = {}] = await stack.items('responses');
    const desk = new DynamoDBClient({
      endpoint: stack.dynamodb,
      region: localRegion.region,
      credentials: {
        accessKeyId: stack.grants().find(({ key }) => nameOf(key) === 'Desk')?.key ?? '',
        secretAccessKey: 'local',
      },
    });
    const { programmes, responses, reports } = stack.tables;
    const shard = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': item.pk ?? { S: '' } } };
    const ofSession = { ':pk': { S: `SESSION#${code}` } };
    const seal = { TableName: reports, Key: { pk: { S: `SESSION#${code}` }, sk: { S: 'SEAL' } } };

    const counted = await desk.send(new QueryCommand({ TableName: responses, ...shard, Select: 'COUNT' }));
    expect(counted.Count).toBe(1);
    const shown = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: ofSession };
    await desk.send(new QueryCommand({ TableName: reports, ...shown, ProjectionExpression: 'pk, released' }));
    const hidden = (ProjectionExpression: string) => ({ TableName: reports, ...shown, ProjectionExpression });
    const refused = [
      new QueryCommand({ TableName: responses, ...shard }),
      new QueryCommand({ TableName: responses, ...shard, ProjectionExpression: 'pk' }),
      new GetItemCommand({ TableName: responses, Key: { pk: item.pk ?? { S: '' }, sk: item.sk ?? { S: '' } } }),
      new GetItemCommand(seal),
      new QueryCommand(hidden('tally')),
      new QueryCommand(hidden('pk, comments')),
      new QueryCommand({ TableName: reports, ...shown }),
      new UpdateItemCommand({ ...seal, UpdateExpression: 'REMOVE tally' }),
      new PutItemCommand({ TableName: reports, Item: seal.Key }),
      new DeleteItemCommand(seal),
      new DeleteItemCommand({ TableName: programmes, Key: { pk: { S: `SESSION#${code}` }, sk: { S: 'SESSION' } } }),
      new DeleteItemCommand({ TableName: programmes, Key: { pk: { S: `CODESETS#${code}` }, sk: { S: 'set' } } }),
      new ScanCommand({ TableName: programmes }),
    ];
    for (const command of refused) {
      await expect(
        desk.send(command as QueryCommand),
        `${command.constructor.name} ${JSON.stringify(command.input)}`,
      ).rejects.toMatchObject({ name: expect.stringContaining('AccessDenied') });
    }
    await stack.close();
  });

  it('grant nothing that is never used, but for what is acknowledged with a reason', async () => {
    const stack = await runningStack(inject('assembly'));
    await useEverything(stack);

    const unused = stack
      .grants()
      .filter(({ isUsed }) => !isUsed)
      .map(({ key, action, resource }) => `${nameOf(key)} ${action} ${nameOf(resource)}`);

    expect(unused.filter((grant) => !(grant in acknowledgedGrants))).toEqual([]);
    // An acknowledgement of what is used by now, or no longer granted, is out of date.
    expect(Object.keys(acknowledgedGrants).filter((grant) => !unused.includes(grant))).toEqual([]);
    await stack.close();
    // The whole tour: on a busy machine it takes longer than other tests may.
  }, 180_000);
});

/** Visits every page, sends, repeats, deletes, lets the session be reported when its time is over, and its answers expire. */
async function useEverything(stack: RunningStack): Promise<void> {
  const compact = aProgrammeFile();
  const [recipient] = compact.recipients;
  if (recipient === undefined) throw new Error('the programme has no recipient');
  const refusing = { ...recipient, id: 'refusing', address: 'bounce@simulator.amazonses.com' };
  const unwilling = { ...recipient, id: 'unwilling', address: 'complaint+report@simulator.amazonses.com' };
  const recipients = [...compact.recipients, refusing, unwilling];
  const file = withSessions(openNow({ ...compact, recipients }, systemClock.now()), {
    access: 'codes-or-open',
    followUp: 'AFTER',
  });
  const opens = { opens: '2099-03-01 09:00', closes: '2099-03-15 09:00' };
  const later = aProgrammeFile()
    .sessions.slice(0, 1)
    .map((one) => ({ ...one, code: 'AFTER', ...opens }));
  await stack.publish(aProgrammeFile({ programme: 'afterwards', sessions: later }));
  await stack.publish(file);
  await stack.publish(invitedFile());
  const [session] = file.sessions;
  if (session === undefined) throw new Error('the programme has no session');
  const form = `${stack.url}/f/${session.code}`;
  const ids = [freshId(), freshId()];
  for (const _submission of ids) {
    const sent = await postForm(form, { _submission, q_overall: '5' });
    expect((await fetch(new URL(sent.headers.get('location') ?? '', form))).status).toBe(200);
  }
  expect((await postForm(`${form}/mail`, { _submission: ids[0] ?? '', _address: 'who@example.net' })).status).toBe(200);
  await useFollowUp(form);
  // A plan of letters, which the tick looks at.
  const { client } = stack.target.database;
  const now = systemClock.now();
  const plan = { lookAt: now, expire: after(now, minute) };
  await dynamoInvitations(client, stack.tables.programmes).plan(session.code as SessionCode, {}, plan);
  // Left behind by time to live: the tick takes it away. And with a date from before its session was put off: it gets the one of now.
  const left = { pk: { S: 'CODES#GONE#0' }, sk: { S: 'left' }, v: { N: '1' }, expires: { N: '1' } };
  const early = { ...left, pk: { S: `CODES#${session.code}#0` }, expires: { N: String(epochSeconds(now)) } };
  for (const Item of [left, early]) {
    await client.send(new PutItemCommand({ TableName: stack.tables.programmes, Item }));
  }
  const hostKey = newKey(randomBytes(16));
  await stack.target.hostKeys.replace(session.code as SessionCode, undefined, keyHash('host', hostKey));
  expect((await fetch(`${stack.url}/h/${session.code}/${hostKey}`)).status).toBe(200);
  const preview = await newPreviewLink(session.code as SessionCode, stack.target);
  expect((await postForm(preview, { _submission: freshId(), q_overall: '5' })).status).toBe(200);

  await useDesk(stack, recipient.address, `/d/p/${file.programme}`, session.code);
  await useLetters(stack);

  const sessions = file.sessions.map((one) => ({ ...one, closes: wallClockText(longAgo(), one.zone) }));
  await stack.publish({ ...file, sessions });
  await knownAsClosed(form);
  await stack.tick();
  const undeliverable = async () =>
    Object.entries(await stack.target.preferences.list(file.programme)).flatMap(([id, preferences]) =>
      preferences.undeliverable === undefined
        ? []
        : [[id, preferences.undeliverable.address, preferences.undeliverable.reason]],
    );
  await expect.poll(undeliverable, { timeout: 10_000 }).toEqual([
    [refusing.id, refusing.address, 'bounce'],
    [unwilling.id, unwilling.address, 'complaint'],
  ]);
  const [repeated = '', deleted = ''] = ids;
  expect((await postForm(form, { _submission: repeated, q_overall: '5' })).status).toBe(303);
  await postForm(`${form}/delete`, { _submission: deleted });
  await stack.tick();
  await broughtForward(stack, session.code as SessionCode);
  await stack.tick();
  for (const link of await linksInMails(stack.mail)) {
    await fetch(link);
    await fetch(`${link}/wishes`);
    await fetch(`${link}/results.pdf`);
    await postForm(`${link}/stop`, { 'List-Unsubscribe': 'One-Click' });
  }
}

/** Leaves an address for the session that comes later, and takes it out again. */
async function useFollowUp(form: string): Promise<void> {
  for (const more of [{}, { [deleteField]: '1' }]) {
    expect((await postForm(`${form}/follow-up`, { _address: 'later@example.net', ...more })).status).toBe(200);
  }
}

/** A session of whose people each gets a letter with a code of their own. */
const invited = 'INVITED';
const willing = 'willing@example.net';
const invitedFile = () => openUnder(invited, withSessions(aProgrammeFile(), { access: 'codes' }));

/** Brings a list of people to the desk, and has them invited. */
async function inviteAtDesk(browser: DeskBrowser): Promise<void> {
  const page = `/d/p/${invited.toLowerCase()}/s/${invited}/invitations`;
  expect((await browser.get(page)).status).toBe(200);
  const people = `email\n${willing}\nbounce+letter@simulator.amazonses.com\n`;
  expect((await browser.post(`${page}/check`, { pasted: people })).status).toBe(200);
  const done = await browser.post(page, { people, faults: '0', reminder1: '', reminder2: '' });
  expect(done.status).toBe(303);
}

/** Mails those who are invited, of whom one's letter comes back and one stops the letters and asks for them again; then it is over. */
async function useLetters(stack: RunningStack): Promise<void> {
  await stack.tick();
  const unwanted = async () =>
    (await stack.items('programmes')).flatMap(({ pk, reason }) => (pk?.S === 'UNWANTED' ? [reason?.S] : []));
  await expect.poll(unwanted, { timeout: 10_000 }).toEqual(['invitation-bounce']);
  const mail = (await mailsIn(stack.mail)).find(({ destination }) => destination.to.some((to) => to.includes(willing)));
  const raw = Buffer.from(mail?.raw ?? '', 'base64').toString();
  const stop = /^List-Unsubscribe: <([^>]+)>/m.exec(raw)?.[1] ?? '';
  expect((await postForm(stop, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  expect(await unwanted()).toHaveLength(2);
  expect((await postForm(stop, { again: 'yes' })).status).toBe(200);
  expect(await unwanted()).toEqual(['invitation-bounce']);
  const file = invitedFile();
  const sessions = file.sessions.map((one) => ({ ...one, closes: wallClockText(longAgo(), one.zone) }));
  await stack.publish({ ...file, sessions });
  await knownAsClosed(`${stack.url}/f/${invited}`);
  expect((await fetch(`${stack.url}/f/${invited}/codes`)).status).toBe(200);
}

/** Signs in, sets a programme up, runs one that is published, looks at its mails and results, and signs out everywhere. */
async function useDesk(stack: RunningStack, address: string, programme: string, code: string): Promise<void> {
  const browser = deskBrowser(stack.url);
  const seen = async (path: string) => expect((await browser.get(path)).status, path).toBe(200);
  await seen('/d');
  await browser.post('/d/link', { address });
  const [link = ''] = (await mailsIn(stack.mail)).flatMap(({ body }) => signInLink(body.text) ?? []);
  await seen(link);
  expect((await browser.post(link)).status).toBe(303);
  await seen('/d');
  await seen(`${programme}/s/${code}`);
  await useCodes(browser, `${programme}/s/${code}/codes`, `${stack.url}/f/${code}`);
  await inviteAtDesk(browser);
  await seen(`${programme}/mails`);
  await seen(`${programme}/preview/${code}`);
  await seen(`${programme}/preview/${code}/form`);
  await seen(`${programme}/preview-report`);
  expect((await browser.post(`${programme}/test-mail`)).location).toMatch(/&mail=sent$/);
  const results = await browser.get(`${programme}/results`);
  expect(results.status).toBe(303);
  await seen(programme);
  const { body } = await browser.get(`${programme}/file.yaml`);
  const file = new File([body.replace(/^programme: .*$/m, 'programme: set-up')], 'set-up.yaml');
  expect((await browser.post('/d/new', { file })).status).toBe(303);
  await seen('/d');
  expect((await browser.post('/d/me/sign-out-everywhere')).status).toBe(303);
}

/** Makes two codes, answers with one, and withdraws the other. */
async function useCodes(browser: DeskBrowser, page: string, form: string): Promise<void> {
  const [, key = ''] = /name="form" value="([^"]*)"/.exec((await browser.get(page)).body) ?? [];
  const { body } = await browser.post(page, { form: key, count: '2' });
  const [, _code = ''] = /<p class="code"[^>]*>([^<]*)</.exec(body) ?? [];
  expect((await postForm(form, { _submission: freshId(), q_overall: '5', _code })).status).toBe(303);
  await browser.get(page);
  expect((await browser.post(`${page}/withdraw`, { agree: 'yes' })).status).toBe(303);
}

/** After the opening of the session and before its grace: its report is due. */
function longAgo(): Instant {
  return after(systemClock.now(), -30 * minute);
}

/** The results links in the mails, without the pages below them. */
async function linksInMails(mail: string): Promise<string[]> {
  const emails = await mailsIn(mail);
  expect(emails.length).toBeGreaterThan(0);
  return [...new Set(emails.flatMap(({ body }) => body.text.match(/http:\/\/[^\s/]+\/r\/[^/\s]+\/[\w-]+/g) ?? []))];
}

/** `Submit` of `Debrief-local-Service-SubmitFunction6C3E2BAF`, `Programmes/index/due` of its ARN. */
function nameOf(identifier: string): string {
  return identifier.replace(/^.*?(Debrief-\w+-(Data|Service)-|identity\/)/, '').replace(/(Function)?[0-9A-F]{8}$/, '');
}

/** Clients that sign as a function does, by its name. */
function signingOn(stack: RunningStack): (name: string) => DynamoDBClient {
  return (name) =>
    new DynamoDBClient({
      endpoint: stack.dynamodb,
      region: localRegion.region,
      credentials: {
        accessKeyId: stack.grants().find(({ key }) => nameOf(key) === name)?.key ?? '',
        secretAccessKey: 'local',
      },
    });
}
