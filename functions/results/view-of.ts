import { composeReport } from '../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../shared/report/compose-speaker.ts';
import type { ReportView } from '../../shared/report/view.ts';
import { commentsKept } from '../../shared/tally/comment-sample.ts';
import { pageAddress, preferencesPage } from '../../shared/web/pages/results/page-address.ts';
import type { ChosenReport } from './chosen-report.ts';
import type { Reader } from './reader.ts';
import { linkOf } from './results-response.ts';

/**
 * The report in words, for this reader: made by what makes the mail, so that page and mail can't differ. Undefined while
 * nothing is published.
 */
export function viewOf(
  { wanted, publication, sessions: [first, ...others] }: ChosenReport,
  reader: Reader,
): ReportView | undefined {
  const { recipient, language, preferences } = reader;
  if (publication === undefined || first === undefined) return undefined;
  const { name } = recipient;
  const link = linkOf(reader);
  const links = {
    page: pageAddress(link, '', wanted),
    preferences: pageAddress(link, preferencesPage),
    stop: pageAddress(link, 'stop'),
  };
  if (recipient.kind === 'speaker') {
    return composeSpeakerReport(
      publication,
      first,
      recipient.speaker,
      { name, language, comments: commentsKept },
      links,
    );
  }
  const frequency = preferences.frequency ?? recipient.frequency;
  const { sessions: own, role } = recipient;
  const reading = { name, language, frequency, sessions: own, role, comments: commentsKept };
  return composeReport(publication, [first, ...others], reading, links);
}
