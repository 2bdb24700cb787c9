import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { languagesIn } from '../../shared/i18n/language-list.ts';
import { log } from '../../shared/log/powertools/log.ts';
import { chosenTransport } from '../../shared/mail/chosen-transport.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoDrafts } from '../../shared/store/dynamodb/desk/drafts.ts';
import { dynamoMemberships } from '../../shared/store/dynamodb/desk/memberships.ts';
import { dynamoSignIns } from '../../shared/store/dynamodb/desk/sign-ins.ts';
import { dynamoVersions } from '../../shared/store/dynamodb/desk/versions.ts';
import { dynamoLinks } from '../../shared/store/dynamodb/links.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoReceipts } from '../../shared/store/dynamodb/receipts.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { answeringHead } from '../../shared/web/http/answering-head.ts';
import { httpHandler } from '../../shared/web/http/handler.ts';
import { errorHandler } from '../../shared/web/pages/error-handler.ts';
import { answerDesk } from './answer-desk.ts';
import type { DeskDeps } from './deps.ts';
import { deskEnv } from './env.ts';

const env = deskEnv.parse(process.env);
const client = dynamoClient();
const languages = languagesIn(env.LANGUAGES);
const deps: DeskDeps = {
  programmes: dynamoProgrammes(client, env.PROGRAMMES_TABLE),
  drafts: dynamoDrafts(client, env.PROGRAMMES_TABLE),
  versions: dynamoVersions(client, env.PROGRAMMES_TABLE),
  memberships: dynamoMemberships(client, env.PROGRAMMES_TABLE),
  signIns: dynamoSignIns(client, env.PROGRAMMES_TABLE),
  responses: dynamoReceipts(client, env.RESPONSES_TABLE),
  reports: dynamoReports(client, env.REPORTS_TABLE),
  preferences: dynamoPreferences(client, env.REPORTS_TABLE),
  links: dynamoLinks(client, env.REPORTS_TABLE),
  clock: systemClock,
  random: () => randomBytes(16),
  wait: async (milliseconds) => {
    await wait(milliseconds);
  },
  log,
  transport: chosenTransport(env),
  sender: { from: env.MAIL_FROM, names: env.MAIL_NAMES },
  replyTo: env.REPLY_TO,
  publicUrl: env.PUBLIC_URL,
  organisers: env.ORGANISERS,
  operators: env.OPERATORS,
  limits: { languages, maxRetentionDays: env.MAX_RETENTION_DAYS },
  settleSeconds: env.SETTLE_SECONDS,
};

/** `GET /d`, and `GET` and `POST` of all that is below it. */
export const handler = answeringHead(
  httpHandler(
    (request) => answerDesk(request, deps),
    () => errorHandler(languages, log),
  ),
);
