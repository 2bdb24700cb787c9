import { cachedSessions } from '../../shared/store/cached-sessions.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { httpHandler } from '../../shared/web/handler.ts';
import { counted, countRefusal } from './counted.ts';
import { submitEnv } from './env.ts';
import { takeAnswers } from './take-answers.ts';

const env = submitEnv.parse(process.env);
const client = dynamoClient();
const programmes = dynamoProgrammes(client, env.PROGRAMMES_TABLE);
const sessions = cachedSessions(programmes, env.SESSION_CACHE_SECONDS, systemClock);
const responses = counted(dynamoResponses(client, env.RESPONSES_TABLE));

/** `POST /f/{code}` */
export const handler = httpHandler(async (request) =>
  countRefusal(await takeAnswers(request, { sessions, responses, programmes, clock: systemClock })),
);
