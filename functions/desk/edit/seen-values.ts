import { createHash } from 'node:crypto';
import { type Field, fieldsOf, type Group } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';

/** What was shown in the fields of a page, by their names: the start of a hash of each. */
export type Seen = ReadonlyMap<string, string>;

/**
 * What a page shows in its fields, as few characters that its form sends back: so who changed a field is told from who only had it on the
 * page. Each is a name, a colon and a mark.
 */
export function seenValues(groups: readonly Group[], written: Written): string {
  return fieldsOf(groups)
    .flatMap((field) => namesOf(field, written).map((name) => `${name}:${markOf(valuesIn(field, name, written))}`))
    .join(' ');
}

/** The same as a form has sent it: anything may stand there. */
export function seenIn(sent: URLSearchParams): Seen {
  const all = (sent.get('seen') ?? '').split(' ').map((each) => [each, each.lastIndexOf(':')] as const);
  return new Map(all.flatMap(([each, at]) => (at < 1 ? [] : [[each.slice(0, at), each.slice(at + 1)] as const])));
}

/** Whether some values are those that a page has shown. */
export function wasSeen(seen: Seen, name: string, values: readonly string[]): boolean {
  return seen.get(name) === markOf(values);
}

/** Whether two say the same. Browsers end lines as mails do, and files begin and end with no blanks. */
export function saySame(mine: readonly string[], theirs: readonly string[]): boolean {
  return plain(mine) === plain(theirs);
}

/** What a field has of its values, by its name; a text has one name a language. */
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

/** Four characters tell apart sixteen million values, and travel with each field of a page. */
function markOf(values: readonly string[]): string {
  return createHash('sha256').update(plain(values)).digest('base64url').slice(0, 4);
}

function plain(values: readonly string[]): string {
  return JSON.stringify(values.map((each) => each.replaceAll(/\r\n?/g, '\n').trim()));
}
