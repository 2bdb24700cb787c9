import type { KeyHash } from './key.ts';
import type { SessionCode } from './session-code.ts';

/** What opens the counter of a session. */
export interface HostKeys {
  find(session: SessionCode): Promise<KeyHash | undefined>;
  /** Puts the hash of a new key in the place of `before`, which opens nothing from then on; false: another was quicker. */
  replace(session: SessionCode, before: KeyHash | undefined, next: KeyHash): Promise<boolean>;
}
