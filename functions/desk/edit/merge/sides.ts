import type { Field } from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import { shownOf, type Written } from '../../../../shared/web/pages/desk/edit/written.ts';
import type { PartView } from '../../part/part-view.ts';
import { type Seen, seenIn, shownFields, valuesIn, wasSeen } from '../seen-values.ts';
import { namesSent } from './names-sent.ts';
import { type PlaceNow, placesNow } from './sent-places.ts';

/** What two have made of the same page: what one has sent, with what the page had shown, and what the other has saved. */
export interface Sides {
  readonly sent: URLSearchParams;
  readonly seen: Seen;
  readonly place: PlaceNow;
  /** As the page has them now, by the names of their values. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly theirs: Written;
  /** The rows that are known by nothing but their number, and in which another has changed something: it may be another row. */
  readonly strange: readonly string[];
}

/** The two sides of a page that is as the second has saved it. */
export function sidesOf(view: PartView, sent: URLSearchParams, theirs: Written): Sides {
  const place = placesNow(sent, theirs, view.about);
  const fields = shownFields(view.groups, theirs);
  const seen = seenIn(sent);
  const rows = view.groups.flatMap(({ list }) => list?.rows ?? []);
  const unnamed = rows.filter(({ path }) => shownOf(theirs, `${path}.id`) + shownOf(theirs, `${path}.code`) === '');
  const sentAs = new Map(namesSent(sent).map((name) => [place(name), name]));
  const strange = unnamed
    .map(({ path }) => `${path}.`)
    .filter((path) =>
      [...fields].some(
        ([name, field]) =>
          name.startsWith(path) && !wasSeen(seen, sentAs.get(name) ?? '', valuesIn(field, name, theirs)),
      ),
    );
  return { sent, seen, place, fields, theirs, strange };
}
