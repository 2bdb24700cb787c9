import { seeOther } from '../../shared/web/http/http.ts';
import { answeredCookie, kioskReceiptPath, receiptPath } from '../../shared/web/http/receipt.ts';
import { type Replies, repliesWith } from './replies.ts';

/** What a browser gets. */
export const pageReplies: Replies = repliesWith(
  async (session, language, { submission, isKiosk, answers }) => {
    // The next person would read there what this one knows.
    if (isKiosk) return seeOther(kioskReceiptPath(session, submission, language));
    const receipt = receiptPath(session, submission, language);
    const score = session.quiz?.showScore
      ? await (await import('./lazy-replies.ts')).scoreReply(session, language, answers, receipt)
      : undefined;
    return score ?? seeOther(receipt, answeredCookie(session));
  },
  async () => {
    const { lazyPageReplies: replies, inWordsOf } = await import('./lazy-replies.ts');
    return { replies, inWordsOf };
  },
);
