import type { KeyHash, Purpose } from './key.ts';
import type { SessionCode } from './session-code.ts';

/** What a key of a session opens: the host's counter, or the preview of the form. */
export type SessionPurpose = Extract<Purpose, 'host' | 'preview'>;

/** The keys of one purpose, one for each session. */
export interface SessionKeys {
  find(session: SessionCode): Promise<KeyHash | undefined>;
  /** Puts the hash of a new key in the place of `before`, which opens nothing from then on; false: another was quicker. */
  replace(session: SessionCode, before: KeyHash | undefined, next: KeyHash): Promise<boolean>;
}
