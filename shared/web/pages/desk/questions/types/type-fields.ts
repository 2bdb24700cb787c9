import type { AskedDraft } from '../../../../authoring/questionnaire/asked-draft.ts';
import { draftedQuestions } from '../../../../authoring/questionnaire/drafted.ts';
import { kitScales } from '../../../../authoring/questionnaire/kit.ts';
import type { WrittenType } from '../../../../authoring/questionnaire/new-question.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { QuestionsTexts } from '../../../../i18n/texts.ts';
import { mostOptions, mostRows, mostSteps } from '../../../../questionnaire/question-parts.ts';
import type { Field, Group, Option, Row } from '../edit/fields.ts';
import { rowActions } from '../edit/people-part.ts';
import { lengthOf, partsOf, shownOf, textOf, valueAtPlace, type Written } from '../edit/written.ts';
import { questionTitle } from './question-names.ts';

/** What the fields of a question are made from. */
export interface FieldContext {
  readonly written: Written;
  /** The place of the question, with dots. */
  readonly place: string;
  readonly draft: AskedDraft;
  readonly language: Language;
}

type Make = (context: FieldContext, texts: QuestionsTexts) => readonly Group[];

/** What is asked of a question of each type, beside what every one has. A type that is added does not compile without its row. */
const fieldsByType: { readonly [T in WrittenType]: Make } = {
  'five-point': (context, texts) => [
    { ...answers(context, texts), fields: [scaleField(context, texts), aside(context, texts)] },
    ...scaleWords(context, texts),
    comment(context, texts, true),
  ],
  one: (context, texts) => [
    optionList(context, texts, ['favourable', 'write']),
    how(texts, [
      order(context, texts),
      {
        kind: 'yes',
        path: `${context.place}.identifies`,
        label: texts.field.identifies,
        hint: texts.field.identifiesHint,
      },
      aside(context, texts),
    ]),
    comment(context, texts, true),
  ],
  several: (context, texts) => [
    optionList(context, texts, ['favourable', 'exclusive', 'write']),
    how(texts, [
      { kind: 'number', path: `${context.place}.max`, label: texts.field.max, hint: texts.field.maxHint },
      order(context, texts),
      aside(context, texts),
    ]),
    comment(context, texts, false),
  ],
  'yes-no': (context, texts) => [
    {
      ...answers(context, texts),
      fields: [
        choice(
          context,
          'favourable',
          texts.field.good,
          optionsOf(texts.field.goods, ['no', 'none']),
          texts.field.goods.yes,
        ),
        aside(context, texts),
      ],
    },
    comment(context, texts, true),
  ],
  scale: (context, texts) => [
    ...ownScale(context, texts),
    how(texts, [
      {
        kind: 'number',
        path: `${context.place}.satisfied`,
        label: texts.field.satisfied,
        hint: texts.field.satisfiedHint,
      },
      { kind: 'yes', path: `${context.place}.topTwo`, label: texts.field.topTwo },
      { kind: 'yes', path: `${context.place}.ofHundred`, label: texts.field.ofHundred },
      aside(context, texts),
    ]),
    comment(context, texts, true),
  ],
  matrix: (context, texts) => [
    rowList(context, texts),
    ...namedOrOwnScale(context, texts),
    how(texts, [
      ...(valueAtPlace(context.written, `${context.place}.scale`) === undefined
        ? [
            {
              kind: 'number' as const,
              path: `${context.place}.satisfied`,
              label: texts.field.satisfied,
              hint: texts.field.satisfiedHint,
            },
          ]
        : []),
      order(context, texts),
      aside(context, texts),
    ]),
  ],
  'zero-to-ten': (context, texts) => [
    {
      ...answers(context, texts),
      fields: [
        { kind: 'texts', path: `${context.place}.low`, label: texts.field.low },
        { kind: 'texts', path: `${context.place}.high`, label: texts.field.high },
        aside(context, texts),
      ],
    },
    comment(context, texts, true),
  ],
  text: (context, texts) => [
    how(texts, [
      choice(
        context,
        'lines',
        texts.field.lines,
        [{ value: 'short', label: texts.field.linesShort }],
        texts.field.linesLong,
      ),
      {
        kind: 'number',
        path: `${context.place}.maxLength`,
        label: texts.field.length,
        hint: texts.field.lengthHint({ usual: 1000 }),
      },
    ]),
  ],
  number: (context, texts) => [
    {
      ...answers(context, texts),
      fields: [
        { kind: 'number', path: `${context.place}.min`, label: texts.field.least },
        { kind: 'number', path: `${context.place}.max`, label: texts.field.most },
        { kind: 'number', path: `${context.place}.decimals`, label: texts.field.decimals },
        { kind: 'texts', path: `${context.place}.unit`, label: texts.field.unit },
        aside(context, texts),
      ],
    },
  ],
  date: (context, texts) => [
    {
      ...answers(context, texts),
      fields: [
        { kind: 'day', path: `${context.place}.min`, label: texts.field.firstDay },
        { kind: 'day', path: `${context.place}.max`, label: texts.field.lastDay },
        aside(context, texts),
      ],
    },
  ],
  rank: (context, texts) => [
    optionList(context, texts, []),
    how(texts, [order(context, texts), aside(context, texts)]),
  ],
  pair: (context, texts) => [
    ...namedOrOwnScale(context, texts),
    how(texts, [aside(context, texts)]),
    comment(context, texts, false),
  ],
  check: (context, texts) => [
    optionList(context, texts, ['right']),
    how(texts, [
      {
        kind: 'texts',
        path: `${context.place}.explanation`,
        label: texts.field.explanation,
        hint: texts.field.explanationHint,
        lines: true,
      },
      choice(context, 'again', texts.field.again, othersOf('check', context), texts.field.againNone),
      order(context, texts),
    ]),
  ],
  consent: (context, texts) => [
    how(texts, [
      {
        kind: 'checks',
        path: `${context.place}.quotes.questions`,
        label: texts.field.quotes,
        options: othersOf('text', context),
      },
      choice(context, 'quotes.signature', texts.field.signature, othersOf('text', context), texts.field.signatureNone),
    ]),
  ],
};

