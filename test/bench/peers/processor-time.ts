import { processTree } from '../process-tree.ts';

/** Linux counts the time of processes in hundredths of a second. */
const ticksPerSecond = 100;

/** The processor time that a process and those that it started have taken, in ms. On Linux alone. */
export function processorTime(pid: number): number {
  const ticks = processTree(pid).reduce((sum, each) => sum + each.ticks, 0);
  return (ticks * 1000) / ticksPerSecond;
}
