import type { Publication } from '../../publication/publication.ts';
import { UnreadableItem } from '../unreadable-item.ts';
import { decode, nameOf, type StoredItem } from './item.ts';
import { fromStoredPublication } from './stored-names.ts';

/** The publication in an item. Throws UnreadableItem, too, for one that has lost what it published. */
export function decodePublication(item: StoredItem): Publication {
  const values = decode(item);
  if (values.released === undefined || !Array.isArray(values.sessions)) {
    throw new UnreadableItem(nameOf(item), 'has no results');
  }
  return fromStoredPublication(values);
}
