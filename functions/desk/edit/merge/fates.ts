import type { Field } from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import { isOfCondition } from '../../../../shared/web/pages/desk/questions/condition-fields.ts';
import { saySame, valuesIn, wasSeen } from '../seen-values.ts';
import { namesSent } from './names-sent.ts';
import type { Sides } from './sides.ts';

/**
 * What becomes of a field: nobody has changed it, or both to the same; the other has; its sender has; both have, each to something else;
 * or it is there no more.
 */
export type Fate =
  | { readonly is: 'same' }
  | { readonly is: 'gone'; readonly sentAs: string; readonly mine: readonly string[] }
  | {
      readonly is: 'theirs' | 'mine' | 'conflict';
      readonly sentAs: string;
      readonly name: string;
      readonly field: Field;
      readonly mine: readonly string[];
      readonly written: readonly string[];
    };

/** What becomes of each field that was sent. */
export function fatesOf(sides: Sides): readonly Fate[] {
  return withWholes(
    namesSent(sides.sent).map((name) => fateOf(name, sides)),
    sides,
  );
}

function fateOf(sentAs: string, { sent, seen, place, fields, theirs, strange }: Sides): Fate {
  const name = place(sentAs);
  const field = name === undefined ? undefined : fields.get(name);
  const mine = valuesOf(sent, sentAs, field);
  const isMine = !wasSeen(seen, sentAs, mine);
  if (name === undefined || field === undefined) {
    return isMine && mine.some((value) => value !== '') ? { is: 'gone', sentAs, mine } : { is: 'same' };
  }
  const written = valuesIn(field, name, theirs);
  if (saySame(mine, written)) return { is: 'same' };
  const isTheirs = !wasSeen(seen, sentAs, written) || strange.some((row) => name.startsWith(row));
  const is = !isMine ? 'theirs' : isTheirs ? 'conflict' : 'mine';
  return { is, sentAs, name, field, mine, written };
}

/** The fields of a condition say one thing together: of two conditions no third one is made, which nobody has chosen. */
function withWholes(fates: readonly Fate[], sides: Sides): readonly Fate[] {
  const isPart = (fate: Fate) => 'name' in fate && isOfCondition(fate.name);
  const parts = fates.filter(isPart);
  const isChangedBy = (who: 'mine' | 'theirs') => parts.some(({ is }) => is === who || is === 'conflict');
  if (!isChangedBy('mine')) return fates;
  const is = isChangedBy('theirs') ? 'conflict' : 'mine';
  const names = [...new Set(sides.sent.keys())].filter(isOfCondition);
  const whole = names.flatMap((sentAs): Fate[] => {
    const field = sides.fields.get(sentAs);
    if (field === undefined) return [];
    const mine = valuesOf(sides.sent, sentAs, field);
    const written = valuesIn(field, sentAs, sides.theirs);
    const isAsked = is === 'conflict' && !saySame(mine, written);
    return [{ is: isAsked ? is : 'mine', sentAs, name: sentAs, field, mine, written }];
  });
  return [...fates.filter((fate) => !isPart(fate)), ...whole];
}

/** What a form has sent of a field: of a list what was ticked. */
function valuesOf(sent: URLSearchParams, name: string, field: Field | undefined): string[] {
  const all = sent.getAll(name);
  return field === undefined || isList(field) ? all.filter((value) => value !== '') : all.slice(-1);
}

/** Whether a field has any of some values, and not one: a form says none of them by an empty one. */
export function isList({ kind }: Field): boolean {
  return kind === 'checks';
}
