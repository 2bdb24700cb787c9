import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { fieldsOf } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { zoneChoice } from '../../../shared/web/pages/desk/edit/fields/zone-input.tsx';
import { shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { PartView } from '../part/part-view.ts';
import { type RowChange, rowChange, rowEdits } from '../part/row-changes.ts';
import { sentEdits } from '../part/sent-edits.ts';
import { typedZone } from '../part/typed-zone.ts';
import type { SentForm } from '../sent-form.ts';
import { sentLogo } from './sent-logo.ts';

/** What a form changes of a file. */
export interface PartEdits {
  /** What its fields say. */
  readonly typed: readonly Edit[];
  /** Then what one of its buttons does with a row. */
  readonly rows: readonly Edit[];
  readonly change: RowChange | undefined;
}

/**
 * What the form of a part changes.
 *
 * @param taken codes that a new session must not have
 */
export function partEdits(view: PartView, form: SentForm, written: Written, taken?: ReadonlySet<string>): PartEdits {
  const change = rowChange(form.fields.get('do'), written);
  return {
    typed: [
      ...sentEdits(form.fields, written, (name) => name === 'programme' || (view.isSpecial?.(name) ?? false)),
      ...(view.more?.(form.fields) ?? []),
      ...(view.files ? sentLogo(form) : []),
    ],
    rows:
      change === undefined
        ? []
        : [...(view.besides?.(change) ?? []), ...rowEdits(change, written, view.newRow?.(change.list), taken)],
    change,
  };
}

/** What was typed, with the name that files have for a zone where people's own stands. */
export function understood(sent: URLSearchParams, { groups }: PartView, written: Written): URLSearchParams {
  const fields = new URLSearchParams(sent);
  for (const field of fieldsOf(groups)) {
    if (field.kind !== 'zone' || !sent.has(field.path)) continue;
    fields.set(field.path, typedZone(sent, field.path, field.language, shownOf(written, field.path)));
    fields.delete(zoneChoice(field.path));
  }
  return fields;
}
