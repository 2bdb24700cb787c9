import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stringify } from 'yaml';
import { seeded } from '../../shared/statistics/random.ts';
import { fillIn, someParticipant } from '../demo/participant.ts';
import { readForm } from '../demo/served-form.ts';
import { ask, ended, until } from './account.ts';
import { madeCodes, programmes } from './people.ts';

// Plays what happens around a deployment: the functions of the version before and of this one take turns on the same tables, and each finishes
// what the other has begun. What the version before can't read, the joint report in blocks, waits for this one and is not mailed twice. The folder of the version before is the argument.

const [, , versionBefore = assert.fail('which folder?')] = process.argv;
const versions = { before: versionBefore, now: join(import.meta.dirname, '..', '..') } as const;
type Version = keyof typeof versions;

const folder = mkdtempSync(join(tmpdir(), 'debrief-two-versions-'));
const data = join(folder, 'data');
const file = join(folder, 'programme.yaml');
const random = seeded(1);
const began = Date.now();

try {
  await takeTurns();
  process.stdout.write(`two versions: passed (${Math.round((Date.now() - began) / 1000)} s)\n`);
} catch (error) {
  process.stdout.write(`two versions: failed\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function takeTurns(): Promise<void> {
  const [, programme] = programmes();
  const [first, second] = programme.sessions.map(({ code }) => code);
  assert.ok(first && second);
  const sessions = programme.sessions.map((each) =>
    each.code === second ? { ...each, access: 'codes-or-open' as const } : each,
  );
  writeFileSync(file, stringify({ ...programme, sessions }));

  const early = await turn('before', async (url) => {
    await sent(url, first, 4);
    return sent(url, first, 1);
  });
  const { late, cards } = await turn('now', async (url) => {
    await repeated(url, early);
    await sent(url, first, 2);
    return { late: await sent(url, first, 1), cards: await twoCodes('now', second) };
  });
  await turn('before', async (url) => {
    await repeated(url, late);
    await sent(url, second, 1, cards[0]);
    await closed('before', first, 8);
  });
  const joint = await turn('now', async (url) => {
    await verified('now', { [first]: 8 });
    await allSent('now', first);
    await refused(url, second, cards[0]);
    await sent(url, second, 1, cards[1]);
    await sent(url, second, 6);
    await closed('now', second, 8);
    await until('the joint report', 60, async () => (await isAllSent('now', programme.programme)) || undefined);
    return states('now', programme.programme);
  });
  await turn('before', async (url) => {
    await verified('before', { [first]: 8, [second]: 8 });
    await allSent('before', second);
    assert.equal((await ask(`${url}${late.receipt}`)).status, 200);
  });
  await turn('now', async () => {
    await verified('now', { [first]: 8, [second]: 8 });
    await allSent('now', first);
    assert.deepEqual(await states('now', programme.programme), joint);
  });
}

/** Starts the stack of a version on the tables, and stops it when the work is done. */
async function turn<T>(version: Version, work: (url: string) => Promise<T>): Promise<T> {
  const options = ['--json', '--port', '0', '--data', data, '--programme', file];
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/cli/start.ts', ...options], {
    cwd: versions[version],
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const { url } = JSON.parse(await firstLine(child)) as { url: string };
    const result = await work(url);
    process.stdout.write(`  ${version === 'now' ? 'this version' : 'the version before'}: done\n`);
    return result;
  } finally {
    const isOver = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
    child.kill('SIGINT');
    await isOver;
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('it has no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('it ended before it was ready');
}

/** An answer as it was sent, and the path of its receipt. */
interface Sent {
  readonly code: string;
  readonly body: URLSearchParams;
  readonly receipt: string;
}

/** So many people answer; the last one's answer is given. */
async function sent(url: string, code: string, people: number, card?: string): Promise<Sent> {
  const form = `${url}/f/${code}`;
  let last: Sent | undefined;
  for (let person = 0; person < people; person += 1) {
    const body = await filledIn(form, card);
    const { status, location = '' } = await ask(form, body);
    assert.equal(status, 303);
    assert.equal((await ask(`${url}${location}`)).status, 200);
    last = { code, body, receipt: location };
  }
  return last ?? assert.fail('nobody answered');
}

async function filledIn(form: string, card?: string): Promise<URLSearchParams> {
  const { status, body } = await ask(`${form}?lang=en`);
  assert.equal(status, 200);
  const filled = new URLSearchParams(fillIn(readForm(body), someParticipant(random, 0), random));
  if (card !== undefined) filled.set('_code', card);
  return filled;
}

/** The phone that has heard nothing sends once more, to the other version: the same receipt. */
async function repeated(url: string, { code, body, receipt }: Sent): Promise<void> {
  const { status, location } = await ask(`${url}/f/${code}`, body);
  assert.deepEqual([status, location], [303, receipt]);
}

async function refused(url: string, code: string, card: string): Promise<void> {
  const form = `${url}/f/${code}`;
  assert.equal((await ask(form, await filledIn(form, card))).status, 422);
}

async function debrief<T>(version: Version, ...args: readonly string[]): Promise<T> {
  const command = [join(versions[version], 'infra/cli/debrief.ts'), ...args, '--data', data, '--json'];
  const { code, stdout, stderr } = await ended(process.execPath, ['--import', 'tsx', ...command]);
  if (code !== 0) throw new Error(`debrief ${args.join(' ')} of ${version} ended with ${code}:\n${stdout}${stderr}`);
  return JSON.parse(stdout) as T;
}

async function twoCodes(version: Version, code: string): Promise<readonly [string, string]> {
  const out = join(folder, 'codes');
  await debrief(version, 'codes', code, '--count', '2', '--out', out, '--yes');
  return madeCodes(out, code);
}

interface Verified {
  readonly code: string;
  readonly outcome: string;
  readonly sealed?: number;
}

async function verification(version: Version): Promise<readonly Verified[]> {
  return (await debrief<{ sessions: readonly Verified[] }>(version, 'verify')).sessions;
}

/** Closes a session by the command of a version, whose functions then report it. */
async function closed(version: Version, code: string, answers: number): Promise<void> {
  await debrief(version, 'close', code, '--no-grace', '--yes');
  await until(`the report of ${code}`, 60, async () => {
    const found = (await verification(version)).find((each) => each.code === code);
    return (found?.outcome === 'same' && found.sealed === answers) || undefined;
  });
  await until(`the mails of ${code}`, 60, async () => (await isAllSent(version, code)) || undefined);
}

async function verified(version: Version, sealed: Readonly<Record<string, number>>): Promise<void> {
  const found = (await verification(version)).filter(({ outcome }) => outcome === 'same');
  assert.deepEqual(Object.fromEntries(found.map((each) => [each.code, each.sealed])), sealed);
}

async function states(version: Version, code: string): Promise<readonly string[]> {
  const { publications } = await debrief<{ publications: { dispatches: { state: { name: string } }[] }[] }>(
    version,
    'report',
    'status',
    code,
  );
  const found = publications.flatMap(({ dispatches }) => dispatches.map(({ state }) => state.name));
  return found.length === 0 ? ['none yet'] : found;
}

async function isAllSent(version: Version, code: string): Promise<boolean> {
  return (await states(version, code)).every((state) => state === 'SENT');
}

async function allSent(version: Version, code: string): Promise<void> {
  assert.ok(await isAllSent(version, code));
}
