import { applied, type Edit } from '../../../shared/authoring/edit/edit.ts';
import { oneLine } from '../../../shared/authoring/form/one-line.ts';
import { buttonField, type Field, fieldsOf, tickPrefix } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { isOfLines } from '../../../shared/web/pages/desk/edit/fields/words-input.tsx';
import { zoneChoice } from '../../../shared/web/pages/desk/edit/fields/zone-input.tsx';
import { shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { PartView, Taken } from '../part/part-view.ts';
import { type RowChange, rowChange, rowEdits } from '../part/row-changes.ts';
import { sentEdits } from '../part/sent-edits.ts';
import { buttonWithout, type GoingRows, tickedRows } from '../part/ticked-rows.ts';
import { typedZone } from '../part/typed-zone.ts';
import type { SentForm } from '../sent-form.ts';
import { shownFields } from './seen-values.ts';
import { sentLogo } from './sent-logo.ts';

/** What a form changes of a file. */
export interface PartEdits {
  /** What its fields say. */
  readonly typed: readonly Edit[];
  /** Then what takes out rows that were ticked. */
  readonly ticked: readonly Edit[];
  /** Then what one of its buttons does with a row. */
  readonly rows: readonly Edit[];
  readonly change: RowChange | undefined;
  /** What goes by ticks or by that button. */
  readonly going: GoingRows | undefined;
}

/**
 * What the form of a part changes.
 *
 * @param taken codes that a session which gets one must not have
 */
export function partEdits(view: PartView, form: SentForm, written: Written, taken?: Taken): PartEdits {
  const ticked = tickedRows(view.groups, form.fields);
  const out = ticked === undefined ? [] : editsWithout(ticked, written);
  const left = { ...written, content: out.reduce<unknown>(applied, written.content) };
  const asked = form.fields.get(buttonField);
  const change = rowChange(ticked === undefined ? asked : buttonWithout(asked, ticked), left);
  return {
    typed: [
      ...sentEdits(
        form.fields,
        written,
        (name) => name === 'programme' || name.startsWith(tickPrefix) || (view.isSpecial?.(name) ?? false),
      ),
      ...(view.more?.(form.fields, taken) ?? []),
      ...(view.files ? sentLogo(form) : []),
    ],
    ticked: out,
    rows:
      change === undefined
        ? []
        : [...(view.besides?.(change) ?? []), ...rowEdits(change, left, view.newRow?.(change.list), taken)],
    change,
    going: ticked ?? (change?.what === 'remove' ? { list: change.list, at: [change.at] } : undefined),
  };
}

/** The last one first: so the places of the others stay. */
function editsWithout({ list, at: going }: GoingRows, written: Written): Edit[] {
  return going.toReversed().flatMap((at) => rowEdits({ what: 'remove', list, at, to: undefined }, written));
}

/** What was typed, with the name that files have for a zone where people's own stands, and what has one line in one. */
export function understood(sent: URLSearchParams, { groups }: PartView, written: Written): URLSearchParams {
  const fields = new URLSearchParams(sent);
  for (const [name, field] of shownFields(groups, written)) {
    const typed = sent.get(name);
    if (typed !== null && isOneLine(field, shownOf(written, name))) fields.set(name, oneLine(typed));
  }
  for (const field of fieldsOf(groups)) {
    if (field.kind !== 'zone' || !sent.has(field.path)) continue;
    fields.set(field.path, typedZone(sent, field.path, field.language, shownOf(written, field.path)));
    fields.delete(zoneChoice(field.path));
  }
  return fields;
}

function isOneLine(field: Field, value: string): boolean {
  return (field.kind === 'texts' || field.kind === 'text') && !isOfLines(field.lines, value);
}
