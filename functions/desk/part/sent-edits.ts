import { type Edit, type Path, pathOfKeys } from '../../../shared/authoring/edit/edit.ts';
import { editsFrom } from '../../../shared/authoring/form/fields.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';

/** What a form changes of a file, but for fields that say nothing by themselves. */
export function sentEdits(sent: URLSearchParams, { content }: Written, isSpecial: (name: string) => boolean): Edit[] {
  const names = [...new Set(sent.keys())].filter((name) => !isSpecial(name));
  return editsFrom(Object.fromEntries(names.map((name) => [name, sent.getAll(name)])), content);
}

/** A place as the file has it: parts of lists by their number. */
export function pathOf(place: string): Path {
  return pathOfKeys(place.split('.'));
}
