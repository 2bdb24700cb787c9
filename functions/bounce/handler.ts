import type { Context, SNSEvent } from 'aws-lambda';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoUnwanted } from '../../shared/store/dynamodb/unwanted.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { bounceEnv } from './env.ts';
import { noteBounce } from './note-bounce.ts';

const env = bounceEnv.parse(process.env);
const client = dynamoClient();
const deps = {
  programmes: dynamoProgrammes(client, env.PROGRAMMES_TABLE),
  preferences: dynamoPreferences(client, env.REPORTS_TABLE),
  unwanted: dynamoUnwanted(client, env.PROGRAMMES_TABLE),
  clock: systemClock,
  log,
  count,
};

/**
 * What became of mails, as SES tells it over SNS, which hands over at least once: to note the same twice changes
 * nothing. An error goes back to Lambda, which tries again and then hands the event to the failure destination.
 */
export async function handler({ Records }: SNSEvent, context: Context): Promise<void> {
  log.ofCall(context);
  for (const { Sns } of Records) {
    try {
      await noteBounce(Sns.Message, deps);
    } catch (cause) {
      // By its id the message is found at the failure destination; its text holds addresses.
      log.error('mail event failed', cause, { messageId: Sns.MessageId });
      throw cause;
    }
  }
}
