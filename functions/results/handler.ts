import { languagesIn } from '../../shared/i18n/language-list.ts';
import { log } from '../../shared/log/powertools/log.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoLinks } from '../../shared/store/dynamodb/links.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { answeringHead } from '../../shared/web/http/answering-head.ts';
import { httpHandler } from '../../shared/web/http/handler.ts';
import { errorHandler } from '../../shared/web/pages/error-handler.ts';
import { resultsEnv } from './env.ts';
import { showResults } from './show-results.ts';

const env = resultsEnv.parse(process.env);
const client = dynamoClient();
const deps = {
  programmes: dynamoProgrammes(client, env.PROGRAMMES_TABLE),
  reports: dynamoReports(client, env.REPORTS_TABLE),
  preferences: dynamoPreferences(client, env.REPORTS_TABLE),
  links: dynamoLinks(client, env.REPORTS_TABLE),
  languages: languagesIn(env.LANGUAGES),
};

/** `GET /r/{programme}/{key}` and `GET` and `POST /r/{programme}/{key}/{page}`. */
export const handler = answeringHead(
  httpHandler(
    (request) => showResults(request, deps),
    () => errorHandler(deps.languages, log),
  ),
);
