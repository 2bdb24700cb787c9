import type { Instant } from '../time/instant.ts';
import type { AskingHash } from './asking-hash.ts';

/** How often something was asked for, by hashes that tell nobody by whom or what. */
export interface AskingCounts {
  /** Counts one more, unless as many as may be are counted. Whether it was; forgotten from `expire` on. */
  countOne(counted: AskingHash, limit: { readonly most: number; readonly expire: Instant }): Promise<boolean>;
}
