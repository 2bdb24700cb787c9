import type { StoredSession } from '../programme/session.ts';
import { takesAnswer } from './letter-refusal.ts';
import type { Letter } from './letters.ts';
import type { Link } from './valid-link.ts';

/** What somebody needs: no letter, one with the link that is theirs, or one for which a code is still to be issued. */
export type Need = 'nothing' | 'letter' | 'code';

/** What was begun for somebody before a round of new links. */
interface Begun {
  /** The newest round in which a letter was; undefined: none. */
  readonly in: number | undefined;
  /** Whether everybody who had a void link has been written to in the round already. */
  readonly isRenewed: boolean;
}

/**
 * What somebody needs of a letter that the ledger has not for them: a reminder whoever can answer and has not, a new link whoever has none that is
 * good or was used. Codes are issued before a letter is begun; so who has one of a later round than any of their letters has it in none, since the
 * worker died over it, and gets it now.
 */
export function needOf({ number }: Letter, link: Link, begun: Begun, session: Pick<StoredSession, 'access'>): Need {
  if (number !== 1) return takesAnswer(link, session) ? 'letter' : 'nothing';
  if (begun.in !== undefined && begun.isRenewed) return 'nothing';
  if (link.state === 'none') return 'code';
  return link.state === 'unused' && (begun.in ?? -1) < link.round ? 'letter' : 'nothing';
}
