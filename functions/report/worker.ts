import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { GoAhead } from '../../shared/delivery/dispatch-states.ts';
import { turnsOf } from '../../shared/delivery/turns.ts';
import type { ValuesOf } from '../../shared/environment/environment.ts';
import { allowanceOf } from '../../shared/invitation/allowance.ts';
import type { LetterMail } from '../../shared/invitation/send-letters.ts';
import { chosenTransport } from '../../shared/mail/chosen-transport.ts';
import { paperFiles } from '../../shared/paper/paper-files.ts';
import { shownByWorker } from '../../shared/publication/released-sessions.ts';
import { dynamoExpiry } from '../../shared/store/dynamodb/expiry.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { dynamoLeftAddresses } from '../../shared/store/dynamodb/left-addresses.ts';
import { dynamoLinks } from '../../shared/store/dynamodb/links.ts';
import { dynamoOneTimeCodes } from '../../shared/store/dynamodb/one-time-codes.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { dynamoUnwanted } from '../../shared/store/dynamodb/unwanted.ts';
import { stageKey } from '../../shared/store/secrets/stage-key.ts';
import type { HandOutDeps, TickDeps } from '../../shared/tick/deps.ts';
import { workOn } from '../../shared/tick/work-on.ts';
import type { HandedOut, MailShare } from '../../shared/tick/work-queue.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import type { reportEnv } from './env.ts';
import { mailLetter } from './mail-letter.ts';
import { mailReport } from './mail-report.ts';

/** What works on what was handed out; made once, since it keeps what the sessions of a programme show while this process lives. */
export function workerOf(
  env: ValuesOf<typeof reportEnv>,
  client: DynamoDBClient,
  common: Pick<HandOutDeps, 'programmes' | 'clock' | 'log'>,
) {
  const { programmes, clock, log } = common;
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
  const turns = turnsOf({
    elapsed: () => performance.now(),
    wait: async (milliseconds: number) => void (await wait(milliseconds)),
  });

  const stores = {
    responses,
    reports: dynamoReports(client, env.REPORTS_TABLE),
    preferences: dynamoPreferences(client, env.REPORTS_TABLE),
    invitations: dynamoInvitations(client, env.PROGRAMMES_TABLE),
    left: dynamoLeftAddresses(client, env.PROGRAMMES_TABLE),
  };

  const shown = shownByWorker({ programmes, reports: stores.reports }, () => performance.now());

  /** What working on a topic needs besides, with what it may send. */
  function withMails(
    { mailsPerSecond, letters = Number.POSITIVE_INFINITY, lettersUntil }: MailShare,
    deps: HandOutDeps,
  ): TickDeps {
    const turn = () => turns(mailsPerSecond);
    return {
      ...deps,
      ...stores,
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

  return (handed: HandedOut, deps: HandOutDeps) => workOn(handed, withMails(handed.share, deps));
}
