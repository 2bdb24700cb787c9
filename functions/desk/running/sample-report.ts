import { chooseLanguage } from '../../../shared/i18n/negotiate.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { samplePublication } from '../../../shared/publication/sample-publication.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { markedView } from '../../../shared/report/marked-view.ts';
import type { ReportView } from '../../../shared/report/view.ts';
import { commentsKept } from '../../../shared/tally/comment-sample.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { SampleChoice } from '../../../shared/web/pages/desk/running/sample-report-page.tsx';
import type { Previewed } from './previewed.ts';

/** How many made-up answers can be shown: too few for anything, too few for comments, a course, a large room. */
export const sampleSizes = [4, 8, 40, 160] as const;
const usualSize = 40;

/** What is asked for; of what is not named, or what there is not, the usual. */
export function sampleChoice(
  asked: { readonly session?: string; readonly lang?: string; readonly answers?: string },
  { sessions }: Previewed,
  language: Language,
): SampleChoice {
  const session = sessions.find(({ code }) => code === asked.session) ?? sessions[0];
  return {
    session,
    language: chooseLanguage(session.programme.languages, asked.lang ?? language, undefined),
    people: sampleSizes.find((size) => String(size) === asked.answers) ?? usualSize,
  };
}

/** The report of made-up answers for an organiser, which says that they are. */
export function sampleReport(
  { programme, sessions }: Previewed,
  { session, language, people }: SampleChoice,
  now: Instant,
): { readonly publication: Publication; readonly view: ReportView } {
  const { sample } = runningTexts(language);
  const comment = (number: number) => sample.comment({ number });
  const context = { asOf: now, isOnlySession: sessions.length === 1 };
  const publication = samplePublication(session, { people, seed: people, comment }, context);
  const name = programme.recipients.find(({ kind }) => kind === 'organiser')?.name ?? programme.replyTo;
  const view = composeReport(publication, [session], { name, language, comments: commentsKept });
  return { publication, view: markedView(view, sample.mark) };
}
