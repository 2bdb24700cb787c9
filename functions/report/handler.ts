import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import type { GoAhead } from '../../shared/delivery/dispatch-states.ts';
import { type Allowance, allowanceOf } from '../../shared/invitation/allowance.ts';
import type { LetterMail } from '../../shared/invitation/send-letters.ts';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import { chosenTransport } from '../../shared/mail/chosen-transport.ts';
import { sendingLimits } from '../../shared/mail/sending-limits.ts';
import { paperFiles } from '../../shared/paper/paper-files.ts';
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
import { tick } from '../../shared/tick/tick.ts';
import { day, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { atMostEvery } from './at-most-every.ts';
import { reportEnv } from './env.ts';
import { mailLetter } from './mail-letter.ts';
import { mailReport } from './mail-report.ts';

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
const pacing = {
  elapsed: () => performance.now(),
  wait: async (milliseconds: number) => void (await wait(milliseconds)),
};

/** Enough to finish what is in hand: a fold, or one mail. */
const reserveMilliseconds = 60_000;

/** The tick: invoked by the schedule, whatever the event says. */
export async function handler(_event: unknown, context: Context): Promise<void> {
  log.ofCall(context);
  const begun = performance.now();
  // Of all letters of this tick, whichever session they are of.
  let allowance: Promise<Allowance> | undefined;
  const isTimeUp = () => context.getRemainingTimeInMillis() < reserveMilliseconds;
  await clock.compared(() =>
    tick({
      programmes: dynamoProgrammes(client, env.PROGRAMMES_TABLE),
      responses,
      reports: dynamoReports(client, env.REPORTS_TABLE),
      preferences: dynamoPreferences(client, env.REPORTS_TABLE),
      invitations: dynamoInvitations(client, env.PROGRAMMES_TABLE),
      left: dynamoLeftAddresses(client, env.PROGRAMMES_TABLE),
      letters: {
        ...letters,
        allowance: () => (allowance ??= limits().then((each) => allowanceOf(each, pacing))),
        isTimeUp: () => isTimeUp() || performance.now() - begun > env.LETTERS_SECONDS * 1000,
      },
      clock,
      log,
      count,
      settleSeconds: env.SETTLE_SECONDS,
      mail: (mail, goAhead) => mailReport(mail, goAhead, mailing),
      isToSweep,
      leftovers: dynamoLeftovers(client, env.PROGRAMMES_TABLE),
      isToClear,
      isTimeUp,
    }),
  );
}
