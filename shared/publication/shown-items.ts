import { type Released, shownCounts } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import type { Counts } from '../tally/tally.ts';

/** A session with what is shown of it. */
export interface ReleasedSession {
  readonly session: Session;
  readonly released: Released;
}

/** The items of a session that are shown, with their counts. */
export function shownItems({ session, released }: ReleasedSession): { readonly item: Item; readonly counts: Counts }[] {
  return itemsOf(session).flatMap((item) => {
    const counts = shownCounts(released, item.key);
    return counts === undefined ? [] : [{ item, counts }];
  });
}
