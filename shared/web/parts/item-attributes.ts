import type { Item } from '../../questionnaire/items.ts';

/** What the form's script finds an item by, and shows and hides it by. */
export function itemAttributes({ key, condition }: Item): object {
  return {
    'data-item': key,
    ...(condition === undefined ? {} : { 'data-when': condition.on.key, 'data-is': condition.is.join(' ') }),
  };
}
