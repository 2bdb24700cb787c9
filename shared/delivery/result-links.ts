import type { KeyHash } from '../access/key.ts';
import type { Recipient } from '../programme/recipient.ts';
import type { Instant } from '../time/instant.ts';

/** Whose sign-in at the desk a link was made by: who it is, as the desk finds them, and the hash of its key. */
export interface MadeBySignIn {
  readonly organiser: string;
  readonly hash: KeyHash;
}

/**
 * A link in a mail, or from the desk: it opens the results page and the preferences of one recipient. Only its hash is stored.
 */
export interface ResultLink {
  readonly programme: string;
  readonly recipient: string;
  readonly hash: KeyHash;
  readonly madeAt: Instant;
  /** Of the programme that the mail was made from; absent: from before that was kept. */
  readonly revision?: number;
  /** It opens nothing once that has ended; absent: it was mailed. */
  readonly signIn?: MadeBySignIn;
}

/** Whether a link was mailed to the address that a recipient has now: what went to the one before opens nothing any more. */
export function isOfNow({ revision = 0 }: ResultLink, { since }: Recipient): boolean {
  return since === undefined || revision >= since.revision;
}

/** The links that were mailed. A link that is not here opens nothing. */
export interface ResultLinks {
  keep(link: ResultLink): Promise<void>;
  find(programme: string, hash: KeyHash): Promise<ResultLink | undefined>;
  list(programme: string): Promise<readonly ResultLink[]>;
  /** Revokes a link. */
  remove(link: ResultLink): Promise<void>;
}
