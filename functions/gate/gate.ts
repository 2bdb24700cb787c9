import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock, Instant } from '../../shared/time/instant.ts';

/**
 * How long keys that were read are believed, in milliseconds. The API remembers an answer for an hour, also a refusal:
 * a gate that refused a new key because it only knew the old ones would shut everybody out for that long. Whoever
 * changes the key waits longer than this before CloudFront sends the new one. It also bounds what somebody costs who
 * tries keys: one reading in this time, for each container.
 */
const believed = 10_000;

/** Whether a key opens the gate. Rejects when the keys can't be read: nothing is decided then. */
export type Gate = (presented: string | undefined) => Promise<boolean>;

/**
 * The gate behind CloudFront: it opens to who presents one of the keys.
 *
 * @param readKeys the keys that hold now: one, or two while the key is being changed
 */
export function createGate(readKeys: () => Promise<readonly string[]>, clock: Clock): Gate {
  let known: { readonly keys: readonly string[]; readonly at: Instant } | undefined;
  const keys = async () => {
    const at = clock.now();
    if (known === undefined || Date.parse(at) - Date.parse(known.at) >= believed) {
      known = { keys: await readKeys(), at };
    }
    return known.keys;
  };
  return async (presented) => {
    if (presented === undefined) return false;
    const matches = (await keys()).map((key) => isSame(key, presented));
    return matches.includes(true);
  };
}

/** In a time that tells nothing of how much is right. */
function isSame(key: string, presented: string): boolean {
  return timingSafeEqual(digest(key), digest(presented));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
