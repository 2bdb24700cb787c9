import { epochSeconds, type Instant } from '../../../time/instant.ts';
import { askingPartitions, deskPartition, expiryAttribute, organiserPartition, partitionKey } from '../../tables.ts';
import type { StoredItem } from '../item.ts';

/** The partitions of what ends by itself within days: sign-ins at the desk, their links, and counts. */
const passing = [organiserPartition(''), deskPartition, askingPartitions];

/**
 * The items that belong in a backup. What is past its date does not, whether it still waits to be deleted or comes back with a backup. And
 * nothing does that ends within days: what somebody has ended since must not be back after a disaster. One-time codes and who is invited have a
 * date as well, and stay: without them nobody could answer with a card any more.
 */
export async function* lasting(items: AsyncIterable<StoredItem>, now: Instant): AsyncGenerator<StoredItem> {
  for await (const item of items) {
    if (item[expiryAttribute] === undefined || !(isPassing(item) || isPast(item, now))) yield item;
  }
}

function isPassing(item: StoredItem): boolean {
  return passing.some((begin) => item[partitionKey]?.S?.startsWith(begin));
}

/** Whether the date of an item has passed: time to live takes it away some day, and until then nothing reads it. */
export function isPast(item: StoredItem, now: Instant): boolean {
  const expires = item[expiryAttribute]?.N;
  return expires !== undefined && Number(expires) <= epochSeconds(now);
}
