import type { Draft } from '../../shared/desk/drafts.ts';
import { sourceOf } from '../../shared/programme/source.ts';

const read = new WeakMap<Draft, Readonly<Record<string, unknown>>>();

/** What a draft says, as far as it can be read: it may lack anything, and have anything in its place. Of one that can't, nothing. */
export function draftValues(draft: Draft): Readonly<Record<string, unknown>> {
  const known = read.get(draft);
  if (known !== undefined) return known;
  const values = valuesOf(draft.source.text);
  read.set(draft, values);
  return values;
}

function valuesOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const { document } = sourceOf(text, '');
    const values: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
    return typeof values === 'object' && values !== null ? { ...values } : {};
  } catch {
    // Too deep, or aliases of aliases: nobody writes that by accident.
    return {};
  }
}