/** What is asked of a question of a type; nothing, of a type that is not known. */
export function typeGroups(type: string | undefined, context: FieldContext): readonly Group[] {
  const make = type !== undefined && Object.hasOwn(fieldsByType, type) ? fieldsByType[type as WrittenType] : undefined;
  return (
    make?.(context, questionsTexts(context.language)).filter(
      ({ fields, list }) => list !== undefined || fields?.length !== 0,
    ) ?? []
  );
}

function answers(_context: FieldContext, { field }: QuestionsTexts): Pick<Group, 'id' | 'title'> {
  return { id: 'answers', title: field.answers };
}

function how({ field }: QuestionsTexts, fields: readonly Field[]): Group {
  return { id: 'how', title: field.how, isRare: true, fields };
}

function choice(
  { place, written }: FieldContext,
  key: string,
  label: string,
  options: readonly Option[],
  none: string,
): Field {
  const path = `${place}.${key}`;
  return { kind: 'choice', path, label, none, options, chosen: shownOf(written, path) };
}

function optionsOf<K extends string>(labels: Readonly<Record<K, string>>, values: readonly K[]): Option[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** A choice that stays out of every denominator: in the words of the product, or in own ones where the file has them. */
function aside(context: FieldContext, { field }: QuestionsTexts): Field {
  const path = `${context.place}.notApplicable`;
  if (typeof valueAtPlace(context.written, path) === 'object') return { kind: 'texts', path, label: field.aside };
  const options = [
    { value: 'not-applicable', label: field.asideNa },
    { value: 'did-not-attend', label: field.asideAway },
  ];
  return choice(context, 'notApplicable', field.aside, options, field.asideNone);
}

function order(context: FieldContext, { field }: QuestionsTexts): Field {
  return choice(context, 'order', field.order, [{ value: 'random', label: field.random }], field.asWritten);
}

/** The field for a comment on a question, in which of the ways in which it can be written this one is. */
function comment({ place, written }: FieldContext, { field }: QuestionsTexts, canBeLow: boolean): Group {
  const path = `${place}.comment`;
  const value = valueAtPlace(written, path);
  const when = [
    { value: 'always', label: field.commentAlways },
    ...(canBeLow ? [{ value: 'low', label: field.commentLow }] : []),
  ];
  const isOwn = typeof value === 'object' && value !== null;
  const group = { id: 'comment', title: field.comment, isRare: true };
  if (!isOwn) {
    const options = [...when, { value: 'own', label: field.commentOwn }];
    return { ...group, fields: [{ kind: 'choice', path, label: field.comment, none: field.commentNone, options }] };
  }
  return {
    ...group,
    fields: [
      { kind: 'choice', path: `${path}.when`, label: field.comment, none: field.commentAlways, options: when.slice(1) },
      { kind: 'texts', path: `${path}.text`, label: field.commentText },
      { kind: 'number', path: `${path}.maxLength`, label: field.length },
    ],
  };
}

type OptionKey = 'favourable' | 'exclusive' | 'write' | 'right';

/** The answers to choose from, each with what it can be. */
function optionList(context: FieldContext, texts: QuestionsTexts, keys: readonly OptionKey[]): Group {
  const { place, written, language } = context;
  const { field } = texts;
  const path = `${place}.options`;
  const rows = partsOf(written, path).map(
    (option, at, all): Row => ({
      path: option,
      title: textOf(written, `${option}.text`, language) || field.option({ nth: at + 1 }),
      fields: [
        { kind: 'texts', path: `${option}.text`, label: field.option({ nth: at + 1 }), isTitled: true },
        ...keys.map((key) => optionField(`${option}.${key}`, key, context, texts)),
      ],
      actions: rowActions(at, all.length),
    }),
  );
  return {
    ...answers(context, texts),
    list: { path, rows, ...(lengthOf(written, path) < mostOptions.most && { add: field.addOption }) },
  };
}

function optionField(path: string, key: OptionKey, { written }: FieldContext, { field }: QuestionsTexts): Field {
  const value = valueAtPlace(written, path);
  // A name of its own is shown where the file has one.
  if (key === 'write' && typeof value === 'object')
    return { kind: 'texts', path: `${path}.text`, label: field.writeText };
  return { kind: 'yes', path, label: field[key] };
}

function rowList(context: FieldContext, texts: QuestionsTexts): Group {
  const { place, written, language } = context;
  const { field } = texts;
  const path = `${place}.rows`;
  const rows = partsOf(written, path).map(
    (row, at, all): Row => ({
      path: row,
      title: textOf(written, `${row}.text`, language) || field.row({ nth: at + 1 }),
      fields: [
        { kind: 'texts', path: `${row}.text`, label: field.row({ nth: at + 1 }), isTitled: true },
        ...(comment({ ...context, place: row }, texts, true).fields ?? []),
      ],
      actions: rowActions(at, all.length),
    }),
  );
  return {
    id: 'rows',
    title: field.rows,
    list: { path, rows, ...(lengthOf(written, path) < mostRows.most && { add: field.addRow }) },
  };
}

/** A scale of the questionnaire, or of the kit, which then comes along. */
function scaleField({ place, written, draft }: FieldContext, { field }: QuestionsTexts): Field {
  const path = `${place}.scale`;
  const names = [...new Set([...Object.keys(draft.scales), ...kitScales()])];
  return {
    kind: 'choice',
    path,
    label: field.scale,
    options: names.map((value) => ({ value, label: value })),
    chosen: shownOf(written, path),
  };
}

/** The five words of a named scale, which all questions on it share. */
function scaleWords({ place, written }: FieldContext, { field }: QuestionsTexts): Group[] {
  const path = `questionnaire.scales.${shownOf(written, `${place}.scale`)}`;
  const steps = partsOf(written, path);
  if (steps.length === 0) return [];
  return [
    {
      id: 'scale',
      title: field.scaleWords,
      intro: field.scaleShared,
      isRare: true,
      fields: steps.map((step, at) => ({ kind: 'texts', path: step, label: field.step({ nth: steps.length - at }) })),
    },
  ];
}

function namedOrOwnScale(context: FieldContext, texts: QuestionsTexts): Group[] {
  if (valueAtPlace(context.written, `${context.place}.scale`) === undefined) return ownScale(context, texts);
  return [{ ...answers(context, texts), fields: [scaleField(context, texts)] }, ...scaleWords(context, texts)];
}

/** Steps with words for each, or for the ends of numbers. */
function ownScale(context: FieldContext, texts: QuestionsTexts): Group[] {
  const { place, written } = context;
  const { field } = texts;
  const low = numberAt(written, `${place}.from`) ?? 1;
  const steps = Math.max(lengthOf(written, `${place}.words`), (numberAt(written, `${place}.to`) ?? low) - low + 1);
  const hasWords = lengthOf(written, `${place}.words`) > 0;
  return [
    {
      ...answers(context, texts),
      fields: [
        { kind: 'number', path: `${place}.from`, label: field.from, hint: field.fromHint },
        { kind: 'number', path: `${place}.to`, label: field.to, hint: field.toHint },
        choice(context, 'best', field.best, optionsOf(field.bests, ['low', 'middle', 'none']), field.bests.high),
        ...(hasWords
          ? [choice(context, 'first', field.first, optionsOf(field.bests, ['high', 'low']), field.firstUsual)]
          : []),
      ],
    },
    {
      id: 'words',
      title: field.words,
      intro: field.wordsHint,
      isRare: !hasWords,
      fields: Array.from({ length: Math.min(steps, mostSteps.most) }, (_, at) => ({
        kind: 'texts',
        path: `${place}.words.${at}`,
        label: field.step({ nth: low + at }),
      })),
    },
    {
      id: 'ends',
      title: field.ends,
      isRare: hasWords,
      fields: (['low', 'middle', 'high'] as const).map((key) => ({
        kind: 'texts',
        path: `${place}.${key}`,
        label: field[key],
      })),
    },
  ];
}

function numberAt(written: Written, path: string): number | undefined {
  const value = valueAtPlace(written, path);
  return typeof value === 'number' && Math.abs(value) <= mostSteps.most ? value : undefined;
}

/** The other questions of a type that a question can name. */
function othersOf(type: string, { place, written, language }: FieldContext): Option[] {
  return draftedQuestions(written.content).flatMap((each) =>
    each.id === undefined || each.type !== type || each.path.join('.') === place
      ? []
      : [{ value: each.id, label: questionTitle(each, language) }],
  );
}
