import { createHash } from 'node:crypto';
import { type Field, fieldsOf, type Group } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';

/** What was shown in the fields of a page: a mark of each, of its name together with what it shows. */
export type Seen = ReadonlySet<string>;

/**
 * What a page shows in its fields, as few characters that its form sends back: so who changed a field is told from who only had it on the
 * page. Marks stand in no order and without names, since one travels with each field of a page.
 *
 * @param isOnPage whether the page has a field of this name: of a long list it has some rows
 */
export function seenValues(groups: readonly Group[], written: Written, isOnPage = (_name: string) => true): string {
  const shown = [...shownFields(groups, written)].filter(([name]) => isOnPage(name));
  return shown.map(([name, field]) => markOf(name, valuesIn(field, name, written))).join('');
}

/** The same as a form has sent it: anything may stand there. */
export function seenIn(sent: URLSearchParams): Seen {
  return new Set((sent.get('seen') ?? '').match(eachMark));
}

/** Whether some values are those that a page has shown. */
export function wasSeen(seen: Seen, name: string, values: readonly string[]): boolean {
  return seen.has(markOf(name, values));
}

/** The fields of a page that can be changed there, by the names of their values; a text has one name a language. */
export function shownFields(groups: readonly Group[], written: Written): ReadonlyMap<string, Field> {
  return new Map(fieldsOf(groups).flatMap((field) => namesOf(field, written).map((name) => [name, field] as const)));
}

/** Whether two say the same. Browsers end lines as mails do, and files begin and end with no blanks. */
export function saySame(mine: readonly string[], theirs: readonly string[]): boolean {
  return plain(mine) === plain(theirs);
}

/** What a field has of its values, by its name. */
export function valuesIn(field: Field, name: string, written: Written): string[] {
  switch (field.kind) {
    case 'checks': {
      const value = valueAtPlace(written, field.path);
      return [...(field.chosen ?? (Array.isArray(value) ? value.map(String) : []))];
    }
    case 'yes':
      return [shownOf(written, name) === 'true' ? 'true' : 'false'];
    case 'choice':
      return [field.chosen ?? shownOf(written, name)];
    case 'moment':
      return [shownOf(written, name).replace(' ', 'T')];
    default:
      return [shownOf(written, name)];
  }
}

/** The names of the values that a field has on a page; none: it shows none that could be changed there. */
function namesOf({ kind, path }: Field, written: Written): readonly string[] {
  if (kind === 'fixed' || kind === 'file' || kind === 'language') return [];
  if (kind !== 'texts') return [path];
  const texts = valueAtPlace(written, path);
  const others = typeof texts === 'object' && texts !== null && !Array.isArray(texts) ? Object.keys(texts) : [];
  return [...new Set([...written.languages, ...others])].map((language) => `${path}.${language}`);
}

/**
 * Five characters have a thousand million values: what was changed on a page of a thousand fields is taken for unchanged once in a million
 * times, and then only what another has changed at the same moment can be lost by it.
 */
const markLength = 5;
const eachMark = /.{5}/g;

function markOf(name: string, values: readonly string[]): string {
  return createHash('sha256')
    .update(`${name}=${plain(values)}`)
    .digest('base64url')
    .slice(0, markLength);
}

function plain(values: readonly string[]): string {
  return JSON.stringify(values.map((each) => each.replaceAll(/\r\n?/g, '\n').trim()));
}
