import type { QuestionsTexts } from '../../../../../i18n/texts.ts';
import { mostRows } from '../../../../../questionnaire/question-parts.ts';
import type { Field, Group, Row } from '../../edit/fields/fields.ts';
import { rowActions } from '../../edit/people-part.ts';
import { lengthOf, partsOf, textOf, valueAtPlace } from '../../edit/written.ts';
import { commentFields, commentGroup } from './comment-field.ts';
import {
  answersGroup,
  choiceField,
  type FieldContext,
  howGroup,
  type MakeGroups,
  orderField,
} from './field-context.ts';
import { namedScaleField, scaleWordsGroup } from './named-scale.ts';
import { ownScaleGroups } from './own-scale.ts';
import { wayOutField } from './way-out-field.ts';

/** The types whose answers are steps of a scale. */
export const scaleFields = {
  'five-point': (context, texts) => [
    answersGroup(texts, [namedScaleField(context, texts), wayOutField(context, texts)]),
    ...scaleWordsGroup(context, texts),
    commentGroup(context, texts, 'all-or-low'),
  ],
  scale: (context, texts) => [
    ...ownScaleGroups(context, texts),
    howGroup(texts, [
      satisfiedField(context, texts),
      { kind: 'yes', path: `${context.place}.topTwo`, label: texts.field.topTwo },
      { kind: 'yes', path: `${context.place}.ofHundred`, label: texts.field.ofHundred },
      wayOutField(context, texts),
    ]),
    commentGroup(context, texts, 'all-or-low'),
  ],
  matrix: (context, texts) => [
    rowList(context, texts),
    ...namedOrOwnScale(context, texts),
    howGroup(texts, [
      ...(hasNamedScale(context) ? [] : [satisfiedField(context, texts)]),
      orderField(context, texts),
      wayOutField(context, texts),
    ]),
  ],
  pair: (context, texts) => [
    ...namedOrOwnScale(context, texts),
    howGroup(texts, [wayOutField(context, texts)]),
    commentGroup(context, texts, 'all'),
  ],
  'zero-to-ten': (context, texts) => [
    answersGroup(texts, [
      { kind: 'texts', path: `${context.place}.low`, label: texts.field.low },
      { kind: 'texts', path: `${context.place}.high`, label: texts.field.high },
      wayOutField(context, texts),
    ]),
    commentGroup(context, texts, 'all-or-low'),
  ],
} as const satisfies Readonly<Record<string, MakeGroups>>;

function satisfiedField({ place }: FieldContext, { field }: QuestionsTexts): Field {
  return { kind: 'number', path: `${place}.satisfied`, label: field.satisfied, hint: field.satisfiedHint };
}

function hasNamedScale({ written, place }: FieldContext): boolean {
  return valueAtPlace(written, `${place}.scale`) !== undefined;
}

function namedOrOwnScale(context: FieldContext, texts: QuestionsTexts): readonly Group[] {
  if (!hasNamedScale(context)) return ownScaleGroups(context, texts);
  return [answersGroup(texts, [namedScaleField(context, texts)]), ...scaleWordsGroup(context, texts)];
}

/** The lines of a block: each is a question like any other. */
function rowList(context: FieldContext, texts: QuestionsTexts): Group {
  const { place, written, language } = context;
  const { field } = texts;
  const path = `${place}.rows`;
  const rows = partsOf(written, path).map((row, at, all): Row => {
    const label = field.row({ nth: at + 1 });
    const own = { ...context, place: row };
    return {
      path: row,
      title: textOf(written, `${row}.text`, language) || label,
      fields: [
        { kind: 'texts', path: `${row}.text`, label, isTitled: true },
        ...(valueAtPlace(written, `${row}.short`) === undefined
          ? []
          : [{ kind: 'texts', path: `${row}.short`, label: field.short } as const]),
        choiceField(own, 'required', {
          label: field.rowRequired,
          none: field.rowRequiredAs,
          options: [
            { value: 'true', label: field.required },
            { value: 'false', label: field.rowOptional },
          ],
        }),
        ...commentFields(own, texts, 'all-or-low'),
      ],
      actions: rowActions(at, all.length),
    };
  });
  const add = lengthOf(written, path) < mostRows.most && { add: field.addRow };
  return { id: 'rows', title: field.rows, list: { path, rows, ...add } };
}
