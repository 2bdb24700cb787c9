import { readdirSync, readFileSync } from 'node:fs';

/** A process, with what is counted of it. */
export interface CountedProcess {
  readonly own: number;
  readonly parent: number;
  /** The processor time that it has taken, in hundredths of a second. */
  readonly ticks: number;
}

/** A process and those that it started, and those that these started. On Linux alone. */
export function processTree(pid: number): CountedProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const within = new Set([pid]);
  // A child has mostly a larger number than its parent, but numbers begin anew: as often as something is found.
  for (let before = 0; before < within.size; ) {
    before = within.size;
    for (const { own, parent } of all) if (within.has(parent)) within.add(own);
  }
  return all.filter(({ own }) => within.has(own));
}

/**
 * The memory that processes have, in bytes: what several share counts in parts, so that a sum is what would be free without them.
 *
 * @see https://docs.kernel.org/filesystems/proc.html (PSS)
 */
export function memoryOf(processes: readonly CountedProcess[]): number {
  return processes.reduce((sum, { own }) => sum + sharedOut(own), 0);
}

function sharedOut(own: number): number {
  try {
    const [, kilobytes] = /^Pss:\s*(\d+) kB/m.exec(readFileSync(`/proc/${own}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function statOf(own: number): CountedProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${own}/stat`, 'latin1');
    // The name of the program, in brackets, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { own, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
