import { formatMoment } from '../../../../i18n/dates.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import type { Instant } from '../../../../time/instant.ts';
import type { Frame } from '../desk-frame.tsx';

interface Reported {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly now: Instant;
  /** When its report is mailed (see `reportTime`). */
  readonly reportAt: Instant;
}

/** When the report of a session comes, in a sentence; empty where it has come, or none will. */
export function reportText({ frame, session, now, reportAt }: Reported): string {
  const { session: texts } = runningTexts(frame.language);
  if (session.cancelledAt !== undefined) return '';
  if (session.trouble !== undefined) return texts.reportLate({ tries: session.trouble.tries });
  if (reportAt > now) return texts.reportAt({ at: formatMoment(reportAt, session.zone, frame.language) });
  return session.sealedAt === undefined ? texts.reportSoon : '';
}
