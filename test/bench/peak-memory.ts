import { existsSync, readFileSync } from 'node:fs';

const status = '/proc/self/status';

/**
 * The most memory that this process ever had, in bytes. Not `maxRSS` where the system says more: on Linux that begins with
 * what the process had that started this one.
 */
export function peakMemory(): number {
  const [, kilobytes] = existsSync(status) ? (/^VmHWM:\s*(\d+) kB/m.exec(readFileSync(status, 'utf8')) ?? []) : [];
  return Number(kilobytes ?? process.resourceUsage().maxRSS) * 1024;
}
