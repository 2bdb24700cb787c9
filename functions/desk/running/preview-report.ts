import { rateLimits } from '../../../shared/desk/rate-limits.ts';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { replyStatus } from '../../../shared/web/http/reply-status.ts';
import { mailOutcomes } from '../../../shared/web/pages/desk/running/sample-mail.tsx';
import { SampleReportPage } from '../../../shared/web/pages/desk/running/sample-report-page.tsx';
import { resultsHeaders } from '../../../shared/web/pages/results/style.ts';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { frameOf } from '../frame-of.ts';
import { mendFirst } from './mend-first.ts';
import { previewed } from './previewed.ts';
import { sampleChoice, sampleReaders, sampleSizes } from './sample-choice.ts';
import { sampleReport } from './sample-report.ts';

/** The report of a session as it may look, from made-up answers: the desk has no others. */
export async function previewReport(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const found = await previewed(visit, deps);
  const { language, request } = visit;
  if (found === undefined) return mendFirst(runningTexts(language).sample.title, visit, deps);
  const chosen = sampleChoice(request.query, found, language);
  const words = [chosen.session.programme.words, found.programme.words];
  return inOwnWords(words, () => {
    const { view } = sampleReport(found, chosen, visit.now);
    const { sessions, draft } = found;
    const mailed = mailOutcomes.find((each) => each === request.query.mail);
    const readers = sampleReaders(found, chosen.session);
    const page = { frame: frameOf(visit), view, chosen, sessions, sizes: sampleSizes, readers, draft };
    return {
      statusCode: replyStatus.ok,
      // As any page of the desk: its form says where it comes from.
      headers: { ...resultsHeaders, 'referrer-policy': 'same-origin' },
      body: renderPage(SampleReportPage({ ...page, mailed, mostMails: rateLimits['sample-mails'].most })),
    };
  });
}
