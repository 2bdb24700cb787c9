import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { backupCommand } from '../../infra/cli/operate/backup.ts';
import { readItems } from '../../infra/cli/operate/backup-files.ts';
import { revokeCommand, signInsCommand } from '../../infra/cli/operate/desk.ts';
import { doctorCommand } from '../../infra/cli/operate/doctor/doctor.ts';
import { keepFirstFiles } from '../../infra/cli/operate/keep-first-files.ts';
import { migrateCommand } from '../../infra/cli/operate/migrate.ts';
import { migrateItems } from '../../infra/cli/operate/migrate-items.ts';
import type { Migration } from '../../infra/cli/operate/migrations.ts';
import { redriveCommand } from '../../infra/cli/operate/redrive.ts';
import { restoreCommand, restoreItems } from '../../infra/cli/operate/restore.ts';
import { rotateGateCommand } from '../../infra/cli/operate/rotate-gate.ts';
import { rotateHostCommand } from '../../infra/cli/operate/rotate-host.ts';
import { linksCommand } from '../../infra/cli/report/links.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { tokenText } from '../../shared/desk/sign-in.ts';
import { changesNothing, planPublishing } from '../../shared/programme/publishing/plan.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import { codeHash } from '../../shared/response/code-hashes.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import type { Manifest } from '../../shared/store/dynamodb/backup/manifest.ts';
import { codeKey as keyOfCode } from '../../shared/store/dynamodb/code-claims.ts';
import type { StoredItem } from '../../shared/store/dynamodb/item.ts';
import { encode, keyOf } from '../../shared/store/dynamodb/item.ts';
import { unreadReason } from '../../shared/store/dynamodb/unread-reason.ts';
import { foldSession } from '../../shared/tally/fold.ts';
import { epochSeconds, instant, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { debrief } from '../fixtures/cli/command.ts';
import {
  announced,
  anOpenProgramme,
  ownStack,
  type RunningStack,
  runningStack,
} from '../fixtures/local/local-stack.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { scratchFolder } from '../fixtures/scratch.ts';

const code = 'OPS' as SessionCode;

const stack = sharedStack();
/** As it is after a disaster: a stack that knows nothing. */
const empty = ownStack();
const [data, emptyData] = [announced(stack), announced(empty)];
const folder = scratchFolder('backup');
beforeAll(async () => {
  await answered(stack);
  await seal();
});

/** Publishes a session in a stack and sends it three answers. */
async function answered(one: RunningStack): Promise<void> {
  await one.publish(anOpenProgramme(code));
  const form = `${one.url}/f/${code}`;
  await Promise.all(['1', '2', '3'].map((step) => postForm(form, aFilledForm({ q_overall: step }))));
}

/** Seals the session as the tick would, without its waiting. */
async function seal(): Promise<void> {
  const { programmes, responses, reports } = stack.target;
  const session = await programmes.findSession(code);
  if (session === undefined) throw new Error('not published');
  const folded = await foldSession(session, responses.rows(session));
  const { version } = session;
  const sealedAt = systemClock.now();
  await reports.keepSeal({ session: code, revision: 1, sealedAt, version, ...folded, duplicates: 0 });
}

const all = (one: RunningStack) => Promise.all((['programmes', 'responses', 'reports'] as const).map(one.items));
const sorted = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).sort();

