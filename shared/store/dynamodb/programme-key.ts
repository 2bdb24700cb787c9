import { programmePartition } from '../tables.ts';
import type { Key } from './item.ts';

/** The sort key of programmes. */
export const programmeSort = 'PROGRAMME';

export function programmeKey(id: string): Key {
  return [programmePartition(id), programmeSort];
}
