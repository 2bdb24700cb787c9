import { seeOther } from '../../shared/web/http/http.ts';
import { answeredCookie, kioskReceiptPath, receiptPath } from '../../shared/web/http/receipt.ts';
import { type Replies, repliesWith } from './replies.ts';

/** What a browser gets. */
export const pageReplies: Replies = repliesWith(
  async (session, language, submission, _outcome, isKiosk) =>
    isKiosk
      ? seeOther(kioskReceiptPath(session, submission, language))
      : seeOther(receiptPath(session, submission, language), answeredCookie(session)),
  async () => {
    const { lazyPageReplies: replies, inWordsOf } = await import('./lazy-replies.ts');
    return { replies, inWordsOf };
  },
);
