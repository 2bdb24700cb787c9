import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { samplePublication } from '../../../shared/publication/sample-publication.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../../shared/report/compose-speaker.ts';
import { markedView } from '../../../shared/report/marked-view.ts';
import type { ReportView } from '../../../shared/report/view.ts';
import { commentsKept } from '../../../shared/tally/comment-sample.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { SampleChoice } from '../../../shared/web/pages/desk/running/sample-choice.ts';
import type { Previewed } from './previewed.ts';

/** The report of made-up answers as who is chosen gets it, which says that they are made up. */
export function sampleReport(
  { programme, sessions }: Previewed,
  { session, language, people, reader }: SampleChoice,
  now: Instant,
): { readonly publication: Publication; readonly view: ReportView } {
  const { sample } = runningTexts(language);
  const comment = (number: number) => sample.comment({ number });
  const context = { asOf: now, isOnlySession: sessions.length === 1 };
  const publication = samplePublication(session, { people, seed: people, comment }, context);
  const name = reader?.name ?? programme.replyTo;
  const reading = { name, language, comments: commentsKept };
  const view =
    reader?.kind === 'speaker'
      ? composeSpeakerReport(publication, session, reader.speaker, reading)
      : composeReport(publication, [session], { ...reading, role: reader?.role, sessions: reader?.sessions });
  return { publication, view: markedView(view, sample.mark) };
}
