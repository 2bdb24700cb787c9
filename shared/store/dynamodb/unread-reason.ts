import { UnreadableItem } from '../unreadable-item.ts';
import { decodeDispatch } from './dispatch-items.ts';
import { decode, type StoredItem } from './item.ts';
import { decodeSession, sessionSort } from './sessions.ts';

/** Why this code can't read an item of the Programmes or the Reports table, in a sentence that names it; undefined: it can. */
export function unreadReason(item: StoredItem): string | undefined {
  const sort = item.sk?.S ?? '';
  const read = sort === sessionSort ? decodeSession : sort.startsWith('DISPATCH#') ? decodeDispatch : decode;
  try {
    read(item);
    return undefined;
  } catch (cause) {
    if (cause instanceof UnreadableItem) return cause.message;
    throw cause;
  }
}
