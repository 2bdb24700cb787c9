import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** `npm start` until it prints its first address. */
async function ready(): Promise<Line> {
  const data = await mkdtemp(join(tmpdir(), 'debrief-bench-'));
  const begun = performance.now();
  const args = ['--import', 'tsx', 'infra/local/start.ts', '--port', '0', '--data', data];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += chunk;
      if (printed.includes('http://')) break;
    }
    if (!printed.includes('http://')) throw new Error('npm start ended before it was ready');
    const measured = (performance.now() - begun) / 1000;
    return { what: 'npm start to ready, warm', unit: 's', measured, target: { of: 'measured', atMost: 3 } };
  } finally {
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
    await rm(data, { recursive: true });
  }
}
