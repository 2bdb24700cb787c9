import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { oneLine } from '../../../shared/authoring/form/one-line.ts';
import { newSpeaker } from '../../../shared/web/pages/desk/edit/sessions-part.ts';
import { partsOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';

/** Speakers who are added with the talks that they give. */
interface NewSpeakers {
  /** Who gives each of the talks besides those who are chosen, by an id. */
  readonly of: ReadonlyMap<string, string>;
  readonly edits: readonly Edit[];
}

/** Who was typed with talks: one of that name is added once, and where there is one already, that is who is meant. */
export function newSpeakers(talks: readonly string[], sent: URLSearchParams, written: Written): NewSpeakers {
  const places = partsOf(written, 'speakers');
  const ids = new Set(places.map((place) => shownOf(written, `${place}.id`)));
  const named = new Map(
    places.flatMap((place) =>
      written.languages.flatMap((language) => {
        const name = shownOf(written, `${place}.name.${language}`);
        return name === '' ? [] : [[nameKey(language, name), shownOf(written, `${place}.id`)] as const];
      }),
    ),
  );
  const of = new Map<string, string>();
  const edits: Edit[] = [];
  for (const talk of talks) {
    const [name, institution] = (['name', 'institution'] as const).map((key) =>
      textsIn(sent, newSpeaker(talk, key), written),
    );
    const keys = (name ?? []).map(([language, text]) => nameKey(language, text));
    if (keys.length === 0) continue;
    const known = keys.flatMap((key) => named.get(key) ?? [])[0];
    const id = known ?? freeId(ids);
    of.set(talk, id);
    if (known !== undefined) continue;
    ids.add(id);
    for (const key of keys) named.set(key, id);
    const value = {
      ...{ id, name: Object.fromEntries(name ?? []) },
      ...(institution?.length && { institution: Object.fromEntries(institution) }),
    };
    edits.push({ insert: ['speakers'], at: places.length + edits.length, value });
  }
  return { of, edits };
}

function textsIn(sent: URLSearchParams, field: string, { languages }: Written) {
  return languages.flatMap((language) => {
    const text = oneLine(sent.get(`${field}.${language}`) ?? '');
    return text === '' ? [] : [[language, text] as const];
  });
}

function nameKey(language: string, name: string): string {
  return JSON.stringify([language, name]);
}

function freeId(ids: ReadonlySet<string>): string {
  let number = ids.size + 1;
  while (ids.has(`speaker-${number}`)) number += 1;
  return `speaker-${number}`;
}
