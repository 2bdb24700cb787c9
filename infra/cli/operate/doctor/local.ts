import { readLocalStack } from '../../target/target.ts';
import type { TargetOptions } from '../../terminal/target-options.ts';
import { type Check, fail, ok } from './check.ts';
import { pagesCheck } from './pages.ts';

/** Whether the parts of the local stack answer. Throws a CommandError when none is running. */
export async function localChecks({ data }: TargetOptions): Promise<readonly Check[]> {
  const { pid, url, mail } = readLocalStack(data);
  return [ok('stack', `process ${pid} on ${data}`), await pagesCheck(url), await mailboxCheck(mail)];
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
