import type { SessionCode } from '../../access/session-code.ts';
import type { Instant } from '../../time/instant.ts';
import { phase } from '../session.ts';
import type { Plan } from './plan.ts';

/** The sessions that a plan would close for good: nobody has closed them yet, and by the file their time is over. */
export function endedBy({ sessions }: Pick<Plan, 'sessions'>, now: Instant): SessionCode[] {
  return sessions.flatMap((each) => {
    if (each.outcome !== 'added' && each.outcome !== 'changed') return [];
    const wasOver = each.outcome === 'changed' && ['closed', 'cancelled'].includes(phase(each.before, now));
    return phase(each.session, now) === 'closed' && !wasOver ? [each.session.code] : [];
  });
}
