import { FormPage } from '../../shared/web/form-page.tsx';
import { pageResponse, seeOther } from '../../shared/web/http.ts';
import {
  BrokenPage,
  ClosedPage,
  ConflictPage,
  DeletedPage,
  NoReceiptPage,
  NotFoundPage,
  UpcomingPage,
} from '../../shared/web/message-pages.tsx';
import { answeredCookie, receiptPath } from '../../shared/web/receipt.ts';
import { invalidStatus, type Replies } from './replies.ts';

/** What a browser gets. */
export const pageReplies: Replies = {
  receipt: (session, language, submission) =>
    seeOther(receiptPath(session, submission, language), answeredCookie(session)),
  deleted: (session, language) => pageResponse(200, DeletedPage({ session, language })),
  noReceipt: (session, language) => pageResponse(404, NoReceiptPage({ session, language })),
  problems: (session, language, submission, fields, problems, openedAt) =>
    pageResponse(422, FormPage({ session, language, submission, fields, problems, openedAt })),
  otherLanguage: (session, language, submission, fields, openedAt) =>
    pageResponse(200, FormPage({ session, language, submission, fields, openedAt })),
  conflict: (session, language) => pageResponse(409, ConflictPage({ session, language })),
  upcoming: (session, language) => pageResponse(403, UpcomingPage({ session, language })),
  closed: (session, language) => pageResponse(410, ClosedPage({ session, language })),
  notFound: (language) => pageResponse(404, NotFoundPage({ language })),
  invalid: (language, { reason }) => pageResponse(invalidStatus[reason], BrokenPage({ language, reason })),
};
