import type { Context } from 'aws-lambda';
import { reportMessage } from '../../shared/mail/message.ts';
import { sesTransport } from '../../shared/mail/ses.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { tick } from '../../shared/report/tick.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { reportEnv } from './env.ts';

const env = reportEnv.parse(process.env);
const client = dynamoClient();
const transport = sesTransport();

/** Enough to finish the topic in hand: a fold, and a mail to each recipient. */
const reserveMilliseconds = 60_000;

/** The tick: invoked by the schedule, whatever the event says. */
export async function handler(_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> {
  await tick({
    programmes: dynamoProgrammes(client, env.PROGRAMMES_TABLE),
    responses: dynamoResponses(client, env.RESPONSES_TABLE),
    reports: dynamoReports(client, env.REPORTS_TABLE),
    clock: systemClock,
    settleSeconds: env.SETTLE_SECONDS,
    async mail(publication, sessions, recipient, replyTo) {
      const view = composeReport(publication, sessions, recipient);
      const envelope = { from: env.MAIL_FROM, to: recipient.address, replyTo };
      const raw = await reportMessage(view, envelope, systemClock.now());
      return transport.send({ from: env.MAIL_FROM, to: recipient.address, raw });
    },
    isTimeUp: () => context.getRemainingTimeInMillis() < reserveMilliseconds,
  });
}