describe('backup and restore', () => {
  it('bring an empty stack to the same items, verified; twice does nothing more', async () => {
    const out = join(folder, 'drill');
    const hash = keyHash('desk', newKey(randomBytes(16)));
    const now = systemClock.now();
    const organiser = organiserHash('ada@example.org');
    const signIn = {
      organiser,
      hash,
      address: 'ada@example.org',
      madeAt: now,
      seenAt: now,
      browser: 'Firefox, Linux',
      language: 'en',
    };
    await stack.target.signIns.keep(signIn);
    const backup = await backupCommand({ data, out });
    const restored = await restoreCommand(out, { data: emptyData, yes: true });

    expect(backup.json).toMatchObject({ responses: { items: 3 } });
    expect(restored).toMatchObject({ isFailure: false, json: { responses: { written: 3, same: 0, different: 0 } } });
    expect(restored.text).toContain('OPS  same: 3 responses');
    // One after the other: what a tick finds due meanwhile has its answers, its seal and its mails.
    expect(Object.keys(restored.json as object)).toEqual(['responses', 'reports', 'programmes', 'verified']);
    const restoredItems = await all(empty);
    // Who was signed in then has to sign in again: since then somebody may have ended it.
    expect(await empty.target.signIns.find(organiser, hash)).toBeUndefined();
    await stack.target.signIns.end(organiser, hash);
    const [programmes = [], ...others] = await all(stack);
    const isLasting = ({ pk, expires }: StoredItem) => expires === undefined || /^CODE/.test(pk?.S ?? '');
    const lasting = [programmes.filter(isLasting), ...others];
    expect(restoredItems.map(sorted)).toEqual(lasting.map(sorted));
    await expect(restoreCommand(out, { data: emptyData, yes: true })).rejects.toThrow(
      'the table of programmes is not empty; start on an empty data directory, or say --missing',
    );
    expect(await restoreCommand(out, { data: emptyData, yes: true, missing: true })).toMatchObject({
      isFailure: false,
      json: { responses: { written: 0, same: 3, different: 0 } },
    });
  });

  it('bring one-time codes back, and nothing whose date has passed since; and what must be forgotten is looked at', async () => {
    const out = join(folder, 'codes');
    const { client } = stack.target.database;
    // Long enough for a machine that is busy.
    const soon = epochSeconds(instant(Date.now() + 10 * minute));
    const ending = encode([`${code}#0`, 'ending'], { expires: soon });
    const ended = encode([`${code}#0`, 'ended'], { expires: 1 });
    const session = await stack.target.programmes.findSession(code);
    if (session === undefined) throw new Error('not published');
    const cards = drawnCodes(2, randomBytes);
    await issueCodes(session, cards, stack.target);
    const TableName = stack.tables.responses;
    for (const Item of [ending, ended]) await client.send(new PutItemCommand({ TableName, Item }));
    const { json } = await backupCommand({ data, out });
    const takenAway = async () => {
      for (const sort of ['ending', 'ended']) {
        await client.send(new DeleteItemCommand({ TableName, Key: keyOf([`${code}#0`, sort]) }));
      }
    };
    await takenAway();
    onTestFinished(takenAway);
    const key = await stack.target.codeKey();
    for (const card of cards) {
      const Key = keyOf(keyOfCode(code, codeHash(key, code, card)));
      await client.send(new DeleteItemCommand({ TableName: stack.tables.programmes, Key }));
    }

    // What was past its date is not in it; what ends since then is not put back.
    const { responses } = json as unknown as Manifest;
    const later = instant(Date.now() + 11 * minute);
    const ofResponses = await restoreItems(client, TableName, readItems(out, responses), later);
    const restored = await restoreCommand(out, { data, yes: true, missing: true });

    expect(ofResponses).toEqual({ written: 0, same: responses.items - 1, different: 0, past: 1 });
    expect(restored).toMatchObject({ json: { programmes: { written: 2 }, responses: { written: 1 } } });
    expect(await stack.target.codes.count(code)).toEqual({ issued: 2, spent: 0 });
  });

  it('refuses a directory in use, a damaged copy and one that was cut off', async () => {
    const out = join(folder, 'damaged');
    await backupCommand({ data, out });
    const twice = backupCommand({ data, out });
    await expect(twice).rejects.toThrow('is not empty');

    const [first = ''] = readdirSync(out).filter((name) => name.startsWith('responses-'));
    await appendFile(join(out, first), '{}\n');
    await expect(restoreCommand(out, { data: emptyData, yes: true })).rejects.toThrow('not as it was backed up');
    await rm(join(out, 'backup.json'));
    await expect(restoreCommand(out, { data: emptyData, yes: true })).rejects.toThrow('holds no complete backup');
  });

  it('leaves what is stored as it is, and says so', async () => {
    const out = join(folder, 'older');
    await backupCommand({ data, out });
    await rotateHostCommand(code, { data, yes: true });
    const other = await backupCommand({ data, out: join(folder, 'newer') });
    await rotateHostCommand(code, { data, yes: true });

    const restored = await restoreCommand(join(folder, 'newer'), { data, yes: true, missing: true });

    expect(other.isFailure).toBeUndefined();
    expect(restored).toMatchObject({ isFailure: true, json: { programmes: { written: 0, different: 1 } } });
    expect(restored.text).toMatch(/programmes: 0 written, \d+ were there, 1 ARE DIFFERENT and were left as they are/);
  });
});

