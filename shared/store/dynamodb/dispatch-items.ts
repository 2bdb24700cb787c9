import { type Dispatch, isDispatchState } from '../../delivery/dispatch-states.ts';
import { partitionKey, sortKey } from '../tables.ts';
import { UnreadableItem } from '../unreadable-item.ts';
import { decode, nameOf, type StoredItem } from './item.ts';

/** What the key of a stored publication, or of a mail of one, says: what it is of, and its number. */
export interface NumberedItem {
  readonly kind: 'PUBLICATION' | 'DISPATCH';
  /** The partition key of what it is about: `SESSION#ETS-WF`. */
  readonly topic: string;
  readonly number: number;
}

/** What the key of an item of the Reports table says, if it is a publication or a mail; undefined: it is something else. */
export function numberedItem(item: StoredItem): NumberedItem | undefined {
  const [, kind, number] = /^(PUBLICATION|DISPATCH)#(\d+)/.exec(item[sortKey]?.S ?? '') ?? [];
  if (kind === undefined) return undefined;
  return { kind: kind as NumberedItem['kind'], topic: item[partitionKey]?.S ?? '', number: Number(number) };
}

/**
 * The dispatch in an item. Throws UnreadableItem for a state that only a later version knows, too: nobody may take it for one that is
 * to be sent.
 */
export function decodeDispatch(item: StoredItem): Dispatch {
  const dispatch = decode(item) as unknown as Dispatch;
  const { name = 'none' } = dispatch.state ?? {};
  if (isDispatchState({ name })) return dispatch;
  throw new UnreadableItem(nameOf(item), `is in the state "${name}"`);
}
