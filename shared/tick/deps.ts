import type { SendResult } from '../delivery/dispatch.ts';
import type { RecipientPreferences } from '../delivery/preferences.ts';
import type { ReportMail } from '../delivery/report-mail.ts';
import type { Programmes } from '../programme/programmes.ts';
import type { Responses } from '../response/responses.ts';
import type { Reports } from '../store/reports.ts';
import type { Clock, Instant } from '../time/instant.ts';

/** All that a tick works with. */
export interface TickSurroundings {
  readonly programmes: Programmes;
  readonly responses: Responses;
  readonly reports: Reports;
  readonly preferences: RecipientPreferences;
  readonly clock: Clock;
  /** How long after the last accepted answer a session is sealed: writes under way have ended by then. */
  readonly settleSeconds: number;
  /** Composes and hands over one mail. */
  mail(mail: ReportMail): Promise<SendResult>;
  /** Whether there is no time left to begin another topic. */
  isTimeUp(): boolean;
}

/** What became of a topic: is everything done that is due now, and when is there to look again? */
export type Progress = { readonly isDone: true; readonly next?: Instant } | { readonly isDone: false };
