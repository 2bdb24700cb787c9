import type { SessionCode } from '../../access/session-code.ts';
import { hasGoodCodes } from '../../response/codes-made.ts';
import type { OneTimeCodes } from '../../response/one-time-codes.ts';
import type { Instant } from '../../time/instant.ts';
import { codesComeByMail } from '../codes-by-mail.ts';
import { phase } from '../session.ts';
import type { SessionPlan } from './plan-session.ts';

/** The sessions still to run that are to take answers with codes, and of which none were made: that is for who publishes to do next. */
export async function codelessAmong(
  sessions: readonly SessionPlan[],
  codes: Pick<OneTimeCodes, 'sets'>,
  { now, follows }: { readonly now: Instant; readonly follows?: string | undefined },
): Promise<SessionCode[]> {
  const codeless: SessionCode[] = [];
  for (const { session, outcome } of sessions) {
    const isToRun = outcome !== 'refused' && ['upcoming', 'open'].includes(phase(session, now));
    if (!isToRun || session.access === undefined || codesComeByMail(session, follows)) continue;
    if (!(await hasGoodCodes(session.code, { codes }))) codeless.push(session.code);
  }
  return codeless;
}
