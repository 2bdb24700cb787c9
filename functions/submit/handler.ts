import { languagesIn } from '../../shared/i18n/language-list.ts';
import { cachedSessions } from '../../shared/store/cached-sessions.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoCodeClaims } from '../../shared/store/dynamodb/code-claims.ts';
import { findBlindKey } from '../../shared/store/dynamodb/find-blind-key.ts';
import { dynamoOwnResponses } from '../../shared/store/dynamodb/responses.ts';
import { dynamoSessions } from '../../shared/store/dynamodb/sessions.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { httpHandler } from '../../shared/web/http/handler.ts';
import type { BlindCodes } from './blind-codes.ts';
import { submitEnv } from './env.ts';
import { guessLimit } from './guess-limit.ts';
import type { MakeOwnCode } from './sent-own-code.ts';
import { codeSpender } from './spend-code.ts';
import { takeAnswers } from './take-answers.ts';

const env = submitEnv.parse(process.env);
const client = dynamoClient();
const programmes = dynamoSessions(client, env.PROGRAMMES_TABLE);
const sessions = cachedSessions(programmes, env.SESSION_CACHE_SECONDS, systemClock);
const responses = dynamoOwnResponses(client, env.RESPONSES_TABLE);

/** The stage's key for one-time codes: read with the first of them that is spent here. */
let readKey: (() => Promise<Buffer>) | undefined;
const stageKey = async () => {
  readKey ??= (await import('./lazy-secret.ts')).stageKey(env.CODES_SECRET, systemClock);
  return readKey();
};
const claims = dynamoCodeClaims(client, env.PROGRAMMES_TABLE);
const spendCode = codeSpender(claims, stageKey, guessLimit(systemClock));
const findKey = findBlindKey(client, env.PROGRAMMES_TABLE);
let blindCodes: BlindCodes | undefined;
const blind = async () => {
  const deps = { findKey, stageKey, spendCode, findAgain: sessions.findAgain, clock: systemClock };
  blindCodes ??= (await import('./lazy-blind.ts')).blindCodes(deps);
  return blindCodes;
};

const makeOwnCode: MakeOwnCode = async (name, typed) =>
  (await import('./lazy-own-code.ts')).ownCode(await stageKey(), name, typed);

const languages = languagesIn(env.LANGUAGES);

const deps = { sessions, responses, programmes, spendCode, makeOwnCode, blind, languages, clock: systemClock };

/** `POST /f/{code}`, and below it `/delete` and `/token` */
export const handler = httpHandler(
  (request) => takeAnswers(request, deps),
  async () => (await import('./lazy-replies.ts')).countedErrors(languages),
);
