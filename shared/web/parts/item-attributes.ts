import type { Item } from '../../questionnaire/items.ts';

/** What the form's script finds an item by. */
export function itemAttributes({ key }: Item): object {
  return { 'data-item': key };
}
