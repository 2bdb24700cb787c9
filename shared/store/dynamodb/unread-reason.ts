import { UnreadableItem } from '../unreadable-item.ts';
import { decodeDispatch } from './dispatch-items.ts';
import { decode, type StoredItem } from './item.ts';
import { decodePublication } from './publication-items.ts';
import { decodeSession, sessionSort } from './sessions.ts';
import { decodeSpeakers } from './speaker-items.ts';

/** Why this code can't read an item of the Programmes or the Reports table, in a sentence that names it; undefined: it can. */
export function unreadReason(item: StoredItem): string | undefined {
  const read = readerOf(item.sk?.S ?? '');
  try {
    read(item);
    return undefined;
  } catch (cause) {
    if (cause instanceof UnreadableItem) return cause.message;
    throw cause;
  }
}

function readerOf(sort: string): (item: StoredItem) => unknown {
  if (sort === sessionSort) return decodeSession;
  if (sort === 'SPEAKERS') return decodeSpeakers;
  if (sort.startsWith('DISPATCH#')) return decodeDispatch;
  return sort.startsWith('PUBLICATION#') ? decodePublication : decode;
}
