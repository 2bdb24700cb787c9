import type { Released } from '../privacy/release.ts';
import type { SessionCode } from '../programme/session.ts';
import type { Comments } from '../tally/comments.ts';
import type { Tally } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';

/** What a report is about. */
export type Topic =
  | { readonly kind: 'session'; readonly code: SessionCode }
  | { readonly kind: 'programme'; readonly id: string };

/** A closed session, folded once and kept. Full counts: it is never shown, only what is released from it. */
export interface Seal {
  readonly session: SessionCode;
  readonly sealedAt: Instant;
  readonly version: string;
  readonly tally: Tally;
  readonly comments: Comments;
  readonly quarantined: number;
}

/** One session's line in a programme's publication. */
export interface SessionLine {
  readonly code: SessionCode;
  readonly released: Released;
}

/** One released set of results, numbered for its topic: what a mail shows. It holds nothing that may not be shown. */
export interface Publication {
  readonly topic: Topic;
  readonly number: number;
  readonly kind: 'final';
  readonly asOf: Instant;
  readonly released: Released;
  readonly comments: Comments;
  readonly quarantined: number;
  /** Responses that came sooner than the questions can be read; 0 also where they are too few to be shown. */
  readonly quick: number;
  /** Only for a programme: its sessions, in the programme's order. */
  readonly sessions: readonly SessionLine[];
}