describe('who is signed in at the desk', () => {
  const address = 'ada@example.org';
  const organiser = organiserHash(address);
  const signedIn = (browser: string, hoursAgo: number, of = address) => {
    const seenAt = instant(Date.now() - hoursAgo * 60 * minute);
    const key = newKey(randomBytes(16));
    const hash = keyHash('desk', key);
    const signIn = { organiser: organiserHash(of), hash, address: of, madeAt: seenAt, seenAt, browser, language: 'en' };
    return { signIn, cookie: `debrief-desk=${tokenText({ organiser: signIn.organiser, key })}` };
  };
  /** Whose sign-ins a browser with this cookie sees, next. */
  const seenWith = async (cookie: string) => {
    const page = await (await fetch(`${stack.url}/d/me`, { headers: { cookie } })).text();
    return ['ada', 'bo'].filter((name) => page.includes(`${name}@example.org`));
  };

  it('is listed, and signed out everywhere, links on their way too; another address is not', async () => {
    const { signIns } = stack.target;
    const [phone, laptop] = [signedIn('Safari, iPhone', 2), signedIn('Firefox, Linux', 1)];
    const other = signedIn('Chrome, Windows', 1, 'bo@example.org');
    const forgotten = signedIn('Edge, Windows', 13);
    for (const { signIn } of [laptop, phone, other, forgotten]) await signIns.keep(signIn);
    // The one that was used last is the first of the list.
    for (const each of [phone, laptop]) expect(await seenWith(each.cookie)).toEqual(['ada']);
    expect(await seenWith(other.cookie)).toEqual(['bo']);
    // It has ended, and is stored until DynamoDB comes by, which may be two days later.
    expect(await seenWith(forgotten.cookie)).toEqual([]);
    const hash = keyHash('desk-link', newKey(randomBytes(16)));
    const browser = keyHash('desk-browser', newKey(randomBytes(16)));
    expect(await signIns.countOne('all', 'links-named', instant(Date.now()))).toBe(true);
    expect((await stack.items('programmes')).map(unreadReason).filter((reason) => reason !== undefined)).toEqual([]);
    await signIns.keepLink({
      organiser,
      hash,
      address,
      browser,
      language: 'en',
      expiresAt: instant(Date.now() + minute),
    });

    const listed = await signInsCommand(' Ada@example.org', { data });
    expect(listed.json).toMatchObject({
      address,
      signIns: [{ browser: laptop.signIn.browser }, { browser: phone.signIn.browser }],
    });
    expect(listed.text.split('\n').slice(2)).toEqual([
      expect.stringMatching(/^Firefox/),
      expect.stringMatching(/^Safari/),
    ]);
    expect(JSON.stringify(listed)).not.toContain(phone.signIn.hash);
    await expect(revokeCommand(address, { data })).rejects.toThrow('2 sign-ins of ada@example.org will end');
    expect((await signInsCommand(address, { data })).json).toMatchObject({ signIns: [{}, {}] });

    const revoked = await revokeCommand(address, { data, yes: true });

    expect(revoked).toMatchObject({ json: { address, ended: 2 } });
    // At once, in functions that know those browsers.
    expect(await Promise.all([laptop, phone, other].map((each) => seenWith(each.cookie)))).toEqual([[], [], ['bo']]);
    expect((await signInsCommand(address, { data })).text).toBe('ada@example.org is signed in nowhere.');
    expect(await signIns.findLink(organiser, hash)).toBeUndefined();
    await signIns.endAll(other.signIn.organiser);
    expect((await revokeCommand(address, { data, yes: true })).text).toMatch(/^no sign-ins of ada@example\.org ended/);
    await expect(signInsCommand('ada', { data })).rejects.toThrow('"ada" is no mail address');
  });

  it('ends with the link to results that was opened from there, which it would make again; other sign-ins go on', async () => {
    const { signIns, links } = stack.target;
    const [{ signIn: phone }, { signIn: laptop }] = [signedIn('Safari, iPhone', 2), signedIn('Firefox, Linux', 1)];
    for (const each of [laptop, phone]) await signIns.keep(each);
    const hash = keyHash('results', newKey(randomBytes(16)));
    await links.keep({
      ...{ programme: 'ops', recipient: 'ada', hash, madeAt: systemClock.now() },
      signIn: { organiser, hash: phone.hash },
    });

    await expect(linksCommand('ops', { data, revoke: 'ada' })).rejects.toThrow('1 sign-in at the desk will end');
    const { text } = await linksCommand('ops', { data, yes: true, revoke: 'ada' });

    expect(text).toMatch(/links of ops were revoked, and 1 sign-in at the desk ended\.$/);
    expect(await signIns.find(organiser, phone.hash)).toBeUndefined();
    expect(await signIns.find(organiser, laptop.hash)).toBeDefined();
    await signIns.endAll(organiser);
  });
});

