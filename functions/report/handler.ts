import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context, SQSBatchResponse } from 'aws-lambda';
import type { GoAhead } from '../../shared/delivery/dispatch-states.ts';
import { turnsOf } from '../../shared/delivery/turns.ts';
import { allowanceOf } from '../../shared/invitation/allowance.ts';
import type { LetterMail } from '../../shared/invitation/send-letters.ts';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import { chosenTransport } from '../../shared/mail/chosen-transport.ts';
import { sendingLimits } from '../../shared/mail/sending-limits.ts';
import { paperFiles } from '../../shared/paper/paper-files.ts';
import { shownByWorker } from '../../shared/publication/released-sessions.ts';
import { checkedClock } from '../../shared/store/dynamodb/checked-clock.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoExpiry } from '../../shared/store/dynamodb/expiry.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { dynamoLeftAddresses } from '../../shared/store/dynamodb/left-addresses.ts';
import { dynamoLeftovers } from '../../shared/store/dynamodb/leftovers.ts';
import { dynamoLinks } from '../../shared/store/dynamodb/links.ts';
import { dynamoOneTimeCodes } from '../../shared/store/dynamodb/one-time-codes.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { dynamoUnwanted } from '../../shared/store/dynamodb/unwanted.ts';
import { stageKey } from '../../shared/store/secrets/stage-key.ts';
import type { TickDeps } from '../../shared/tick/deps.ts';
import { tick } from '../../shared/tick/tick.ts';
import { workOn } from '../../shared/tick/work-on.ts';
import { day, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { atMostEvery } from './at-most-every.ts';
import { reportEnv } from './env.ts';
import { handedOutIn, messagesOf } from './handed-out.ts';
import { mailLetter } from './mail-letter.ts';
import { mailReport } from './mail-report.ts';
import { sqsQueue } from './sqs-queue.ts';

const env = reportEnv.parse(process.env);
const client = dynamoClient();
const clock = checkedClock(client, systemClock);
const isToSweep = atMostEvery(60 * minute, () => performance.now());
const isToClear = atMostEvery(day, () => performance.now());
const responses = { ...dynamoResponses(client, env.RESPONSES_TABLE), ...dynamoExpiry(client, env.RESPONSES_TABLE) };
const mailing = {
  transport: chosenTransport(env),
  links: dynamoLinks(client, env.REPORTS_TABLE),
  responses,
  clock,
  random: () => randomBytes(16),
  sender: { from: env.MAIL_FROM, names: env.MAIL_NAMES },
  replyTo: env.REPLY_TO,
  publicUrl: env.PUBLIC_URL,
  configurationSet: env.CONFIGURATION_SET,
  paperFiles,
  log,
};

const codes = dynamoOneTimeCodes(client, env.PROGRAMMES_TABLE);

const letters = {
  // A stage without a key, or from which it was taken, lets nobody look at codes: its reports are sent without their number.
  codes: env.CODES_SECRET === undefined ? { ...codes, sets: async () => [] } : codes,
  unwanted: dynamoUnwanted(client, env.PROGRAMMES_TABLE),
  codeKey: stageKey(env.CODES_SECRET, systemClock),
  send: (mail: LetterMail, goAhead: GoAhead) => mailLetter(mail, goAhead, mailing),
};
const limits = sendingLimits(env);
const turns = turnsOf({
  elapsed: () => performance.now(),
  wait: async (milliseconds: number) => void (await wait(milliseconds)),
});

const stores = {
  programmes: dynamoProgrammes(client, env.PROGRAMMES_TABLE),
  responses,
  reports: dynamoReports(client, env.REPORTS_TABLE),
  preferences: dynamoPreferences(client, env.REPORTS_TABLE),
  invitations: dynamoInvitations(client, env.PROGRAMMES_TABLE),
  left: dynamoLeftAddresses(client, env.PROGRAMMES_TABLE),
  leftovers: dynamoLeftovers(client, env.PROGRAMMES_TABLE),
  queue: sqsQueue(env.WORK_QUEUE),
};

/** Kept while this process lives: it works on one session of a programme after the other. */
const shown = shownByWorker(stores, () => performance.now());

/** Enough to finish what is in hand: a fold, or one mail. */
const reserveMilliseconds = 60_000;

/** By the schedule: the tick. By the queue: works on what that has handed out, and says which messages failed. */
export async function handler(event: unknown, context: Context): Promise<SQSBatchResponse | undefined> {
  log.ofCall(context);
  const begun = performance.now();
  const messages = messagesOf(event);
  const depsFor = (mailsPerSecond: number) => depsOf(context, begun, mailsPerSecond);
  if (messages === undefined) {
    await clock.compared(() => tick(depsFor(slowest)));
    return undefined;
  }
  const failed: SQSBatchResponse['batchItemFailures'] = [];
  await clock.compared(async () => {
    for (const { messageId, body } of messages) {
      const handed = handedOutIn(body);
      if (handed === undefined) log.error('a message of the queue can not be read', undefined, { message: messageId });
      const outcome = handed && (await workOn(handed, depsFor(handed.mailsPerSecond)));
      // What is left for want of time stays due, and is handed out again: nothing is wrong with it.
      if (outcome !== 'done' && outcome !== 'left') failed.push({ itemIdentifier: messageId });
    }
  });
  return { batchItemFailures: failed };
}

/** @param begun when the call began, and `mailsPerSecond` what it may send */
function depsOf(context: Context, begun: number, mailsPerSecond: number): TickDeps {
  const isTimeUp = () => context.getRemainingTimeInMillis() < reserveMilliseconds;
  const turn = () => turns(mailsPerSecond);
  return {
    ...stores,
    shown,
    letters: {
      ...letters,
      allowance: async () => allowanceOf(await limits(), turn),
      isTimeUp: () => isTimeUp() || performance.now() - begun > env.LETTERS_SECONDS * 1000,
    },
    workers: env.WORKERS,
    mailsPerSecond: ratePerSecond,
    clock,
    log,
    count,
    settleSeconds: env.SETTLE_SECONDS,
    async mail(mail, goAhead) {
      await turn();
      return mailReport(mail, goAhead, mailing);
    },
    isToSweep,
    isToClear,
    isTimeUp,
  };
}

/** What even an account takes that SES has not let out of its sandbox. */
const slowest = 1;

/** SES says how much it takes once a second at the most, to whoever asks: that it did not must not keep reports from going, at some pace. */
async function ratePerSecond(): Promise<number> {
  try {
    return (await limits()).perSecond;
  } catch (cause) {
    log.warn('the rate of mails could not be asked for', { reason: cause instanceof Error ? cause.name : 'unknown' });
    return slowest;
  }
}
