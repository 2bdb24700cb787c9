import { statfs } from 'node:fs/promises';
import { readLocalStack } from '../../target/target.ts';
import type { TargetOptions } from '../../terminal/target-options.ts';
import { type Check, checked, fail, ok, warn } from './check.ts';
import { pageChecks } from './pages.ts';

/** Whether the parts of the local stack answer. Throws a CommandError when none is running. */
export async function localChecks({ data }: TargetOptions): Promise<readonly Check[]> {
  const { pid, url, mail } = readLocalStack(data);
  return [
    ok('stack', `process ${pid} on ${data}`),
    ...(await checked('disk', async () => [diskCheck(await freeBytes(data))])),
    ...(await pageChecks(url)),
    await mailboxCheck(mail),
  ];
}

async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

/** Below this, in bytes, an evening of answers and mails may not fit. */
const littleRoom = 256 * 1024 ** 2;

/** @param free how many bytes may still be written where the stack keeps its data */
export function diskCheck(free: number): Check {
  const found = `${Math.floor(free / 1024 ** 2)} MB free`;
  if (free >= littleRoom) return ok('disk', found);
  const remedy = 'Make space: on a full disk answers are refused, and people are asked to send them again.';
  return free < 1024 ** 2 ? fail('disk', found, remedy) : warn('disk', found, remedy);
}

async function mailboxCheck(url: string): Promise<Check> {
  const remedy = 'See what "npm start" printed, and start it again.';
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(5000) });
    return status < 500 ? ok('mailbox', url) : fail('mailbox', `${url} answers ${status}`, remedy);
  } catch (cause) {
    return fail('mailbox', `${url} does not answer (${cause})`, remedy);
  }
}
