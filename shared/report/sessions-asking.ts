import { askedOnce } from '../questionnaire/asked-once.ts';
import { itemKeys } from '../questionnaire/item-keys.ts';
import type { Item } from '../questionnaire/items.ts';
import type { Sessions } from './lead.ts';

/** The sessions that ask what is about nobody in particular, where only those of some kinds do; undefined where all do. */
export function sessionsAsking({ key, subject }: Item, all: Sessions): Sessions[number][] | undefined {
  if (subject !== undefined) return undefined;
  const asking = all.filter((session) => itemKeys(askedOnce(session)).has(key));
  return asking.length === all.length ? undefined : asking;
}
