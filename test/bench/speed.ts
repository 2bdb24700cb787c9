import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { root } from './in-process.ts';
import type { Line } from './row.ts';

/** What a developer waits for. The tests and the demo take minutes: only when asked for. */
export async function measureSpeed(long: boolean): Promise<Line[]> {
  const seconds = async (what: string, command: readonly string[], atMost?: number): Promise<Line> => ({
    what,
    unit: 's',
    measured: await taken(command),
    ...(atMost !== undefined && { target: { of: 'measured', atMost } as const }),
  });
  const one = ['npx', 'vitest', 'run', '--config', 'test/vitest.config.ts', 'test/unit/statistics'];
  const lines = [
    await seconds('npm run synth, warm', ['npm', 'run', 'synth'], 10),
    await ready(),
    await seconds('one folder of tests', one),
    await watched(),
  ];
  if (!long) return [...lines, { what: 'npm test, npm run demo', skipped: 'only with --long' }];
  return [
    ...lines,
    await seconds('npm test', ['npm', 'test'], 240),
    await seconds('npm run demo', ['npm', 'run', 'demo']),
  ];
}

async function taken([command = '', ...args]: readonly string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(command, args, { cwd: root, stdio: 'ignore', env: { ...process.env, CI: 'true' } });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}`);
  return (performance.now() - begun) / 1000;
}

/** `npm start` when it has run before, until it prints its first address. */
async function ready(): Promise<Line> {
  await startedOnce();
  const measured = await startedOnce();
  return { what: 'npm start to ready, warm', unit: 's', measured, target: { of: 'measured', atMost: 3 } };
}

async function startedOnce(): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'debrief-bench-'));
  const begun = performance.now();
  const args = ['--import', 'tsx', 'infra/cli/start.ts', '--port', '0', '--data', data];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    await said(child.stdout, 'http://');
    return (performance.now() - begun) / 1000;
  } finally {
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
    await rm(data, { recursive: true });
  }
}

/** One test file in watch mode: from the saving of what it tests to the result. */
async function watched(): Promise<Line> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, '--watch', '--config', 'test/vitest.config.ts', 'test/unit/statistics/share.test.ts'];
  const { CI: _, ...env } = process.env;
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], env });
  try {
    await said(child.stdout, 'Waiting for file changes');
    const begun = performance.now();
    const now = new Date();
    await utimes(join(root, 'shared', 'statistics', 'share.ts'), now, now);
    await said(child.stdout, 'Waiting for file changes');
    return { what: 'one file of tests in watch mode', unit: 's', measured: (performance.now() - begun) / 1000 };
  } finally {
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
  }
}

/** Resolves when a process has written a text; rejects when it ends without. */
function said(output: Readable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const settle = (act: () => void) => {
      output.off('data', onData);
      output.off('end', onEnd);
      act();
    };
    const onData = (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes(text)) settle(resolve);
    };
    const onEnd = () => settle(() => reject(new Error(`it ended without "${text}": ${printed.slice(-500)}`)));
    output.on('data', onData);
    output.on('end', onEnd);
  });
}
