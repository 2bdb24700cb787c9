import { applied, type Edit, isMap, isSame, type Path, valueAt } from './edit/edit.ts';
import { edited } from './edit/edited.ts';
import { isCalled, nameOf, placeOf } from './named-parts.ts';
import type { ProgrammeSource } from './programme-source.ts';
import { contentOf } from './written-content.ts';

/**
 * A draft in which some places say again what is published. Places have ids for numbers, as changes of a plan do. Where a place is not
 * there as it is named, such as that of a question which is a row of a block in the file, what it is in is put back as a whole.
 *
 * @param wider how many of its last keys each place is put back without: where less did not help
 */
export function putBack(
  draft: ProgrammeSource,
  published: ProgrammeSource,
  places: readonly string[],
  wider = 0,
): ProgrammeSource {
  const was = contentOf(published);
  let now: unknown = contentOf(draft);
  if (was === undefined || now === undefined) return published;
  const edits: Edit[] = [];
  for (const place of places) {
    const keys = place.split('.');
    const kept = keys.slice(0, Math.max(1, keys.length - wider));
    for (const edit of editsFor(kept, now, was, wider > 0)) {
      edits.push(edit);
      now = applied(now, edit);
    }
  }
  const made = edited(draft, edits);
  const beside = { ...published.beside, ...draft.beside };
  return Object.keys(beside).length === Object.keys(made.beside).length ? made : { ...made, beside };
}

/** What makes a draft say at a place what was there. */
function editsFor(keys: readonly string[], now: unknown, was: unknown, isWhole: boolean): Edit[] {
  const [first, language] = keys;
  const isLanguage = first === 'languages' && language !== undefined;
  return [...editsAt(keys, now, was, [], isWhole), ...(isLanguage ? textsIn(language, now, was, []) : [])];
}

function editsAt([key, ...rest]: readonly string[], now: unknown, was: unknown, path: Path, isWhole: boolean): Edit[] {
  if (isSame(now, was)) return [];
  if (Array.isArray(now) && Array.isArray(was)) {
    if (key === undefined) return [{ set: path, value: isWhole ? was : inOrder(now, was) }];
    return editsInList([key, ...rest], now, was, path, isWhole);
  }
  if (key === undefined || !isMap(now) || !isMap(was)) return back(was, path);
  const [has, had] = [Object.hasOwn(now, key), Object.hasOwn(was, key)];
  if (has && had) return editsAt(rest, now[key], was[key], [...path, key], isWhole);
  if (has || had) return back(was[key], [...path, key]);
  return back(was, path);
}

function editsInList(
  [key, ...rest]: readonly [string, ...string[]],
  now: readonly unknown[],
  was: readonly unknown[],
  path: Path,
  isWhole: boolean,
): Edit[] {
  const [at, before] = [placeOf(key, now), placeOf(key, was)];
  if (at >= 0 && before >= 0) {
    const isOwn = isCalled(key, now[at]) && isCalled(key, was[before]);
    return editsAt(isOwn ? rest : [], now[at], was[before], [...path, at], isWhole);
  }
  if (at >= 0) return [{ remove: [...path, at] }];
  if (before < 0) return back(was, path);
  return [{ insert: path, at: placeAfter(was.slice(0, before), now), value: was[before] }];
}

/** Where a part that a list has lost comes again: behind the last of those that stood before it. */
function placeAfter(before: readonly unknown[], now: readonly unknown[]): number {
  return Math.max(0, ...before.map((each) => placeOf(nameOf(each), now) + 1));
}

function back(value: unknown, path: Path): Edit[] {
  return value === undefined ? [{ remove: path }] : [{ set: path, value }];
}

/** A list with the parts of before in their order again, each as it is now; what is new stays behind what it stands behind. */
function inOrder(now: readonly unknown[], was: readonly unknown[]): unknown[] {
  const kept = was.flatMap((each) => {
    const at = placeOf(nameOf(each), now);
    return at < 0 ? [] : [now[at]];
  });
  const places = now.flatMap((each, at) => (kept.includes(each) ? [at] : []));
  return now.map((each, at) => (places.includes(at) ? kept[places.indexOf(at)] : each));
}

/** All texts in a language, for what a draft still has of the things that had them. */
function textsIn(language: string, now: unknown, was: unknown, path: Path): Edit[] {
  if (Array.isArray(now) && Array.isArray(was)) {
    return now.flatMap((each, at) => textsIn(language, each, was[placeOf(nameOf(each), was)], [...path, at]));
  }
  if (!isMap(now) || !isMap(was)) return [];
  const text = was[language];
  if (typeof text === 'string' && now[language] === undefined) {
    return [{ set: [...path, language], value: text }];
  }
  return Object.keys(now).flatMap((key) => textsIn(language, valueAt(now, [key]), was[key], [...path, key]));
}
