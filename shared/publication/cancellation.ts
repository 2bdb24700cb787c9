import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import type { Publication } from './publication.ts';
import { withoutResults } from './without-results.ts';

/** The publication that a session does not take place: the last one of it, without any result. */
export function cancellation(code: SessionCode, number: number, cancelledAt: Instant): Publication {
  return withoutResults({ topic: { kind: 'session', code }, number, kind: 'cancelled', asOf: cancelledAt });
}
