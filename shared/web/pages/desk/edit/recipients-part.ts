import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import type { Language } from '../../../../i18n/text.ts';
import { frequencies } from '../../../../programme/recipient.ts';
import type { Field, Group, Row } from './fields/fields.ts';
import { foldedRows } from './fields/folded-rows.ts';
import { rowActions } from './people-part.ts';
import { sessionChoices } from './session-names.ts';
import { partsOf, shownOf, type Written } from './written.ts';

/**
 * Who gets reports, in which language, how often, and of what.
 *
 * @param open the place of the one that is unfolded
 */
export function recipientsPart(written: Written, language: Language, open?: string): readonly Group[] {
  const { recipients } = editorTexts(language);
  const rows = partsOf(written, 'recipients').map((place, at, all): Row => {
    const name = shownOf(written, `${place}.name`);
    return {
      path: place,
      title: name === '' ? recipients.recipient({ number: at + 1 }) : name,
      fields: fieldsOf(place, written, language),
      actions: rowActions(at, all.length),
    };
  });
  return [
    {
      id: 'recipients',
      title: recipients.list,
      intro: recipients.you,
      list: {
        path: 'recipients',
        rows: foldedRows(rows, open, (place) => shownOf(written, `${place}.address`)),
        add: recipients.add,
      },
    },
  ];
}

function fieldsOf(place: string, written: Written, language: Language): readonly Field[] {
  const { recipients } = editorTexts(language);
  const isEntitled =
    shownOf(written, 'singleAnswers') === 'entitled' || shownOf(written, `${place}.singleAnswers`) !== '';
  return [
    { kind: 'line', path: `${place}.name`, label: recipients.name },
    { kind: 'mail', path: `${place}.address`, label: recipients.address },
    {
      kind: 'choice',
      path: `${place}.language`,
      label: recipients.language,
      options: written.languages.map((value) => ({ value, label: languageName(value) })),
    },
    {
      kind: 'choice',
      path: `${place}.frequency`,
      label: recipients.frequency,
      none: shownOf(written, `${place}.frequency`) === 'final' ? undefined : recipients.final,
      options: frequencies
        .filter((value) => value !== 'final' || shownOf(written, `${place}.frequency`) === 'final')
        .map((value) => ({ value, label: recipients[value] })),
    },
    {
      kind: 'choice',
      path: `${place}.role`,
      label: recipients.role,
      none: shownOf(written, `${place}.role`) === 'organiser' ? undefined : recipients.organiser,
      options: [
        ...(shownOf(written, `${place}.role`) === 'organiser'
          ? [{ value: 'organiser', label: recipients.organiser }]
          : []),
        { value: 'manager', label: recipients.manager },
      ],
    },
    {
      kind: 'choice',
      path: `${place}.pdf`,
      label: recipients.pdf,
      none: recipients.none,
      options: [
        { value: 'a4', label: recipients.a4 },
        { value: 'letter', label: recipients.letter },
      ],
    },
    {
      kind: 'checks',
      path: `${place}.sessions`,
      label: recipients.sessions,
      hint: recipients.sessionsHint,
      options: sessionChoices(written, language),
    },
    ...(isEntitled
      ? [
          {
            kind: 'yes',
            path: `${place}.singleAnswers`,
            label: recipients.single,
            hint: recipients.singleHint,
          } as const,
        ]
      : []),
  ];
}
