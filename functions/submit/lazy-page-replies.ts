import { FormPage } from '../../shared/web/pages/form/form-page.tsx';
import {
  BrokenPage,
  ClosedPage,
  ConflictPage,
  DeletedPage,
  NoReceiptPage,
  NotFoundPage,
  UpcomingPage,
} from '../../shared/web/pages/message-pages.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import { invalidStatus, type LazyReplies } from './replies.ts';

/** What a browser gets whose post is not kept. */
export const lazyPageReplies: LazyReplies = {
  deleted: (session, language) => pageResponse(200, DeletedPage({ session, language })),
  noReceipt: (session, language) => pageResponse(404, NoReceiptPage({ session, language })),
  problems: (session, language, submission, fields, problems, openedAt) =>
    pageResponse(422, FormPage({ session, language, submission, fields, problems, openedAt })),
  otherLanguage: (session, language, submission, fields, openedAt) =>
    pageResponse(200, FormPage({ session, language, submission, fields, openedAt })),
  conflict: (session, language) => pageResponse(409, ConflictPage({ session, language })),
  upcoming: (session, language) => pageResponse(403, UpcomingPage({ session, language })),
  closed: (session, language) => pageResponse(410, ClosedPage({ session, language })),
  notFound: (language, languages) => pageResponse(404, NotFoundPage({ language, languages })),
  invalid: (language, { reason }) => pageResponse(invalidStatus[reason], BrokenPage({ language, reason })),
};
