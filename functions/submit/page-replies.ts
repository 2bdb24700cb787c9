import { FormPage } from '../../shared/web/form-page.tsx';
import { pageResponse, seeOther } from '../../shared/web/http.ts';
import { BrokenPage, ClosedPage, ConflictPage, NotFoundPage, UpcomingPage } from '../../shared/web/message-pages.tsx';
import { invalidStatus, type Replies } from './replies.ts';

/** What a browser gets. */
export const pageReplies: Replies = {
  receipt: (session, language, reference) => seeOther(`/f/${session.code}/thanks?ref=${reference}&lang=${language}`),
  problems: (session, language, submission, fields, problems) =>
    pageResponse(422, FormPage({ session, language, submission, fields, problems })),
  otherLanguage: (session, language, submission, fields) =>
    pageResponse(200, FormPage({ session, language, submission, fields })),
  conflict: (session, language) => pageResponse(409, ConflictPage({ session, language })),
  upcoming: (session, language) => pageResponse(403, UpcomingPage({ session, language })),
  closed: (session, language) => pageResponse(410, ClosedPage({ session, language })),
  notFound: (language) => pageResponse(404, NotFoundPage({ language })),
  invalid: (language, { reason }) => pageResponse(invalidStatus[reason], BrokenPage({ language, reason })),
};
