import type { Asked } from './asked.ts';
import { itemsOf } from './items.ts';
import { memoize } from './memoize.ts';

/** The keys of all items of a session: reports ask of each question and each speaker whether they are among them. */
export const itemKeys = memoize(
  (session: Asked): ReadonlySet<string> => new Set(itemsOf(session).map(({ key }) => key)),
);
