import { randomBytes } from 'node:crypto';
// A form is compressed: this is loaded here, where Lambda gives a start more of a processor than a request has.
import 'node:zlib';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { languagesIn } from '../../shared/i18n/language-list.ts';
import { cached } from '../../shared/store/cached.ts';
import { cachedSessions } from '../../shared/store/cached-sessions.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoCodeCounts } from '../../shared/store/dynamodb/code-counts.ts';
import { dynamoReceipts } from '../../shared/store/dynamodb/receipts.ts';
import { dynamoSessionKeys } from '../../shared/store/dynamodb/session-keys.ts';
import { dynamoSessions } from '../../shared/store/dynamodb/sessions.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { answeringHead } from '../../shared/web/http/answering-head.ts';
import { httpHandler } from '../../shared/web/http/handler.ts';
import { errorHandler } from '../../shared/web/pages/error-handler.ts';
import { assetResponse } from './assets.ts';
import { formEnv } from './env.ts';
import { showForm } from './show-form.ts';

const env = formEnv.parse(process.env);
const client = dynamoClient();
const receipts = dynamoReceipts(client, env.RESPONSES_TABLE);
const sessions = cachedSessions(dynamoSessions(client, env.PROGRAMMES_TABLE), env.SESSION_CACHE_SECONDS, systemClock);

const hostKeys = dynamoSessionKeys(client, env.PROGRAMMES_TABLE, 'host');
const previewKeys = dynamoSessionKeys(client, env.PROGRAMMES_TABLE, 'preview');
/** A count reads every response of a session: once for all who look at the same counter, and for who reloads it. */
const count = cached(
  async (session: SessionCode) => ({ responses: await receipts.count(session), countedAt: systemClock.now() }),
  5,
  systemClock,
);

const codeCounts = dynamoCodeCounts(client, env.PROGRAMMES_TABLE);
/** The same of its codes; of used ones once it has closed. */
const countedCodes = {
  sets: cached(codeCounts.sets, 60, systemClock),
  spent: cached(async (session: SessionCode) => (await codeCounts.count(session)).spent, 60, systemClock),
};

const languages = languagesIn(env.LANGUAGES);
const others = () => import('./lazy-other-pages.ts');

/**
 * `GET /f/{code}`, `GET /f/{code}/thanks`, `GET /f/{code}/codes`, `GET /h/{code}/{key}`, `GET|POST /p/{code}/{key}`, the script, and a page for every
 * other address.
 */
export const handler = answeringHead(
  httpHandler(
    async (request) => {
      const asset = await assetResponse(request);
      if (asset !== undefined) return asset;
      const common = { sessions, languages, clock: systemClock };
      const random = () => randomBytes(16);
      if (request.path.startsWith('/h/')) return (await others()).showHostPage(request, { ...common, hostKeys, count });
      if (request.path.startsWith('/p/')) {
        return (await others()).showPreview(request, { ...common, previewKeys, random });
      }
      if (request.path.endsWith('/codes')) {
        return (await others()).showCodeCounts(request, { ...common, counted: countedCodes });
      }
      return showForm(request, { ...common, receipts, random, mailsReceipts: env.MAILS_RECEIPTS !== undefined });
    },
    async () => errorHandler(languages, (await import('./lazy-log.ts')).log),
  ),
);
