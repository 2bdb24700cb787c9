import { rowPrefix } from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import { valueAtPlace, type Written } from '../../../../shared/web/pages/desk/edit/written.ts';

/** Where what a form has sent is now; undefined: what it belongs to is there no more. */
export type PlaceNow = (sentAs: string) => string | undefined;

/**
 * Where the fields of a form are now whose rows another has moved, or put others before: each row says by which name it is known
 * (`is.speakers.2=zhou`), and what a page is about has its own address.
 *
 * @param about the place of what the page is about, such as a session
 */
export function placesNow(sent: URLSearchParams, theirs: Written, about: string | undefined): PlaceNow {
  const ofPage = (name: string) => (about === undefined ? name : movedWith(about, name));
  const rows = new Map<string, string | undefined>();
  for (const [name, id] of sent) {
    if (!name.startsWith(rowPrefix)) continue;
    const row = name.slice(rowPrefix.length);
    rows.set(row, rowNamed(id, ofPage(row), theirs));
  }
  return (sentAs) => {
    const row = holderOf(sentAs, rows);
    if (row === undefined) return ofPage(sentAs);
    const now = rows.get(row);
    return now && now + sentAs.slice(row.length);
  };
}

/** The innermost row that a field is in. */
function holderOf(name: string, rows: ReadonlyMap<string, unknown>): string | undefined {
  for (let end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1)) {
    if (rows.has(name.slice(0, end))) return name.slice(0, end);
  }
  return undefined;
}

/** Where the row of this name is now, in the list in which it was at a place. */
function rowNamed(id: string, place: string, theirs: Written): string | undefined {
  const list = place.slice(0, Math.max(0, place.lastIndexOf('.')));
  const all = valueAtPlace(theirs, list);
  const at = Array.isArray(all) ? all.findIndex((each) => nameOf(each) === id) : -1;
  return at < 0 ? undefined : `${list}.${at}`;
}

/** A field of what is at a place now, and was at another of the same lists: `sessions.3.zone`, as the session is the second now. */
function movedWith(place: string, name: string): string {
  const [now, was] = [place.split('.'), name.split('.')];
  const isNumber = (key: string | undefined) => key !== undefined && /^\d+$/.test(key);
  const isOfIt = now.every((key, at) => key === was[at] || (isNumber(key) && isNumber(was[at])));
  return isOfIt && was.length > now.length ? [...now, ...was.slice(now.length)].join('.') : name;
}

/** As a page says it. */
function nameOf(row: unknown): string {
  const { id, code } = (row ?? {}) as { id?: unknown; code?: unknown };
  return String(id ?? code ?? '');
}
