import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Field, Group, Row, RowAction } from './fields/fields.ts';
import { foldedRows } from './fields/folded-rows.ts';
import { nameNotes } from './name-notes.ts';
import { partsOf, shownOf, textOf, type Written } from './written.ts';

/**
 * Who can speak, what about, and what else can be rated.
 *
 * @param open the place of the one that is unfolded
 */
export function peoplePart(written: Written, language: Language, open?: string): readonly Group[] {
  const { people } = editorTexts(language);
  const nameField = (path: string, label: string): Field => {
    return { kind: 'texts', path, label, notes: nameNotes(path, written, language) };
  };
  const named = (path: string, title: (values: { number: number }) => string, more: (place: string) => Field[]) =>
    foldedRows(
      partsOf(written, path).map((place, at, all): Row => {
        const name = textOf(written, `${place}.name`, language);
        return {
          path: place,
          title: name === '' ? title({ number: at + 1 }) : name,
          fields: [nameField(`${place}.name`, people.name), ...more(place)],
          actions: rowActions(at, all.length),
        };
      }),
      open,
      (place) => textOf(written, `${place}.institution`, language),
    );
  return [
    {
      id: 'speakers',
      title: people.speakers,
      list: {
        path: 'speakers',
        add: people.addSpeaker,
        rows: named('speakers', people.speaker, (place) => [
          nameField(`${place}.institution`, people.institution),
          { kind: 'mail', path: `${place}.address`, label: people.address, hint: people.addressHint },
          {
            kind: 'choice',
            path: `${place}.language`,
            label: people.language,
            none: people.firstLanguage,
            options: written.languages.map((value) => ({ value, label: languageName(value) })),
          },
        ]),
      },
    },
    {
      id: 'topics',
      title: people.topics,
      intro: people.topicsIntro,
      list: { path: 'topics', add: people.addTopic, rows: named('topics', people.topic, () => []) },
    },
    {
      id: 'parts',
      title: people.parts,
      intro: people.partsIntro,
      list: { path: 'parts', add: people.addPart, rows: named('parts', people.part, () => []) },
    },
  ];
}

/** What can be done with a row, by where it is. */
export function rowActions(at: number, count: number, more: readonly RowAction[] = []): readonly RowAction[] {
  return [...(at > 0 ? (['up'] as const) : []), ...(at < count - 1 ? (['down'] as const) : []), ...more, 'remove'];
}

/** The parts of a list by their ids, as choices. */
export function choicesOf(written: Written, path: string, language: Language) {
  return partsOf(written, path).flatMap((place) => {
    const value = shownOf(written, `${place}.id`);
    return value === '' ? [] : [{ value, label: textOf(written, `${place}.name`, language) || value }];
  });
}
