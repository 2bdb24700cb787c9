import { languagesIn } from '../../shared/i18n/language-list.ts';
import { cachedSessions } from '../../shared/store/cached-sessions.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { dynamoSessions } from '../../shared/store/dynamodb/sessions.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { httpHandler } from '../../shared/web/http/handler.ts';
import { countOutcomes, countRejection } from './count-outcomes.ts';
import { submitEnv } from './env.ts';
import { takeAnswers } from './take-answers.ts';

const env = submitEnv.parse(process.env);
const client = dynamoClient();
const programmes = dynamoSessions(client, env.PROGRAMMES_TABLE);
const sessions = cachedSessions(programmes, env.SESSION_CACHE_SECONDS, systemClock);
const responses = countOutcomes(dynamoResponses(client, env.RESPONSES_TABLE));

const languages = languagesIn(env.LANGUAGES);

/** `POST /f/{code}` */
export const handler = httpHandler(
  async (request) =>
    countRejection(await takeAnswers(request, { sessions, responses, programmes, languages, clock: systemClock })),
  async () => (await import('./lazy-replies.ts')).errors(languages),
);
