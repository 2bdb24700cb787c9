import type { DispatchState } from '../../../../../delivery/dispatch-states.ts';
import type { Letter } from '../../../../../invitation/letters.ts';
import type { StoredSession } from '../../../../../programme/session.ts';

/** Whether each link takes one answer, by the code in it, or all are the same. */
export function linksOf({ access }: Pick<StoredSession, 'access'>): 'codes' | 'open' {
  return access === undefined ? 'open' : 'codes';
}

/** How the invitations of a session stand. */
export interface Stand {
  readonly invited: number;
  /** How many links were used at least (see `countInSteps`). */
  readonly used: number;
  readonly letters: readonly LetterStand[];
  /** Whom the invitation could not be sent to, and why. */
  readonly failed: readonly { readonly address: string; readonly reason: string }[];
}

/** How many mails of a letter are in each state. */
export interface LetterStand extends Letter {
  readonly states: Readonly<Partial<Record<DispatchState['name'], number>>>;
}
