import { seeOther } from '../../shared/web/http/http.ts';
import { BrokenPage, NotFoundPage } from '../../shared/web/pages/fault-pages.tsx';
import { FormPage } from '../../shared/web/pages/form/form-page.tsx';
import { ConflictPage, DeletedPage, NoReceiptPage } from '../../shared/web/pages/new-form-pages.tsx';
import { ClosedPage, UpcomingPage } from '../../shared/web/pages/session-phase-pages.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import type { LazyReplies } from './replies.ts';

/** What a browser gets whose post is not kept. */
export const lazyPageReplies: LazyReplies = {
  deletion: (session, language, now) => pageResponse('ok', DeletedPage, { session, language, now }),
  // As its receipt is shown: a person reads what became of the answers.
  deleted: (session, language, now) => pageResponse('ok', DeletedPage, { session, language, now }),
  noReceipt: (session, language, now) => pageResponse('no-receipt', NoReceiptPage, { session, language, now }),
  problems: (session, language, submission, fields, problems, openedAt) =>
    pageResponse('answers', FormPage, { session, language, submission, fields, problems, openedAt }),
  otherLanguage: (session, language, submission, fields, openedAt) =>
    pageResponse('ok', FormPage, { session, language, submission, fields, openedAt }),
  conflict: (session, language) => pageResponse('conflict', ConflictPage, { session, language }),
  upcoming: (session, language) => pageResponse('upcoming', UpcomingPage, { session, language }),
  closed: (session, language) => pageResponse('closed', ClosedPage, { session, language }),
  // The form's function has the words for it.
  cancelled: (session, language) => seeOther(`/f/${session.code}?lang=${language}`),
  notFound: (language, languages) => pageResponse('not-found', NotFoundPage, { language, languages }),
  invalid: (language, { reason }) => pageResponse(reason, BrokenPage, { language, reason }),
};
