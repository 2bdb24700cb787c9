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
import type { HandOutDeps, TickDeps } from '../../shared/tick/deps.ts';
import { tick } from '../../shared/tick/tick.ts';
import { workOn } from '../../shared/tick/work-on.ts';
import type { MailShare } from '../../shared/tick/work-queue.ts';
import { day, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { atMostEvery } from './at-most-every.ts';
import { reportEnv } from './env.ts';
import { messagesOf } from './handed-out.ts';
import { mailLetter } from './mail-letter.ts';
import { mailReport } from './mail-report.ts';
import { sqsQueue } from './sqs-queue.ts';
import { workThrough } from './work-through.ts';

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

const letterDeps = {
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

/** By the schedule: the tick. By the queue: works on what that has handed out. */
export async function handler(event: unknown, context: Context): Promise<SQSBatchResponse | undefined> {
  log.ofCall(context);
  const messages = messagesOf(event);
  const deps = depsOf(context);
  if (messages === undefined) {
    await clock.compared(() => tick(deps));
    return undefined;
  }
  let result: SQSBatchResponse | undefined;
  await clock.compared(async () => {
    result = await workThrough(messages, log, (handed) => workOn(handed, withMails(handed.share, deps)));
  });
  return result;
}

function depsOf(context: Context): HandOutDeps {
  return {
    ...stores,
    workers: env.WORKERS,
    sendingLimits: limits,
    lettersSeconds: env.LETTERS_SECONDS,
    clock,
    log,
    count,
    settleSeconds: env.SETTLE_SECONDS,
    isToSweep,
    isToClear,
    isTimeUp: () => context.getRemainingTimeInMillis() < reserveMilliseconds,
  };
}

/** What working on a topic needs besides, with what it may send. */
function withMails(
  { mailsPerSecond, letters = Number.POSITIVE_INFINITY, lettersUntil }: MailShare,
  deps: HandOutDeps,
): TickDeps {
  const turn = () => turns(mailsPerSecond);
  return {
    ...deps,
    shown,
    letters: {
      ...letterDeps,
      allowance: allowanceOf(letters, turn),
      isTimeUp: () => deps.isTimeUp() || clock.now() >= lettersUntil,
    },
    async mail(mail, goAhead) {
      await turn();
      return mailReport(mail, goAhead, mailing);
    },
  };
}
