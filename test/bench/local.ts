import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './in-process.ts';
import { submitToOurs, submitted } from './peers/submissions.ts';
import { memoryOf, processTree } from './process-tree.ts';
import type { Line } from './row.ts';

/** So long after it is ready a stack has looked at what is due for the first time. */
const settledMs = 6_000;

const megabyte = 1024 ** 2;

/**
 * The memory of the whole local stack, as `npm start` runs it: npm, its shell and what they start, before anybody has come and after so many
 * submissions over HTTP. Its floor is npm with a server that does nothing.
 */
export async function measureLocal(submissions: number): Promise<Line[]> {
  if (!existsSync('/proc/self/smaps_rollup')) return [{ what: 'memory of the local stack', skipped: 'only on Linux' }];
  const empty = await started(['exec', '--', 'node', join('test', 'bench', 'floors', 'server.mjs')]);
  const floor = await memoryWhile(empty, () => wait(settledMs));
  const data = await mkdtemp(join(tmpdir(), 'debrief-bench-'));
  try {
    // The first one makes bundle and templates.
    await stopped(await started(['start', '--', '--port', '0', '--json', '--data', data]));
    const stack = await started(['start', '--', '--port', '0', '--json', '--data', data]);
    const { sessions } = JSON.parse(stack.line) as { sessions: readonly { form: string }[] };
    const form = `${sessions[0]?.form}?lang=en`;
    await wait(settledMs);
    const fresh = memoryOf(processTree(stack.pid));
    const after = await memoryWhile(stack, () => submitted(1, submissions, (seed) => submitToOurs(form, seed)));
    const line = (what: string, bytes: number, atMost: number): Line => ({
      what: `memory of the whole local stack, npm included, ${what}`,
      unit: 'MB',
      floor: floor / megabyte,
      measured: bytes / megabyte,
      target: { of: 'measured', atMost },
    });
    return [line('fresh', fresh, 150), line(`after ${submissions} submissions`, after, 220)];
  } finally {
    await rm(data, { recursive: true });
  }
}

interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What it said when it was ready. */
  readonly line: string;
}

/** Runs npm, at the head of a process group, until what it starts says a line of JSON. */
async function started(args: readonly string[]): Promise<Started> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const child = spawn('npm', args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{')) return { child, pid: child.pid ?? 0, line };
  throw new Error(`npm ${args.join(' ')} ended before it was ready`);
}

async function memoryWhile(running: Started, work: () => Promise<unknown>): Promise<number> {
  try {
    await work();
    return memoryOf(processTree(running.pid));
  } finally {
    await stopped(running);
  }
}

/** As Ctrl-C does: all of the group is told. */
async function stopped({ child, pid }: Started): Promise<void> {
  const ended = once(child, 'close');
  process.kill(-pid, 'SIGINT');
  await ended;
}
