import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LocalStackFile, localTarget } from '../../infra/cli/target/target.ts';
import { ownAddress } from '../../infra/local/gateway/own-address.ts';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { type Command, startFromSource } from '../fixtures/cli/command.ts';
import { starts } from '../fixtures/cli/starts.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { scratchFolder } from '../fixtures/scratch.ts';

const data = scratchFolder('start');

const { start } = starts();

interface Ready {
  readonly ready: true;
  readonly url: string;
  readonly mail: string;
  readonly sessions: readonly { code: SessionCode; form: string }[];
}

async function readyLine(command: Command): Promise<Ready> {
  const line = await command.firstLine;
  if (line === undefined) throw new Error(`it ended: ${(await command.ended).stderr}`);
  return JSON.parse(line) as Ready;
}

describe('npm start', () => {
  // Three starts and a command.
  it('says in one line where it is, keeps answers and dates over a kill, and stops at Ctrl-C', {
    timeout: 120_000,
  }, async () => {
    const first = start('--json', '--port', '0', '--data', data);
    const ready = await readyLine(first);
    const codes = ['ETS-WF', 'ETS-SX', 'ETS-CQ', 'ETS-SZ'];
    expect(ready).toEqual({
      ready: true,
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      desk: `${ready.url}/d`,
      mail: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      sessions: codes.map((code) => ({ code, form: `${ready.url}/f/${code}` })),
    });
    const answers = aFilledForm({ q_keep: '留着' });
    const sent = await postForm(`${ready.url}/f/ETS-WF`, answers);
    expect(sent.status).toBe(303);
    expect((await fetch(ready.mail)).status).toBe(200);
    const before = await sessionsOn(data);

    // A second one at the same port, and on the same data, leaves the first one alone.
    const { port } = new URL(ready.url);
    const second = await start('--json', '--port', port, '--data', data).ended;
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toBe(
      `debrief: Port ${port} is in use: choose another one with --port N, or any free one with --port 0.\n`,
    );
    expect(await sessionsOn(data)).toEqual(before);

    first.kill('SIGKILL');
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL', stderr: '' });
    expect((await first.ended).stdout.trimEnd().split('\n')).toHaveLength(1);
    await expect.poll(() => first.isRunning(), { timeout: 5_000, interval: 50 }).toBe(false);
    const left = startFromSource('infra/cli/debrief.ts', 'sessions', '--data', data);
    expect(await left.ended).toMatchObject({ code: 1, stdout: '' });

    const again = start('--json', '--port', '0', '--data', data);
    const readyAgain = await readyLine(again);
    expect(await sessionsOn(data)).toEqual(before);
    expect(before.map(({ count }) => count)).toEqual([1, 0, 0, 0]);
    const repeated = await postForm(`${readyAgain.url}/f/ETS-WF`, answers);
    expect(repeated.headers.get('location')).toBe(sent.headers.get('location'));
    expect(await sessionsOn(data)).toEqual(before);

    const asked = performance.now();
    again.kill('SIGINT');
    expect(await again.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(performance.now() - asked).toBeLessThan(2_000);
    await expect.poll(() => again.isRunning(), { timeout: 5_000, interval: 50 }).toBe(false);
    await expect(fetch(readyAgain.url)).rejects.toThrow();
    await expect(readFile(join(data, 'stack.json'))).rejects.toThrow('ENOENT');
  });

  it('is where it is told to be: for phones in the same network, at an address of theirs', async () => {
    const folder = join(data, 'elsewhere');
    const ready = await readyLine(start('--json', '--host', '0.0.0.0', '--port', '0', '--data', folder));

    expect(ready.url).toBe(ownAddress('0.0.0.0', Number(new URL(ready.url).port)));
    expect(ready.mail).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${ready.url}/d`)).status).toBe(200);
  });

  it('shows how to close a session that is open, where it is', async () => {
    const file = join(data, 'second-open.json');
    const closed = aProgrammeFile();
    const [first, second] = closed.sessions;
    const [, open] = openNow(closed, systemClock.now()).sessions;
    await writeFile(file, JSON.stringify({ ...closed, sessions: [first, open] }));
    const folder = join(data, 'open');
    const command = start('--programme', file, '--port', '0', '--data', folder);
    await command.firstLine;
    command.kill('SIGTERM');
    const { stdout } = await command.ended;

    expect(stdout).toContain(`npm run debrief -- close ${second?.code} --no-grace --data ${folder}  `);
  });

  it('that has no such address says so in one line', async () => {
    const { stderr, ...rest } = await start(
      '--json',
      '--host',
      '203.0.113.1',
      '--port',
      '0',
      '--data',
      join(data, 'unused'),
    ).ended;

    expect(rest).toEqual({ code: 1, signal: null, stdout: '' });
    expect(stderr).toBe(
      'debrief: 203.0.113.1 is no address of this machine: choose one with --host ADDRESS, or 0.0.0.0 for all that it has.\n',
    );
  });

  async function sessionsOn(folder: string) {
    const target = localTarget(JSON.parse(await readFile(join(folder, 'stack.json'), 'utf8')) as LocalStackFile);
    const codes = (await target.programmes.listProgrammes()).flatMap(({ sessions }) => sessions);
    return Promise.all(
      codes.map(async (code) => {
        const session = await target.programmes.findSession(code);
        // Not all of it: the tick notes in it when it will look at it again.
        return { opens: session?.opensAt, closes: session?.closesAt, count: await target.responses.count(code) };
      }),
    );
  }
});
