import { canaryProgramme, isCanaryCode } from '../../programme/canary.ts';
import { partitionKey } from '../tables.ts';
import type { StoredItem } from './item.ts';

/** Whether an item is kept of the session by which a stage sees that it works: by its partition, in whatever table. */
export function isOfCanary(item: StoredItem): boolean {
  const names = item[partitionKey]?.S?.split('#') ?? [];
  return names.some((name) => name === canaryProgramme || isCanaryCode(name));
}
