import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import type { Typed } from '../../../shared/web/pages/desk/new/typed-field.tsx';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { faultsOf } from '../programme/faults-of.ts';

/** Where in the file that is made of it stands what is typed into a field. */
const placeOf: readonly (readonly [place: RegExp, field: string])[] = [
  [/^title\b/, 'title'],
  [/^(?:contact|recipients)\b/, 'you'],
  [/^(?:speakers|sessions\.0\.talks)\b/, 'talks'],
  [/^topics\b/, 'topics'],
  [/^sessions\.0\.(?:place|title)\b/, 'place'],
  [/^sessions\.0\.begins\b/, 'begins'],
  [/^sessions\.0\.ends\b/, 'ends'],
  [/^sessions\.0\.opens\b/, 'from'],
  [/^sessions\.0\.closes\b/, 'to'],
  [/^sessions\.0\.zone\b/, 'zone'],
  [/^sessions\.0\.headcount\b/, 'headcount'],
];

/** What would have to be mended in a programme that is made of what was typed, by the fields: it is made once there is nothing. */
export function faultsOfTyped(
  id: string,
  source: ProgrammeSource,
  visit: SignedInVisit,
  deps: DeskDeps,
): Typed['wrong'] {
  const faults = faultsOf(source, { language: visit.language, programme: { id } }, deps);
  const named = faults.flatMap(({ path, text }) => {
    const [, field] = placeOf.find(([place]) => place.test(path)) ?? [];
    return field === undefined ? [] : [[field, text] as const];
  });
  // The first of a field says enough.
  return Object.fromEntries(named.reverse());
}
