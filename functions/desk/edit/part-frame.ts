import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { EditFault, FaultElsewhere } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import { fieldsOf, type Group } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { textsAddress } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import type { PartLink } from '../../../shared/web/pages/desk/edit/part-links.tsx';
import { type PartName, partNames, partOfPlace } from '../../../shared/web/pages/desk/edit/part-of-place.ts';
import { valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { PartContext } from '../part/part-view.ts';

/** The address of a programme. */
export function baseOf({ programme }: Pick<ProgrammeVisit, 'programme'>): string {
  return programmePath(programme.id);
}

/** The links to the overview and to all parts. */
export function partLinks(
  here: PartName | 'overview' | 'publish' | undefined,
  base: string,
  language: Language,
): PartLink[] {
  const { parts } = editorTexts(language);
  return [
    { href: base, label: parts.overview, isHere: here === 'overview' },
    ...partNames.map((name) => ({ href: `${base}/edit/${name}`, label: parts[name], isHere: name === here })),
    { href: `${base}/publish`, label: parts.publish, isHere: here === 'publish' },
  ];
}

/** The faults that a page shows: those of its part, and those of its fields. The others are elsewhere. */
export function sortedFaults(
  own: string,
  groups: readonly Group[],
  faults: readonly EditFault[],
  { written, base, language }: Pick<PartContext, 'written' | 'base' | 'language'>,
): { readonly here: readonly EditFault[]; readonly elsewhere: readonly FaultElsewhere[] } {
  const { parts } = editorTexts(language);
  const places = fieldsOf(groups).map(({ path }) => path);
  const isHere = ({ path, lacks }: EditFault) =>
    (lacks === undefined ? partOfPlace(path, written).address : 'languages') === own ||
    places.some((place) => path === place || path.startsWith(`${place}.`));
  return {
    here: faults.filter(isHere),
    elsewhere: faults
      .filter((fault) => !isHere(fault) && !fault.isOnlyHere)
      .map((fault) => {
        if (fault.lacks !== undefined) {
          return { ...fault, part: parts.languages, href: `${base}/edit/${textsAddress('missing')}` };
        }
        const { part, address } = partOfPlace(fault.path, written);
        return { ...fault, part: parts[part], href: `${base}/edit/${address}#${fault.path}` };
      }),
  };
}

/** Keys of what a page shows for which it has no field. */
export function alsoInFile(
  groups: readonly Group[],
  name: string,
  written: Written,
  covers: readonly string[] = [],
): string[] {
  const lists = groups.flatMap(({ list }) => (list === undefined ? [] : [list.path]));
  const shown = [...fieldsOf(groups).map(({ path }) => path), ...lists, ...covers];
  const isCovered = (place: string) => covers.some((cover) => `${place}.`.startsWith(`${cover}.`));
  const rows = groups.flatMap(({ id, list }) => [
    id,
    ...(list?.rows ?? []).filter(({ fields }) => fields.length > 0).map(({ path }) => path),
  ]);
  const ofAll =
    name === 'basics'
      ? keysAt('', written).filter((key) => partOfPlace(key, written).part === 'basics' || key === 'words')
      : [];
  const within = [...new Set(rows)].flatMap((place) => keysAt(place, written).map((key) => `${place}.${key}`));
  return [...ofAll, ...within].filter(
    (place) =>
      !/\.(?:id|code|speaker)$/.test(place) &&
      !isCovered(place) &&
      !shown.some((path) => path === place || path.startsWith(`${place}.`)),
  );
}

function keysAt(place: string, written: Written): string[] {
  const value = place === '' ? written.content : valueAtPlace(written, place);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