describe('keys and links', () => {
  it('gives the host a new link, and ends the one before', async () => {
    const first = (await rotateHostCommand('ops', { data, yes: true })).json as { host: string };
    expect((await fetch(first.host)).status).toBe(200);
    const second = (await rotateHostCommand('ops', { data, yes: true })).json as { host: string };

    expect((await fetch(second.host)).status).toBe(200);
    await expect(rotateHostCommand('NOPE', { data, yes: true })).rejects.toThrow('no session has the code NOPE');
  });

  it('lists links to results, and revokes one, those of a recipient, or all', async () => {
    const made = ['ada', 'ada', 'left', 'bo'].map((recipient, at) => {
      const hash = keyHash('results', newKey(new Uint8Array(16).fill(at + 1)));
      return { programme: 'ops', recipient, hash, madeAt: systemClock.now() };
    });
    for (const link of made) await stack.target.links.keep(link);
    const left = async () => (await stack.target.links.list('ops')).length;

    const listed = await linksCommand('ops', { data });
    const { links } = listed.json as { links: { recipient: string }[] };
    // Those of who is no recipient open nothing.
    expect(links.map(({ recipient }) => recipient).sort()).toEqual(['ada', 'ada', 'bo']);
    await linksCommand('ops', { data, yes: true, revoke: made[3]?.hash.slice(0, 10) ?? '' });
    expect(await left()).toBe(3);
    await linksCommand('ops', { data, yes: true, revoke: 'ada' });
    expect(await left()).toBe(1);
    await expect(linksCommand('ops', { data, yes: true, revoke: 'nobody' })).rejects.toThrow('no link has "nobody"');
    await linksCommand('ops', { data, yes: true, revoke: 'all' });
    expect(await left()).toBe(0);
    expect((await linksCommand('ops', { data })).text).toBe('No link of ops opens anything.');
    // Nothing to revoke is nothing to ask about.
    expect(await linksCommand('ops', { data, revoke: 'all' })).toEqual({
      text: 'No link of ops opens anything: none is to revoke.',
      json: { programme: 'ops', revoked: [] },
    });
    await expect(linksCommand('missing', { data })).rejects.toThrow('there are: ops');
  });
});

describe('the doctor at home', () => {
  it('finds a running stack in order', async () => {
    const { json, text, isFailure } = await doctorCommand({ data });

    expect(isFailure).toBe(false);
    const { checks } = json as { checks: { name: string; state: string }[] };
    expect(checks.map(({ name, state }) => `${name} ${state}`)).toEqual(
      [
        ...[
          'stack',
          'disk',
          'pages',
          'desk',
          'mailbox',
          'table of programmes',
          'table of responses',
          'table of reports',
        ],
        ...['stored items', 'mails', 'time zones', 'reports'],
      ].map((name) => `${name} OK`),
    );
    expect(text).toMatch(/^OK {4}pages: http:\S+ answers in \d+ ms$/m);
  });

  it('counts what is stored, over more than one page', async () => {
    const { client } = stack.target.database;
    const TableName = stack.tables.responses;
    const before = (await stack.items('responses')).length;
    const keys = Array.from({ length: 36 }, (_, at) => ({ pk: { S: `LARGE#${at}` }, sk: { S: '-' } }));
    for (const key of keys) {
      await client.send(new PutItemCommand({ TableName, Item: { ...key, text: { S: 'x'.repeat(60_000) } } }));
    }

    const { text } = await doctorCommand({ data });

    for (const Key of keys) await client.send(new DeleteItemCommand({ TableName, Key }));
    const programmes = (await stack.items('programmes')).length;
    expect(programmes).toBeGreaterThan(0);
    expect(text).toMatch(new RegExp(`^OK {4}table of programmes: \\S+, items: ${programmes}$`, 'm'));
    expect(text).toMatch(new RegExp(`^OK {4}table of responses: \\S+, items: ${before + 36}$`, 'm'));
  });
});

