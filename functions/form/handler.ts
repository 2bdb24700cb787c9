import { randomBytes } from 'node:crypto';
import { cachedSessions } from '../../shared/store/cached-sessions.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { httpHandler } from '../../shared/web/handler.ts';
import { formEnv } from './env.ts';
import { showForm } from './show-form.ts';

const env = formEnv.parse(process.env);
const programmes = dynamoProgrammes(dynamoClient(), env.PROGRAMMES_TABLE);
const sessions = cachedSessions(programmes, env.SESSION_CACHE_SECONDS, systemClock);

/** `GET /f/{code}`, `GET /f/{code}/thanks`, and a page for every other address. */
export const handler = httpHandler((request) =>
  showForm(request, { sessions, clock: systemClock, random: () => randomBytes(16) }),
);
