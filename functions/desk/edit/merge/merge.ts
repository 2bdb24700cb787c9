import type { Language } from '../../../../shared/i18n/text.ts';
import { zoneName } from '../../../../shared/i18n/zone-names.ts';
import type { Difference } from '../../../../shared/web/pages/desk/edit/both-versions-page.tsx';
import { buttonField, type Field } from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import type { Written } from '../../../../shared/web/pages/desk/edit/written.ts';
import type { PartView } from '../../part/part-view.ts';
import { buttonNow, ticksNow } from './button-now.ts';
import { conflictsIn } from './conflicts.ts';
import { type Fate, fatesOf, isList } from './fates.ts';
import { isAdded, namesSent } from './names-sent.ts';
import { type Sides, sidesOf } from './sides.ts';

/** What becomes of a form whose page another has saved before it. */
export interface Merge {
  /** What its sender has changed, where it is now; with it what its button asks for. */
  readonly own: URLSearchParams;
  /** What both have changed, each to something else, or one while the other took out what it belongs to. */
  readonly conflicts: readonly Difference[];
  /** Whether its button can do what it was pressed for, whatever the other has changed. */
  readonly isDone: boolean;
  /** What the other has changed of the fields on the page; undefined: the page has other fields now, and is to be loaded anew. */
  readonly others: ReadonlyMap<string, readonly string[]> | undefined;
}

/**
 * Puts together what two have made of the same page, field by field: what its sender has left as the page showed it stays as it is now,
 * and what the other has left becomes what was sent. Of a form that does not say what it has shown, all counts as changed.
 */
export function mergeOf(view: PartView, sent: URLSearchParams, theirs: Written, language: Language): Merge {
  const sides = sidesOf(view, sent, theirs);
  const fates = fatesOf(sides);
  const button = buttonNow(sent.get(buttonField) ?? '', sides);
  const ticks = ticksNow(sides);
  return {
    own: new URLSearchParams([
      ...fates.flatMap(fieldsOfFate),
      ...[...sent].filter(([name, value]) => isAdded(name) && value !== ''),
      ...(button ? [[buttonField, button]] : []),
      ...ticks.flatMap((tick) => (tick === undefined ? [] : [[tick, 'true']])),
    ]),
    conflicts: conflictsIn(fates, sides, language),
    isDone: button !== undefined && !ticks.includes(undefined),
    others: othersIn(fates, sides),
  };
}

/** What its sender has made of a field, or left as it is. */
function fieldsOfFate(fate: Fate): [string, string][] {
  if (!('name' in fate) || fate.is === 'theirs') return [];
  return (isList(fate.field) ? ['', ...fate.mine] : fate.mine).map((value) => [fate.name, value]);
}

/** Where the page has the same fields, each at its place, a script puts into them what the other has written. */
function othersIn(fates: readonly Fate[], { sent, fields }: Sides): Merge['others'] {
  const isSamePage = namesSent(sent).every((name) => fields.has(name));
  const isInPlace = fates.every((fate) => fate.is !== 'gone' && (!('name' in fate) || fate.name === fate.sentAs));
  if (!isSamePage || !isInPlace) return undefined;
  return new Map(
    fates.flatMap((fate) => (fate.is === 'theirs' ? [[fate.name, shownIn(fate.field, fate.written)] as const] : [])),
  );
}

/** As a page shows it. */
function shownIn(field: Field, values: readonly string[]): readonly string[] {
  return field.kind === 'zone' ? values.map((zone) => zoneName(zone, field.language)) : values;
}