describe('the command itself', () => {
  it('asks first, and says how to go without', async () => {
    const unasked = await debrief('rotate', 'host', code, '--data', data);

    expect(unasked).toMatchObject({ code: 1, stdout: '' });
    expect(unasked.stderr).toMatch(
      /^debrief: this asks first: "On the local stack: The link .*" Say --yes to do it without a terminal\n$/,
    );
    await expect(redriveCommand('show', { data })).rejects.toThrow('the local stack keeps no failed calls');
    await expect(rotateGateCommand({ data })).rejects.toThrow('the local stack has no firewall and no gate');
  });
});

describe('a migration', () => {
  const renamed: Migration = {
    table: 'responses',
    from: 1,
    migrate: ({ lang, ...item }) => (lang === undefined ? item : { ...item, language: lang }),
  };
  const marked: Migration = { table: 'responses', from: 2, migrate: (item) => ({ ...item, mark: { BOOL: true } }) };

  /** A stack that is migrated: afterwards its items are of a version that nothing reads. */
  async function ofItsOwn(): Promise<RunningStack> {
    const own = await runningStack(inject('assembly'));
    onTestFinished(() => own.close());
    await answered(own);
    return own;
  }

  it('is not registered today: every item is of version 1', async () => {
    const result = await migrateCommand({ data });

    expect(result).toMatchObject({ isFailure: false, json: { responses: { migrated: 0, versions: { '1': 3 } } } });
    expect(result.text).toContain('responses: 0 migrated; now 3 of version 1');
  });

  it('makes a file of what is stored where none was kept, once, and names it', async () => {
    const own = await ofItsOwn();
    const before = await own.target.programmes.listProgrammes();
    const [programme] = before;
    if (programme === undefined) throw new Error('one is published');
    const [first, second] = [await keepFirstFiles(own.target), await keepFirstFiles(own.target)];
    const [after] = await own.target.programmes.listProgrammes();
    const file = await own.target.versions.find(programme.id, 1);
    const read = readProgramme(file?.source.text ?? '', 'x.yaml');
    const [address = ''] = programme.recipients.map((each) => each.address);

    expect([first, second]).toEqual([
      { kept: before.map(({ id }) => id), missed: [] },
      { kept: [], missed: [] },
    ]);
    expect(after).toMatchObject({ version: 1, revision: (programme.revision ?? 0) + 1 });
    expect(file).toMatchObject({ by: 'debrief migrate' });
    expect(changesNothing(await planPublishing(read, own.target, systemClock.now()))).toBe(true);
    expect(await own.target.memberships.of(organiserHash(address))).toContain(programme.id);
  });

  it('goes step by step, and changes nothing the second time', async () => {
    const own = await ofItsOwn();
    const { client, tables } = own.target.database;
    const first = await migrateItems(client, tables.responses, [renamed, marked]);
    const items = await own.items('responses');
    const second = await migrateItems(client, tables.responses, [renamed, marked]);

    expect(first).toEqual({ migrated: 3, missed: 0, versions: { '3': 3 } });
    for (const item of items) {
      expect(item).toMatchObject({ v: { N: '3' }, language: { S: expect.any(String) }, mark: { BOOL: true } });
      expect(item).not.toHaveProperty('lang');
    }
    expect(second).toEqual({ migrated: 0, missed: 0, versions: { '3': 3 } });
    expect(sorted(await own.items('responses'))).toEqual(sorted(items));
  });

  it('keeps what somebody writes between its read and its write', async () => {
    const own = await ofItsOwn();
    const { client, tables } = own.target.database;
    const [item] = await own.items('responses');
    if (item === undefined) throw new Error('nothing was stored');
    const write = new PutItemCommand({ TableName: tables.responses, Item: { ...item, quick: { BOOL: true } } });
    let isFirst = true;
    // The other writer comes in just before the migration's own write of that item.
    const slipsIn = new Proxy(client, {
      get(target, property) {
        if (property !== 'send') return Reflect.get(target, property) as unknown;
        return async (command: InstanceType<typeof PutItemCommand>) => {
          if (isFirst && command instanceof PutItemCommand && command.input.Item?.sk?.S === item.sk?.S) {
            isFirst = false;
            await target.send(write);
          }
          return target.send(command);
        };
      },
    });

    const result = await migrateItems(slipsIn, tables.responses, [renamed]);

    expect(result).toEqual({ migrated: 3, missed: 0, versions: { '2': 3 } });
    const after = (await own.items('responses')).find(({ sk }) => sk?.S === item.sk?.S);
    expect(after).toMatchObject({ quick: { BOOL: true }, v: { N: '2' } });
  });
});
