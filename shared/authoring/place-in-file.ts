import { isMap } from './edit/edit.ts';
import { isCalled, placeOf } from './named-parts.ts';

/**
 * A place of a change, whose keys are ids (`sessions.ETS-WF.zone`), as a file has it: with numbers (`sessions.0.zone`). What is not there as
 * it is named, such as a question that is a row of a block in the file, is where that is which holds it.
 */
export function placeInFile(place: string, content: unknown): string {
  return keysIn(place.split('.'), content).join('.');
}

function keysIn([key, ...rest]: readonly string[], inside: unknown): (string | number)[] {
  if (key === undefined) return [];
  if (!Array.isArray(inside)) return [key, ...keysIn(rest, isMap(inside) ? inside[key] : undefined)];
  const at = placeOf(key, inside);
  if (at < 0) return [];
  return [at, ...(isCalled(key, inside[at]) ? keysIn(rest, inside[at]) : [])];
}
