import { seeOther } from '../../shared/web/http/http.ts';
import { answeredCookie, receiptPath } from '../../shared/web/http/receipt.ts';
import { loadedWhenGiven, type Replies } from './replies.ts';

/** What a browser gets. */
export const pageReplies: Replies = {
  receipt: async (session, language, submission) =>
    seeOther(receiptPath(session, submission, language), answeredCookie(session)),
  ...loadedWhenGiven(async () => (await import('./lazy-replies.ts')).lazyPageReplies),
};
