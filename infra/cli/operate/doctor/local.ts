import { readLocalStack, type TargetOptions } from '../../target.ts';
import { type Check, fail, ok } from './check.ts';

/** Whether the parts of the local stack answer. Throws a CommandError when none is running. */
export async function localChecks({ data }: TargetOptions): Promise<readonly Check[]> {
  const { pid, url, mail } = readLocalStack(data);
  return [ok('stack', `process ${pid} on ${data}`), await answers('forms', url), await answers('mailbox', mail)];
}

async function answers(name: string, url: string): Promise<Check> {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(5000) });
    if (status < 500) return ok(name, url);
    return fail(name, `${url} answers ${status}`, 'See what "npm start" printed, and start it again.');
  } catch (cause) {
    return fail(name, `${url} does not answer (${cause})`, 'Stop "npm start" and start it again.');
  }
}
