import { type Dispatch, isDispatchState } from '../../delivery/dispatch-states.ts';
import { UnreadableItem } from '../unreadable-item.ts';
import { decode, nameOf, type StoredItem } from './item.ts';

/**
 * The dispatch in an item. Throws UnreadableItem for a state that only a later version knows, too: nobody may take it for one that is
 * to be sent.
 */
export function decodeDispatch(item: StoredItem): Dispatch {
  const dispatch = decode(item) as unknown as Dispatch;
  if (isDispatchState(dispatch.state)) return dispatch;
  const { name } = dispatch.state as Dispatch['state'];
  throw new UnreadableItem(nameOf(item), `is in the state "${name}"`);
}
