import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DeleteItemCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { partitionKey, sortKey } from '../../shared/store/tables.ts';
import { ask } from './account.ts';
import { debrief } from './debrief.ts';
import { takenMails } from './mails.ts';

/** The session is listed as open, with its form and as many responses as people answered. */
export async function listed(code: string, form: string, responses: number): Promise<void> {
  const { sessions } = await debrief<{ sessions: object[] }>(['sessions']);
  const [found, ...others] = sessions as { code: string; state: string; responses: number; form: string }[];
  assert.deepEqual(others, []);
  assert.deepEqual([found?.code, found?.state, found?.responses, found?.form], [code, 'open', responses, form]);
}

/** The mail about an open session goes to one address, on the way on which the stage's mails go. */
export async function testMail(code: string): Promise<void> {
  const to = 'somebody@example.net';
  const { subject } = await debrief<{ subject: string }>(['report', 'send-test', code, '--to', to, '--language', 'en']);
  assert.match(subject, /^\[TEST\] /);
  const mails = await takenMails();
  if (mails === undefined) return;
  const mail = mails.find((each) => each.To.includes(to));
  assert.equal(mail?.Subject, subject);
  assert.match(mail?.BodyText ?? '', /\[TEST\]/);
}

/** A new link to the host's counter ends the one before. */
export async function rotatedHost(code: string): Promise<void> {
  const rotate = () => debrief<{ host: string }>(['rotate', 'host', code, '--yes']);
  const { host: first } = await rotate();
  assert.equal((await ask(first)).status, 200);
  const { host: second } = await rotate();
  assert.deepEqual([(await ask(first)).status, (await ask(second)).status], [404, 200]);
}

/** Each recipient's mail is SENT, and its links open the results until they are revoked. */
export async function mailedLinks(code: string, programme: string, recipients: readonly string[]): Promise<void> {
  const { publications } = await debrief<{ publications: { dispatches: Dispatch[] }[] }>(['report', 'status', code]);
  const [publication, ...others] = publications;
  assert.deepEqual(others, []);
  const states = publication?.dispatches.map(({ recipient, state }) => `${recipient} ${state.name}`).sort();
  assert.deepEqual(
    states?.filter((state) => recipients.some((id) => state.startsWith(`${id} `))),
    recipients.map((id) => `${id} SENT`).sort(),
  );

  const { links } = await debrief<{ links: { recipient: string }[] }>(['links', programme]);
  assert.ok(recipients.every((id) => links.some(({ recipient }) => recipient === id)));
  const inMail = (await takenMails())?.flatMap(
    ({ BodyText }) => BodyText.match(/https?:\/\/\S+\/r\/[^/\s]+\/[\w-]+/) ?? [],
  );
  const [link] = inMail ?? [];
  if (inMail !== undefined) assert.equal((await ask(link ?? assert.fail('no mail has a link'))).status, 200);
  const { revoked } = await debrief<{ revoked: object[] }>(['rotate', 'links', programme, '--yes']);
  assert.equal(revoked.length, links.length);
  if (link !== undefined) assert.equal((await ask(link)).status, 404);
}

interface Dispatch {
  readonly recipient: string;
  readonly state: { readonly name: string };
}

/** A backup brings a response back that somebody deleted from the table; what is stored otherwise stays as it is. */
export async function restored(responses: string, folder: string, people: number): Promise<void> {
  const out = join(folder, 'backup');
  const backup = await debrief<{ responses: { items: number } }>(['backup', '--out', out]);
  assert.ok(backup.responses.items >= people);
  const client = new DynamoDBClient();
  const { Items: [item] = [] } = await client.send(new ScanCommand({ TableName: responses, Limit: 1 }));
  const { [partitionKey]: partition, [sortKey]: sort } = item ?? {};
  assert.ok(partition && sort);
  const Key = { [partitionKey]: partition, [sortKey]: sort };
  await client.send(new DeleteItemCommand({ TableName: responses, Key }));

  const restore = ['restore', out, '--missing', '--yes'];
  const result = await debrief<{ responses: object; verified: Verification }>(restore);
  assert.deepEqual(result.responses, { written: 1, same: backup.responses.items - 1, different: 0, past: 0 });
  assert.deepEqual(
    result.verified.sessions.map(({ outcome }) => outcome),
    ['same'],
  );
}

interface Verification {
  readonly sessions: readonly { readonly outcome: string }[];
}

/** The steps of a point-in-time restore name the tables of the stage. */
export async function pointInTime(tables: readonly string[]): Promise<void> {
  const at = new Date(Date.now() - 60_000).toISOString();
  const { steps } = await debrief<{ steps: { commands: string[] }[] }>(['restore', '--at', at]);
  for (const table of tables) {
    assert.ok(steps.some(({ commands }) => commands.some((each) => each.includes(`--source-table-name ${table} `))));
  }
}
