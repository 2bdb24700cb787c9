import { cleanedText } from '../../../shared/response/cleaned-text.ts';
import type { Fields } from './fields.ts';

/** A question of the form as the script sees it. */
export interface FormItem {
  readonly key: string;
  /** The names of its fields. */
  readonly names: readonly string[];
  /** It is asked only if this field has one of these values. */
  readonly condition?: { readonly field: string; readonly is: readonly string[] };
}

/**
 * The keys of the items whose condition doesn't hold. An item that is not asked counts as blank for those that hang on
 * it, whatever is still filled in.
 *
 * @param items in the order of the form: a condition looks back, never ahead
 */
export function notAsked(items: readonly FormItem[], fields: Fields): ReadonlySet<string> {
  const keys = new Set<string>();
  const blank = new Set<string>();
  for (const { key, names, condition } of items) {
    if (condition === undefined) continue;
    const values = blank.has(condition.field) ? [] : (fields[condition.field] ?? []);
    if (values.some((value) => condition.is.includes(value))) continue;
    keys.add(key);
    for (const name of names) blank.add(name);
  }
  return keys;
}

/** Whether anything that can be seen is filled in for an item. */
export function isAnswered(item: FormItem, fields: Fields): boolean {
  return item.names.some((name) => (fields[name] ?? []).some((value) => cleanedText(value) !== ''));
}

/** How many of the items that are asked have an answer. */
export function progress(items: readonly FormItem[], fields: Fields): { answered: number; total: number } {
  const hidden = notAsked(items, fields);
  const asked = items.filter(({ key }) => !hidden.has(key));
  return { answered: asked.filter((item) => isAnswered(item, fields)).length, total: asked.length };
}

/** Which quarter of the form is done, from 0 to 4: a screen reader is told when it changes, not at each answer. */
export function quarter({ answered, total }: { answered: number; total: number }): number {
  return total === 0 ? 0 : Math.floor((4 * answered) / total);
}
