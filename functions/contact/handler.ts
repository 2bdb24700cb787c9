import { setTimeout as wait } from 'node:timers/promises';
import { languagesIn } from '../../shared/i18n/language-list.ts';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import { chosenTransport } from '../../shared/mail/chosen-transport.ts';
import { cachedSessions } from '../../shared/store/cached-sessions.ts';
import { dynamoAskingCounts } from '../../shared/store/dynamodb/asking-counts.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { dynamoLeftAddresses } from '../../shared/store/dynamodb/left-addresses.ts';
import { dynamoReceipts } from '../../shared/store/dynamodb/receipts.ts';
import { dynamoSessions } from '../../shared/store/dynamodb/sessions.ts';
import { dynamoUnwanted } from '../../shared/store/dynamodb/unwanted.ts';
import { stageKey } from '../../shared/store/secrets/stage-key.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { answeringHead } from '../../shared/web/http/answering-head.ts';
import { httpHandler } from '../../shared/web/http/handler.ts';
import { errorHandler } from '../../shared/web/pages/error-handler.ts';
import { answerContact } from './answer-contact.ts';
import type { ContactDeps } from './deps.ts';
import { contactEnv } from './env.ts';
import { stopLetters } from './stop-letters.ts';

const env = contactEnv.parse(process.env);
const client = dynamoClient();
const languages = languagesIn(env.LANGUAGES);

const deps: ContactDeps = {
  sessions: cachedSessions(dynamoSessions(client, env.PROGRAMMES_TABLE), env.SESSION_CACHE_SECONDS, systemClock),
  receipts: dynamoReceipts(client, env.RESPONSES_TABLE),
  unwanted: dynamoUnwanted(client, env.PROGRAMMES_TABLE),
  counts: dynamoAskingCounts(client, env.PROGRAMMES_TABLE),
  invitations: dynamoInvitations(client, env.PROGRAMMES_TABLE),
  left: dynamoLeftAddresses(client, env.PROGRAMMES_TABLE),
  key: stageKey(env.CODES_SECRET, systemClock),
  transport: chosenTransport(env),
  sender: { from: env.MAIL_FROM, names: env.MAIL_NAMES },
  replyTo: env.REPLY_TO,
  configurationSet: env.CONFIGURATION_SET,
  publicUrl: env.PUBLIC_URL,
  languages,
  clock: systemClock,
  wait: async (milliseconds) => {
    await wait(milliseconds);
  },
  log,
  count,
};

/** `POST /f/{code}/mail`, `GET|POST /f/{code}/follow-up`, `GET|POST /i/{key}` */
export const handler = answeringHead(
  httpHandler(
    (request) => (request.pathParameters.key === undefined ? answerContact(request, deps) : stopLetters(request, deps)),
    () => errorHandler(languages, log),
  ),
);
