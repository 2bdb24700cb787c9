import { reference, responseId } from '../../shared/response/response.ts';
import { jsonResponse } from '../../shared/web/http/http.ts';
import { answeredCookie, kioskReceiptPath, receiptPath } from '../../shared/web/http/receipt.ts';
import { type Replies, repliesWith } from './replies.ts';

/** What a program gets that posts JSON: the form's script, or another. */
export const jsonReplies: Replies = repliesWith(
  async (session, language, { submission, outcome, isKiosk, answers, later }) => {
    const score =
      session.quiz?.showScore && !isKiosk
        ? await (await import('./lazy-replies.ts')).scoreJson(session, language, answers)
        : undefined;
    // What a receipt that the form has brought along can't know (see `ForeseenReceipt`). The answers are stored: that this can't be read refuses nothing.
    const asksAgain = isKiosk || session.quiz?.showScore ? undefined : await later().catch(() => undefined);
    const askedAgainAt = asksAgain?.opensAt;
    return {
      ...jsonResponse(outcome === 'stored' ? 'created' : 'ok', {
        session: session.code,
        reference: reference(responseId(session.code, submission)),
        receipt: (isKiosk ? kioskReceiptPath : receiptPath)(session, submission, language),
        ...(score && { score }),
        ...(askedAgainAt && { askedAgainAt }),
      }),
      cookies: isKiosk ? [] : [answeredCookie(session)],
    };
  },
  async () => {
    const { lazyJsonReplies: replies, inWordsOf } = await import('./lazy-replies.ts');
    return { replies, inWordsOf };
  },
);
