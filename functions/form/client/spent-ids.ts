import type { Device } from './device.ts';

const key = 'debrief.spent';
const lifetime = 14 * 24 * 3_600_000;

/**
 * The submission ids that were sent or queued from this device, so that no form sends other answers under one of them.
 * Only a hash of 32 bits is kept: the id itself could delete the answers, and others may use this phone.
 */
export interface SpentIds {
  has(id: string): boolean;
  add(id: string): void;
}

export function spentIds(device: Device, now: () => number): SpentIds {
  const entries = (): [hash: number, at: number][] => {
    const kept = device.read(key);
    return Array.isArray(kept) ? kept.filter((entry) => Array.isArray(entry) && entry[1] > now() - lifetime) : [];
  };
  return {
    has: (id) => entries().some(([hash]) => hash === fnv1a(id)),
    add(id) {
      if (!this.has(id)) device.keep(key, [...entries(), [fnv1a(id), now()]]);
    },
  };
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
