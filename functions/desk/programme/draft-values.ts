import type { Draft } from '../../../shared/desk/drafts.ts';
import { readWritten } from './read-written.ts';

const read = new WeakMap<Draft, Readonly<Record<string, unknown>>>();

/** What a draft says, as far as it can be read: it may lack anything, and have anything in its place. Of one that can't, nothing. */
export function draftValues(draft: Draft): Readonly<Record<string, unknown>> {
  const known = read.get(draft);
  if (known !== undefined) return known;
  const values = { ...(readWritten(draft.source)?.content as object | undefined) };
  read.set(draft, values);
  return values;
}
