import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts the time of processes in hundredths of a second. */
const ticksPerSecond = 100;

/** The processor time that a process and those that it started have taken, in ms. On Linux alone. */
export function processorTime(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const within = new Set([pid]);
  // A child has mostly a larger number than its parent, but numbers begin anew: as often as something is found.
  for (let before = 0; before < within.size; ) {
    before = within.size;
    for (const { own, parent } of all) if (within.has(parent)) within.add(own);
  }
  const ticks = all.filter(({ own }) => within.has(own)).reduce((sum, { taken }) => sum + taken, 0);
  return (ticks * 1000) / ticksPerSecond;
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function statOf(own: number): { own: number; parent: number; taken: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${own}/stat`, 'latin1');
    // The name of the program, in brackets, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { own, parent: Number(fields[1]), taken: Number(fields[11]) + Number(fields[12]) };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
