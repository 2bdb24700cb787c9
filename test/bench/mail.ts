import { inProcess } from './in-process.ts';
import type { MailInput, MailResult } from './mail.process.ts';
import type { Line } from './row.ts';

/** An item of DynamoDB holds no more, in bytes. */
const itemLimit = 400 * 1024;

/** What it takes to render a report, and how much room there is in what it is made of. */
export async function measureMail(times: number): Promise<{ lines: Line[]; sealBytes: number }> {
  const input: MailInput = { times };
  const { result } = await inProcess<MailResult>('mail.process.ts', input);
  const row = (what: string, unit: string, measured: number, atMost?: number): Line => ({
    what,
    unit,
    measured,
    ...(atMost !== undefined && { target: { of: 'measured', atMost } as const }),
  });
  return {
    sealBytes: result.seal,
    lines: [
      row('a mail of a session rendered, median', 'ms', result.median, 50),
      row('the first mail of a fresh process', 'ms', result.first),
      row('a mail with its tables, median', 'ms', result.withTables),
      row('a mail, as MIME', 'bytes', result.message),
      row('a mail with its tables, as MIME', 'bytes', result.messageWithTables),
      row('the seal of a session with 160 answers', 'bytes', result.seal, itemLimit),
      row('the publication of a programme of 4 sessions', 'bytes', result.programmePublication, itemLimit),
      row('the line of a session in a programme’s publication', 'bytes', result.sessionLine),
    ],
  };
}
