import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import { noQuality } from './data-quality.ts';
import type { Publication } from './publication.ts';

/** The publication that a session does not take place: the last one of it, without any result. */
export function cancellation(code: SessionCode, number: number, cancelledAt: Instant): Publication {
  return {
    topic: { kind: 'session', code },
    number,
    kind: 'cancelled',
    asOf: cancelledAt,
    released: { responses: 0, items: {} },
    comments: {},
    quarantined: 0,
    quality: noQuality,
    heldBack: false,
    speakerMeans: {},
    sessions: [],
    groups: [],
  };
}
