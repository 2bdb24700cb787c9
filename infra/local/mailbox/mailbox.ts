import { join } from 'node:path';
import type { Policies } from '../policy/grants.ts';
import { type Service, startService } from '../threads/service.ts';
import type { TakenMail } from './mail-simulator.ts';
import type { MailboxData } from './mailbox.thread.ts';

/**
 * Starts the mailbox: an SES endpoint that delivers to a page, at the same address, instead of to people.
 *
 * @param port preferred, so that the page keeps its address over a restart; another one is taken if it is in use.
 * @param data the directory that keeps the mails; absent: in memory.
 * @param policies what the functions may send; absent: everything.
 * @param taken is told of each mail, after it was kept.
 * @param mailsPerSecond how many it says that it takes a second; absent: more than a machine sends.
 */
export function startMailbox(
  port: number,
  data: string | undefined,
  log: (line: string) => void,
  policies?: Policies,
  taken: (mail: TakenMail) => void = () => {},
  mailsPerSecond?: number,
): Promise<Service> {
  const workerData: MailboxData = {
    port,
    ...(data !== undefined && { file: join(data, 'mails.ndjson') }),
    ...(policies !== undefined && { policies }),
    mailsPerSecond,
  };
  const module = new URL('./mailbox.thread.ts', import.meta.url);
  const died = (message: string) => log(`The mailbox stopped: ${message}`);
  return startService(module, workerData, {}, died, log, (mail) => taken(mail as TakenMail));
}
