import type { Language } from '../../shared/i18n/text.ts';
import { log } from '../../shared/log/powertools/log.ts';
import { errorHandler } from '../../shared/web/pages/error-handler.ts';

// What the submit function loads when a post is not kept, in one piece.
export { lazyJsonReplies } from './lazy-json-replies.ts';
export { lazyPageReplies } from './lazy-page-replies.ts';

/** What is done about a post that is refused or fails. */
export const errors = (languages: readonly Language[]) => errorHandler(languages, log);
