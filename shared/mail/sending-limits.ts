import { GetSendQuotaCommand, SESClient, type SESClientConfig } from '@aws-sdk/client-ses';
import type { ValuesOf } from '../environment/environment.ts';
import type { SendingLimits } from '../invitation/allowance.ts';
import type { mailEnv } from './mail-env.ts';

type Env = Pick<ValuesOf<typeof mailEnv>, 'MAIL_TRANSPORT' | 'MAILS_PER_SECOND'>;

/** What any mail server takes a second that says nothing of it. */
const usualPerSecond = 5;

/**
 * What the deployment's way to send mails takes, asked of SES each time: its quota grows by itself, and whoever else sends by the account
 * uses it as well. A mail server is taken at the stage's word; one with
 * a limit for the day puts off what is beyond it, and it is tried again.
 */
export function sendingLimits(env: Env): () => Promise<SendingLimits> {
  if (env.MAIL_TRANSPORT === 'ses') return sesLimits();
  const { MAILS_PER_SECOND: perSecond = usualPerSecond } = env;
  return async () => ({ perSecond, sentToday: 0 });
}

/** The quota of SES: of the account in the region, whichever identity it sends as. */
function sesLimits(
  target: Pick<SESClientConfig, 'endpoint' | 'region' | 'credentials'> = {},
): () => Promise<SendingLimits> {
  const client = new SESClient({ ...target, requestHandler: { connectionTimeout: 3000, requestTimeout: 5000 } });
  return async () => {
    const { MaxSendRate = 1, Max24HourSend = 0, SentLast24Hours = 0 } = await client.send(new GetSendQuotaCommand({}));
    // -1: no limit.
    const perDay = Max24HourSend < 0 ? {} : { perDay: Max24HourSend };
    return { perSecond: Math.max(MaxSendRate, 0.1), sentToday: SentLast24Hours, ...perDay };
  };
}
