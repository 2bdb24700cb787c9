import { needsCode } from '../access/access.ts';
import type { Dispatch, SendResult } from '../delivery/dispatch-states.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Letter } from './letters.ts';
import type { Link } from './valid-link.ts';

type Refusal = Extract<SendResult, { outcome: 'refused' }>;

export const unneeded: Refusal = { outcome: 'refused', reason: 'no letter is wanted any more' };

const withdrawn: Refusal = {
  outcome: 'refused',
  reason: 'the codes of the session were withdrawn before it was sent',
};

/** Whether an answer can be given by a link: without a code, too, where none is needed. */
export function takesAnswer({ state }: Link, { access }: Pick<StoredSession, 'access'>): boolean {
  return state === 'unused' || (state === 'none' && !needsCode(access));
}

/**
 * Why a letter is not to go; undefined: it goes. An invitation that a person lets be sent again goes to who has answered as well: what becomes of
 * it would tell. By itself none goes with the link of a later round, which has a letter of its own.
 *
 * @param dispatch as the ledger had it before; absent: the letter is new
 */
export function refusalOf(
  { number, round = 0 }: Letter,
  link: Link,
  dispatch: Dispatch | undefined,
  session: Pick<StoredSession, 'access'>,
): Refusal | undefined {
  const isInvitation = number === 1;
  const isSentAgain = isInvitation && dispatch?.forgiven !== undefined;
  if (link.state === 'used') return isSentAgain ? undefined : unneeded;
  if (!takesAnswer(link, session)) return withdrawn;
  return isInvitation && link.round > round && !isSentAgain ? withdrawn : undefined;
}
