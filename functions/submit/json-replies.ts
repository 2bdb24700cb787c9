import { reference, responseId } from '../../shared/response/response.ts';
import { jsonResponse } from '../../shared/web/http/http.ts';
import { answeredCookie, receiptPath } from '../../shared/web/http/receipt.ts';
import { loadedWhenGiven, type Replies } from './replies.ts';

/** What a program gets that posts JSON: the form's script, or another. */
export const jsonReplies: Replies = {
  receipt: async (session, language, submission, outcome) => ({
    ...jsonResponse(outcome === 'stored' ? 201 : 200, {
      session: session.code,
      reference: reference(responseId(session.code, submission)),
      receipt: receiptPath(session, submission, language),
    }),
    cookies: [answeredCookie(session)],
  }),
  ...loadedWhenGiven(async () => (await import('./lazy-replies.ts')).lazyJsonReplies),
};
