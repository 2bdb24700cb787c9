import type { MailedReport } from '../../../../delivery/mailed-reports.ts';
import { formatMoment } from '../../../../i18n/dates.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import type { Instant } from '../../../../time/instant.ts';
import type { Frame } from '../desk-frame.tsx';

interface Reported {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly now: Instant;
  /** When its report is mailed (see `reportTime`). */
  readonly reportAt: Instant;
  /** The latest report of its sealed results; absent: none was made yet. */
  readonly report?: MailedReport | undefined;
}

/** When the report of a session comes, or how far it has come, in a sentence; empty where none will. */
export function reportText({ frame: { language }, session, now, reportAt, report }: Reported): string {
  const { session: texts } = runningTexts(language);
  if (session.cancelledAt !== undefined) return '';
  if (session.trouble !== undefined) return texts.reportLate({ tries: session.trouble.tries });
  if (report !== undefined) return mailedText(report, session.zone, language);
  // What is sealed may be reported before its time: nothing is waited for any more.
  if (session.sealedAt !== undefined || reportAt <= now) return texts.reportSoon;
  return texts.reportAt({ at: formatMoment(reportAt, session.zone, language) });
}

/** To how many a report was mailed, and when that was done. */
function mailedText({ dispatches }: MailedReport, zone: string, language: Language): string {
  const { session: texts } = runningTexts(language);
  const sent = dispatches.flatMap(({ state }) => (state.name === 'SENT' ? [state.at] : []));
  const last = sent.toSorted().at(-1);
  if (dispatches.length === 0) return texts.reportToNobody;
  if (last === undefined || sent.length < dispatches.length) {
    return texts.reportMailedInPart({ sent: sent.length, all: dispatches.length });
  }
  return texts.reportMailed({ people: sent.length, at: formatMoment(last, zone, language) });
}
