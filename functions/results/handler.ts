import { answeringHead } from '../../shared/web/http/answering-head.ts';
import { httpHandler } from '../../shared/web/http/handler.ts';
import { errorHandler } from '../../shared/web/pages/error-handler.ts';
import { answeringZones } from './answering-zones.ts';
import { dynamoDeps } from './dynamo-deps.ts';
import { resultsEnv } from './env.ts';
import { showResults } from './show-results.ts';

const deps = dynamoDeps(resultsEnv.parse(process.env));

/** `GET /r/{programme}/{key}` and `GET` and `POST /r/{programme}/{key}/{page}`; and what commands ask of the time zone data. */
export const handler = answeringZones(
  answeringHead(
    httpHandler(
      (request) => showResults(request, deps),
      async () => errorHandler(deps.languages, (await import('../../shared/log/powertools/log.ts')).log),
    ),
  ),
);
