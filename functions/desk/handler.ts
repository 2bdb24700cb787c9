import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { languagesIn } from '../../shared/i18n/language-list.ts';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import { chosenTransport } from '../../shared/mail/chosen-transport.ts';
import { sendingLimits } from '../../shared/mail/sending-limits.ts';
import { cached } from '../../shared/store/cached.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { stageKey } from '../../shared/store/secrets/stage-key.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { answeringHead } from '../../shared/web/http/answering-head.ts';
import { httpHandler } from '../../shared/web/http/handler.ts';
import { answerDesk } from './answer-desk.ts';
import { assetResponse } from './assets.ts';
import type { DeskDeps } from './deps.ts';
import { deskErrors } from './desk-errors.ts';
import { dynamoStores } from './dynamo-stores.ts';
import { deskEnv } from './env.ts';

const env = deskEnv.parse(process.env);
const languages = languagesIn(env.LANGUAGES);
const stores = dynamoStores(dynamoClient(), {
  programmes: env.PROGRAMMES_TABLE,
  responses: env.RESPONSES_TABLE,
  reports: env.REPORTS_TABLE,
});
let unusual: DeskDeps['isUnusual'] | undefined;
const deps: DeskDeps = {
  ...stores,
  // A count reads every response of a session: once for all who watch it, and for who reloads the page.
  counted: cached(
    async (session) => ({ responses: await stores.responses.count(session), countedAt: systemClock.now() }),
    5,
    systemClock,
  ),
  async isUnusual(session) {
    unusual ??= (await import('./running/looks-flooded.ts')).unusualAnswers(stores, systemClock);
    return unusual(session);
  },
  codeKey: stageKey(env.CODES_SECRET, systemClock),
  clock: systemClock,
  random: () => randomBytes(16),
  wait: async (milliseconds) => {
    await wait(milliseconds);
  },
  log,
  count,
  transport: chosenTransport(env),
  sendingLimits: sendingLimits(env),
  sender: { from: env.MAIL_FROM, names: env.MAIL_NAMES },
  replyTo: env.REPLY_TO,
  configurationSet: env.CONFIGURATION_SET,
  localMailbox: env.LOCAL_MAILBOX,
  publicUrl: env.PUBLIC_URL,
  organisers: env.ORGANISERS,
  operators: env.OPERATORS,
  limits: { languages, maxRetentionDays: env.MAX_RETENTION_DAYS, hasCodes: env.CODES_SECRET !== undefined },
  settleSeconds: env.SETTLE_SECONDS,
  tickMinutes: env.TICK_MINUTES,
  workers: env.WORKERS,
};

/** `GET /d`, and `GET` and `POST` of all that is below it, the script included. */
export const handler = answeringHead(
  httpHandler(
    async (request) => assetResponse(request) ?? answerDesk(request, deps),
    () => deskErrors(log),
  ),
);
