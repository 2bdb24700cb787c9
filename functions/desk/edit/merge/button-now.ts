import { backPrefix, rowPrefix, tickPrefix } from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import { valuesIn, wasSeen } from '../seen-values.ts';
import { namesSent } from './names-sent.ts';
import type { Sides } from './sides.ts';

/** What a button asks for, as its row is now; undefined: it has to be pressed again by who has seen what is there. */
export function buttonNow(asked: string, { sent, place, seen, fields, theirs }: Sides): string | undefined {
  if (asked === '' || /^add\.[\w.-]+$/.test(asked)) return asked;
  if (asked.startsWith(backPrefix)) {
    const at = place(asked.slice(backPrefix.length));
    return at && backPrefix + at;
  }
  const [, what, row] = /^(up|down|copy|remove)\.(.+)$/.exec(asked) ?? [];
  const now = row === undefined || !sent.has(`${rowPrefix}${row}`) ? undefined : place(`${row}.`)?.slice(0, -1);
  if (now === undefined) return undefined;
  const isAsSeen = namesSent(sent).every((name) => {
    const field = name.startsWith(`${row}.`) ? fields.get(place(name) ?? '') : undefined;
    return field === undefined || wasSeen(seen, name, valuesIn(field, place(name) ?? '', theirs));
  });
  return what === 'remove' && !isAsSeen ? undefined : `${what}.${now}`;
}

/** The ticks at rows that are to go, as those are now; undefined for one whose row may be another. */
export function ticksNow(sides: Sides): readonly (string | undefined)[] {
  const ticked = [...new Set(sides.sent.keys())].filter((name) => name.startsWith(tickPrefix));
  return ticked.map((name) => {
    const now = buttonNow(`remove.${name.slice(tickPrefix.length)}`, sides);
    return now?.replace('remove.', tickPrefix);
  });
}
