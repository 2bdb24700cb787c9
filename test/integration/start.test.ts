import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { starts } from '../fixtures/cli/starts.ts';
import { scratchFolder } from '../fixtures/scratch.ts';

const data = scratchFolder('start');

const { start } = starts();

describe('npm start', () => {
  it('shows a person the desk and how to sign in, the links, a QR code, the mailbox and how to ask for more', async () => {
    const folder = join(data, 'person');
    const command = start('--programme', 'test/fixtures/programmes/compact.yaml', '--port', '0', '--data', folder);
    await command.firstLine;
    // The last line is printed with the first.
    command.kill('SIGTERM');
    const { code, stdout, stderr } = await command.ended;

    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^\nDebrief is running\. Set up a training at the desk:\n {2}http:\/\/127\.0\.0\.1:\d+\/d\n/,
    );
    expect(stdout).toMatch(/any address at example\.org: the link is in the mailbox, http:\/\/127\.0\.0\.1:\d+\n/);
    expect(stdout).toMatch(/[█▀▄]{5}/);
    expect(stdout).toMatch(
      /http:\/\/127\.0\.0\.1:\d+\/f\/ONE +Weifang, closed, until 4 December 2020 at 20:00 \(China/,
    );
    expect(stdout).toMatch(/^Mailbox: +http:\/\/127\.0\.0\.1:\d+$/m);
    expect(stdout).toContain(`npm run debrief -- --help     (each with --data ${folder})`);
    // None is open.
    expect(stdout).not.toContain('Close a session');
  });
});

describe('npm start that can not', () => {
  it.each<[what: string, args: () => Promise<string[]>, message: RegExp]>([
    [
      'read its programme file',
      async () => ['--programme', 'no/such.yaml'],
      /^debrief: the programme file no\/such\.yaml can't be read: it does not exist$/,
    ],
    [
      'publish a programme with many faults',
      async () => {
        const file = join(data, 'faulty.yaml');
        await writeFile(file, 'programme: ONE\nlanguages: en\n');
        return ['--programme', file];
      },
      /^debrief: faulty\.yaml:1 .*: .* \(and more: see all with "npm run debrief -- validate .*faulty\.yaml"\)$/,
    ],
    [
      'listen at a name',
      async () => ['--host', 'laptop'],
      /^error: option '--host <address>' .*Give an address of this machine, or 0\.0\.0\.0 for all it has\.$/,
    ],
    ['have such a port', async () => ['--port', '70000'], /^error: option '--port <number>' .*Give 0 to 65535\.$/],
  ])('%s says so in one line', async (_, args, message) => {
    const command = start('--json', '--port', '0', '--data', join(data, 'unused'), ...(await args()));

    const { stderr, ...rest } = await command.ended;

    expect(rest).toEqual({ code: 1, signal: null, stdout: '' });
    expect(stderr.split('\n')).toEqual([expect.stringMatching(message), '']);
    await expect.poll(() => command.isRunning(), { timeout: 5_000, interval: 50 }).toBe(false);
  });
});
