import { answersGroup, choiceField, howGroup, type MakeGroups, othersOf } from './field-context.ts';
import { wayOutField } from './way-out-field.ts';

/** The characters of an answer in own words, where a question says nothing of them. */
const usualLength = 1000;

/** The types whose answers are typed, and the box to agree, which lets typed ones be quoted. */
export const typedFields = {
  text: (context, texts) => [
    howGroup(texts, [
      choiceField(context, 'lines', {
        label: texts.field.lines,
        none: texts.field.linesLong,
        options: [{ value: 'short', label: texts.field.linesShort }],
      }),
      {
        kind: 'number',
        path: `${context.place}.maxLength`,
        label: texts.field.length,
        hint: texts.field.lengthHint({ usual: usualLength }),
      },
    ]),
  ],
  number: (context, texts) => [
    answersGroup(texts, [
      { kind: 'number', path: `${context.place}.min`, label: texts.field.least },
      { kind: 'number', path: `${context.place}.max`, label: texts.field.most },
      { kind: 'number', path: `${context.place}.decimals`, label: texts.field.decimals },
      { kind: 'texts', path: `${context.place}.unit`, label: texts.field.unit },
      wayOutField(context, texts),
    ]),
  ],
  date: (context, texts) => [
    answersGroup(texts, [
      { kind: 'day', path: `${context.place}.min`, label: texts.field.firstDay },
      { kind: 'day', path: `${context.place}.max`, label: texts.field.lastDay },
      wayOutField(context, texts),
    ]),
  ],
  consent: (context, texts) => [
    howGroup(texts, [
      {
        kind: 'checks',
        path: `${context.place}.quotes.questions`,
        label: texts.field.quotes,
        options: othersOf('text', context),
      },
      choiceField(context, 'quotes.signature', {
        label: texts.field.signature,
        none: texts.field.signatureNone,
        options: othersOf('text', context),
      }),
    ]),
  ],
} as const satisfies Readonly<Record<string, MakeGroups>>;
