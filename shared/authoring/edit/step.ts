import { applied, type Edit, isMap, isSame, type Path, valueAt } from './edit.ts';

/** One change of a document: what it touches is there, and its place is a map or a list. */
export type Step =
  | { readonly kind: 'replace'; readonly path: Path; readonly value: unknown }
  | { readonly kind: 'add'; readonly path: Path; readonly value: unknown }
  | { readonly kind: 'drop'; readonly path: Path }
  | { readonly kind: 'insert'; readonly path: Path; readonly at: number; readonly value: unknown }
  | { readonly kind: 'move'; readonly path: Path; readonly from: number; readonly to: number };

/** The least steps from what a file says to what it says after an edit. Of what is said already there is none. */
export function stepsOf(before: unknown, edit: Edit): Step[] {
  const after = applied(before, edit);
  if (after === before) return [];
  if ('move' in edit) return [{ kind: 'move', path: edit.move, from: edit.from, to: edit.to }];
  return stepInList(before, after, edit) ?? stepsBetween(before, after, []);
}

/** A part of a list is the one that is meant, also where another says the same. */
function stepInList(before: unknown, after: unknown, edit: Edit): Step[] | undefined {
  const path = 'insert' in edit ? edit.insert : 'remove' in edit ? edit.remove.slice(0, -1) : undefined;
  const [list, made] = path === undefined ? [] : [valueAt(before, path), valueAt(after, path)];
  if (!Array.isArray(list) || !Array.isArray(made) || list.length === made.length) return undefined;
  if (list.length === 0 || made.length === 0) return undefined;
  if ('remove' in edit) return [{ kind: 'drop', path: edit.remove }];
  if (!('insert' in edit)) return undefined;
  return [{ kind: 'insert', path: edit.insert, at: Math.min(Math.max(edit.at, 0), list.length), value: edit.value }];
}

/** What a file says after a step. */
export function stepped(value: unknown, step: Step): unknown {
  switch (step.kind) {
    case 'replace':
    case 'add':
      return applied(value, { set: step.path, value: step.value });
    case 'insert':
      return applied(value, { insert: step.path, at: step.at, value: step.value });
    case 'move':
      return applied(value, { move: step.path, from: step.from, to: step.to });
    case 'drop': {
      const [parent, last] = [step.path.slice(0, -1), step.path.at(-1)];
      const holder = valueAt(value, parent);
      const left = Array.isArray(holder)
        ? holder.toSpliced(Number(last), 1)
        : Object.fromEntries(Object.entries(holder as object).filter(([key]) => key !== last));
      return applied(value, { set: parent, value: left });
    }
  }
}

function stepsBetween(before: unknown, after: unknown, path: Path): Step[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0) {
    return stepsInList(before, after, path);
  }
  if (!isMap(before) || !isMap(after) || Object.keys(before).length === 0 || Object.keys(after).length === 0) {
    return [{ kind: 'replace', path, value: after }];
  }
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  // A map of which nothing stays is another one.
  if (kept.length === 0) return [{ kind: 'replace', path, value: after }];
  return [
    ...kept.flatMap((key) => stepsBetween(before[key], after[key], [...path, key])),
    ...Object.keys(before).flatMap((key): Step[] =>
      kept.includes(key) ? [] : [{ kind: 'drop', path: [...path, key] }],
    ),
    ...Object.entries(after).flatMap(([key, value]): Step[] =>
      kept.includes(key) ? [] : [{ kind: 'add', path: [...path, key], value }],
    ),
  ];
}

/** What both begin and end with stays; what is between them becomes what is to be there, part by part. */
function stepsInList(before: readonly unknown[], after: readonly unknown[], path: Path): Step[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const changed = shorter - start - end;
  const more = after.slice(start + changed, after.length - end);
  const fewer = before.length - end - (start + changed);
  return [
    ...Array.from({ length: changed }, (_, at) => start + at).flatMap((at) =>
      stepsBetween(before[at], after[at], [...path, at]),
    ),
    ...more.map((value, nth): Step => ({ kind: 'insert', path, at: start + changed + nth, value })),
    // From behind: what is before a part keeps its place.
    ...(more.length > 0
      ? []
      : Array.from(
          { length: Math.max(fewer, 0) },
          (_, nth): Step => ({
            kind: 'drop',
            path: [...path, start + changed + fewer - 1 - nth],
          }),
        )),
  ];
}
