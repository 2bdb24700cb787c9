import { randomBytes } from 'node:crypto';
import type { SessionCode } from '../../shared/programme/session.ts';
import { cached } from '../../shared/store/cached.ts';
import { cachedSessions } from '../../shared/store/cached-sessions.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoHostKeys } from '../../shared/store/dynamodb/host-keys.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { httpHandler } from '../../shared/web/handler.ts';
import { assetResponse } from './assets.ts';
import { formEnv } from './env.ts';
import { showForm } from './show-form.ts';
import { showHostPage } from './show-host-page.ts';

const env = formEnv.parse(process.env);
const client = dynamoClient();
const programmes = dynamoProgrammes(client, env.PROGRAMMES_TABLE);
const responses = dynamoResponses(client, env.RESPONSES_TABLE);
const sessions = cachedSessions(programmes, env.SESSION_CACHE_SECONDS, systemClock);

const hostKeys = dynamoHostKeys(client, env.PROGRAMMES_TABLE);
/** A count reads every response of a session: once for all who look at the same counter, and for who reloads it. */
const count = cached(
  async (session: SessionCode) => ({ responses: await responses.count(session), countedAt: systemClock.now() }),
  5,
  systemClock,
);

/** `GET /f/{code}`, `GET /f/{code}/thanks`, `GET /h/{code}/{key}`, the script, and a page for every other address. */
export const handler = httpHandler(async (request) => {
  const asset = assetResponse(request);
  if (asset !== undefined) return asset;
  return request.path.startsWith('/h/')
    ? showHostPage(request, { sessions, hostKeys, count, clock: systemClock })
    : showForm(request, { sessions, responses, clock: systemClock, random: () => randomBytes(16) });
});
