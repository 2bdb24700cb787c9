import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import type { Language } from '../../shared/i18n/text.ts';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import type { Session } from '../../shared/programme/session.ts';
import { isThrottled } from '../../shared/store/dynamodb/throttled.ts';
import type { ErrorHandler } from '../../shared/web/http/handler.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { errorHandler } from '../../shared/web/pages/error-handler.ts';

/** Makes a reply in the words of the session's programme, where it brings any. */
export function inWordsOf(session: unknown, make: () => HttpResponse): Promise<HttpResponse> {
  return inOwnWords([(session as Partial<Session>).programme?.words], make);
}

// What the submit function loads, in one piece, when a post is not kept, or a programme tells what of it was right.
export { lazyJsonReplies } from './lazy-json-replies.ts';
export { lazyPageReplies } from './lazy-page-replies.ts';
export { scoreJson, scoreReply } from './lazy-score.ts';

/** What is done about a post that is refused or fails. Both are counted; what is kept DynamoDB counts itself. */
export function countedErrors(languages: readonly Language[]): ErrorHandler {
  const errors = errorHandler(languages, log);
  return {
    noteRejection(call, status) {
      count('ResponsesRefused', 1);
      errors.noteRejection(call, status);
    },
    failure(call, request, cause) {
      if (isThrottled(cause)) count('WritesThrottled', 1);
      return errors.failure(call, request, cause);
    },
  };
}
