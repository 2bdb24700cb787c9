import type { KeyHash } from '../access/key.ts';
import type { Language } from '../i18n/text.ts';
import type { Instant } from '../time/instant.ts';
import type { OrganiserHash } from './organiser.ts';
import type { RateLimit } from './rate-limits.ts';

/** A link that was mailed and signs in once. Only the hash of its key is stored. */
export interface SignInLink {
  readonly organiser: OrganiserHash;
  readonly hash: KeyHash;
  readonly address: string;
  /** Of the key in the browser that has asked for it: it opens nothing in another. */
  readonly browser: KeyHash;
  /** That of the page that asked. */
  readonly language: Language;
  /** Where it leads then (see `wishedPath`); absent: to the list of programmes. */
  readonly wished?: string | undefined;
  readonly expiresAt: Instant;
}

/** Somebody who is signed in, in one browser. */
export interface SignIn {
  readonly organiser: OrganiserHash;
  readonly hash: KeyHash;
  readonly address: string;
  readonly madeAt: Instant;
  /** When it was used last, to a quarter of an hour. */
  readonly seenAt: Instant;
  /** As its owner recognises it: `Firefox, Windows`. */
  readonly browser: string;
  /** That of the desk: first of the page that asked, later as chosen. */
  readonly language: Language;
}

/** Links and sign-ins. What has expired may still be stored: whoever reads looks at the time. */
export interface SignIns {
  keepLink(link: SignInLink): Promise<void>;
  findLink(organiser: OrganiserHash, hash: KeyHash): Promise<SignInLink | undefined>;
  /** Takes a link away; false: somebody did so before. */
  spendLink(link: SignInLink): Promise<boolean>;
  keep(signIn: SignIn): Promise<void>;
  find(organiser: OrganiserHash, hash: KeyHash): Promise<SignIn | undefined>;
  /** All of an address. */
  list(organiser: OrganiserHash): Promise<readonly SignIn[]>;
  /** Notes that one was used, or what its owner chose, if it is still there: one that was ended is not begun again. */
  change(signIn: SignIn, change: Partial<Pick<SignIn, 'seenAt' | 'language'>>): Promise<void>;
  end(organiser: OrganiserHash, hash: KeyHash): Promise<void>;
  /** Ends all of an address, and its links. Returns how many sign-ins that were. */
  endAll(organiser: OrganiserHash): Promise<number>;
  /** Counts one more within a limit; false: as many as may be were counted already, and nothing changes. */
  countOne(counted: OrganiserHash | 'all', limit: RateLimit, now: Instant): Promise<boolean>;
}
