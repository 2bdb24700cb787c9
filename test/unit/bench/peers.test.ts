import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { isBesidePeer, peersTable } from '../../bench/peers/peers.ts';
import { processorTime } from '../../bench/peers/processor-time.ts';
import { memoryOf, processTree } from '../../bench/process-tree.ts';
import type { Line } from '../../bench/row.ts';
import { cellsOf } from '../../bench/table.ts';

it('counts the processor time and the memory of a process and of those that it started', async () => {
  const busy = "for (let n = 0; n < 3e7; n += 1) Math.sqrt(n); process.stdout.write('x'); setInterval(() => {}, 1000)";
  const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(busy)}], { stdio: 'inherit' })`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const pid = child.pid ?? 0;
  try {
    const alone = processorTime(pid);
    await once(child.stdout, 'data');

    expect(processorTime(pid)).toBeGreaterThan(alone);
    expect(processorTime(process.pid)).toBeGreaterThan(processorTime(pid));
    const others = processTree(pid).filter(({ own }) => own !== pid);
    expect(others.map(({ parent }) => parent)).toEqual([pid]);
    expect(memoryOf(processTree(pid))).toBeGreaterThan(memoryOf(others));
    expect(memoryOf(others)).toBeGreaterThan(0);
  } finally {
    process.kill(-pid, 'SIGKILL');
  }
});

it('shows Debrief, the peer and how many times as much it needs', () => {
  const own: Line = { what: 'beside django-survey-and-report 1.5: requests', unit: '', floor: 2, measured: 8 };
  const other: Line = { what: 'npm test', unit: 's', measured: 200 };

  expect([own, other].filter(isBesidePeer)).toEqual([own]);
  expect(peersTable([own], cellsOf).split('\n').at(-1)).toBe('| requests | 2 | 8 | 4.00x |');
});
