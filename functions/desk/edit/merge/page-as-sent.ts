import { isLanguageTag } from '../../../../shared/i18n/is-language-tag.ts';
import { rowPrefix } from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import type { Written } from '../../../../shared/web/pages/desk/edit/written.ts';

/**
 * What a form says of a file, as far as it goes: by that a thing is called which is in the file no more. Lists have holes where the form
 * says nothing.
 */
export function pageAsSent(sent: URLSearchParams): Written {
  const content = {};
  const languages = new Set<string>();
  for (const [name, value] of sent) {
    const keys = (name.startsWith(rowPrefix) ? `${name.slice(rowPrefix.length)}.id` : name).split('.');
    if (keys.length > 1 && keys.length <= deepest && keys.every(isKey)) put(content, keys, value);
    const last = keys.at(-1);
    if (isLanguageTag(last)) languages.add(last);
  }
  return { content, languages: [...languages] };
}

/** Deeper than the place of any field. */
const deepest = 10;

/** No list has more parts, whatever a form says. */
const isKey = (key: string) => /^(?:\d{1,4}|[A-Za-z][\w-]*)$/.test(key) && !Object.hasOwn(Object.prototype, key);

type Holder = Record<string, unknown>;

function put(holder: Holder, [key = '', next, ...rest]: readonly string[], value: string): void {
  if (next === undefined) {
    holder[key] = value;
    return;
  }
  const inside = holder[key];
  const isHolder = typeof inside === 'object' && inside !== null;
  const own = isHolder ? inside : /^\d/.test(next) ? [] : {};
  holder[key] = own;
  put(own as Holder, [next, ...rest], value);
}
