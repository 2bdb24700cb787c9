import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../../shared/i18n/negotiate.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import { samplePublication } from '../../../shared/publication/sample-publication.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { markedView } from '../../../shared/report/marked-view.ts';
import type { ReportView } from '../../../shared/report/view.ts';
import { commentsKept } from '../../../shared/tally/comment-sample.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { replyStatus } from '../../../shared/web/http/reply-status.ts';
import { NoPreviewPage } from '../../../shared/web/pages/desk/running/no-preview-page.tsx';
import { type SampleChoice, SampleReportPage } from '../../../shared/web/pages/desk/running/sample-report-page.tsx';
import { resultsHeaders } from '../../../shared/web/pages/results/style.ts';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { type Previewed, previewed } from './previewed.ts';

/** How many made-up answers can be shown: too few for anything, too few for comments, a course, a large room. */
const sizes = [4, 8, 40, 160] as const;
const usualSize = 40;

/** The report of a session as it may look, from made-up answers: the desk has no others. */
export async function previewReport(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const found = await previewed(visit, deps);
  const { sample } = runningTexts(visit.language);
  if (found === undefined) {
    return deskPage('ok', NoPreviewPage({ frame: frameOf(visit), id: visit.programme.id, title: sample.title }));
  }
  const chosen = chosenIn(visit, found);
  const words = [chosen.session.programme.words, found.programme.words];
  return inOwnWords(words, () => {
    const view = sampleView(found, chosen, visit.now);
    const { language } = visit;
    const page = { language, view, chosen, sessions: found.sessions, sizes, isDraft: found.isDraft };
    return { statusCode: replyStatus.ok, headers: { ...resultsHeaders }, body: renderPage(SampleReportPage(page)) };
  });
}

/** What the address asks for; of what it does not name, or what there is not, the usual. */
function chosenIn({ request: { query }, language }: ProgrammeVisit, { sessions }: Previewed): SampleChoice {
  const session = sessions.find(({ code }) => code === query.session) ?? sessions[0];
  return {
    session,
    language: chooseLanguage(session.programme.languages, query.lang ?? language, undefined),
    people: sizes.find((size) => String(size) === query.answers) ?? usualSize,
  };
}

/** The report of made-up answers for an organiser, which says that they are. */
function sampleView(
  { programme, sessions }: Previewed,
  { session, language, people }: SampleChoice,
  now: Instant,
): ReportView {
  const { sample } = runningTexts(language);
  const comment = (number: number) => sample.comment({ number });
  const context = { asOf: now, isOnlySession: sessions.length === 1 };
  const publication = samplePublication(session, { people, seed: people, comment }, context);
  const name = programme.recipients.find(({ kind }) => kind === 'organiser')?.name ?? programme.replyTo;
  const view = composeReport(publication, [session], { name, language, comments: commentsKept });
  return markedView(view, sample.mark);
}
