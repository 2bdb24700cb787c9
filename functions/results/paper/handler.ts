import { paperFiles } from '../../../shared/paper/paper-files.ts';
import { answeringHead } from '../../../shared/web/http/answering-head.ts';
import { httpHandler } from '../../../shared/web/http/handler.ts';
import { errorHandler } from '../../../shared/web/pages/error-handler.ts';
import { dynamoDeps } from '../dynamo-deps.ts';
import { resultsEnv } from '../env.ts';
import { givePaper } from './give-paper.ts';

const deps = { ...dynamoDeps(resultsEnv.parse(process.env)), files: paperFiles };

/** `GET /r/{programme}/{key}/results.pdf`. */
export const handler = answeringHead(
  httpHandler(
    (request) => givePaper(request, deps),
    async () => errorHandler(deps.languages, (await import('../../../shared/log/powertools/log.ts')).log),
  ),
);
