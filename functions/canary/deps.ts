import type { ResultLinks } from '../../shared/delivery/result-links.ts';
import type { Log } from '../../shared/log/log.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { PublishDeps } from '../../shared/programme/publishing/publish-deps.ts';
import type { Reports } from '../../shared/store/reports.ts';
import type { Visit } from './visit.ts';

/** What the canary works with. */
export interface CanaryDeps extends Pick<PublishDeps, 'programmes' | 'responses' | 'clock' | 'wait'> {
  readonly reports: Pick<Reports, 'dispatches'>;
  readonly links: Pick<ResultLinks, 'keep'>;
  /** Takes away all that is kept of its programme and of these sessions of it. */
  clear(sessions: Programme['sessions']): Promise<void>;
  readonly visit: Visit;
  /** So many random bytes, other ones each time. */
  random(bytes: number): Uint8Array;
  /** To whom its reports are mailed. */
  readonly recipient: string;
  readonly log: Log;
}
