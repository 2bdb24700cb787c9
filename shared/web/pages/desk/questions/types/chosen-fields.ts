import { sentences } from '../../../../../i18n/sentences.ts';
import type { QuestionsTexts } from '../../../../../i18n/texts.ts';
import { mostOptions } from '../../../../../questionnaire/question-parts.ts';
import type { Field, Group, Row } from '../../edit/fields/fields.ts';
import { rowActions } from '../../edit/people-part.ts';
import { lengthOf, partsOf, shownOf, textOf, valueAtPlace } from '../../edit/written.ts';
import { conditionInWords } from '../condition-in-words.ts';
import { commentGroup } from './comment-field.ts';
import {
  answersGroup,
  choiceField,
  type FieldContext,
  howGroup,
  type MakeGroups,
  optionsOf,
  orderField,
  othersOf,
} from './field-context.ts';
import { wayOutField } from './way-out-field.ts';

/** The types whose answers are chosen from a list. */
export const chosenFields = {
  one: (context, texts) => [
    optionList(context, texts, ['favourable', ...(asksWhatWasUsed(context) ? (['tried'] as const) : []), 'write']),
    howGroup(texts, [
      orderField(context, texts),
      {
        kind: 'yes',
        path: `${context.place}.identifies`,
        label: texts.field.identifies,
        hint: texts.field.identifiesHint,
      },
      wayOutField(context, texts),
    ]),
    commentGroup(context, texts, 'all-or-low'),
  ],
  several: (context, texts) => [
    optionList(context, texts, ['favourable', 'exclusive', 'write']),
    howGroup(texts, [
      { kind: 'number', path: `${context.place}.max`, label: texts.field.max, hint: texts.field.maxHint },
      orderField(context, texts),
      wayOutField(context, texts),
    ]),
    commentGroup(context, texts, 'all'),
  ],
  'yes-no': (context, texts) => [
    answersGroup(texts, [
      choiceField(context, 'favourable', {
        label: texts.field.good,
        none: texts.field.goods.yes,
        options: optionsOf(texts.field.goods, ['no', 'none']),
      }),
      wayOutField(context, texts),
    ]),
    commentGroup(context, texts, 'all-or-low'),
  ],
  rank: (context, texts) => [
    optionList(context, texts, []),
    howGroup(texts, [orderField(context, texts), wayOutField(context, texts)]),
  ],
  check: (context, texts) => [
    optionList(context, texts, ['right']),
    howGroup(texts, [
      {
        kind: 'texts',
        path: `${context.place}.explanation`,
        label: texts.field.explanation,
        hint: texts.field.explanationHint,
        lines: true,
      },
      choiceField(context, 'again', {
        label: texts.field.again,
        none: texts.field.againNone,
        options: othersOf('check', context),
      }),
      orderField(context, texts),
    ]),
  ],
} as const satisfies Readonly<Record<string, MakeGroups>>;

type OptionKey = 'favourable' | 'tried' | 'exclusive' | 'write' | 'right';

/** The answers to choose from, each with what it can be. */
function optionList(context: FieldContext, texts: QuestionsTexts, keys: readonly OptionKey[]): Group {
  const { place, written, draft, language } = context;
  const { field, when } = texts;
  const path = `${place}.options`;
  const rows = partsOf(written, path).map((option, at, all): Row => {
    const label = field.option({ nth: at + 1 });
    const offered = conditionInWords(valueAtPlace(written, `${option}.showWhen`), draft, language);
    return {
      path: option,
      title: textOf(written, `${option}.text`, language) || label,
      ...(offered.length > 0 && { about: when.offered({ condition: sentences(offered, language) }) }),
      fields: [
        { kind: 'texts', path: `${option}.text`, label, isTitled: true },
        ...keys.map((key) => optionField(`${option}.${key}`, key, context, texts)),
      ],
      actions: rowActions(at, all.length),
    };
  });
  const add = lengthOf(written, path) < mostOptions.most && { add: field.addOption };
  return { id: 'answers', title: field.answers, list: { path, rows, ...add } };
}

/** Whether the reports of a follow-up open with a question, beside which they count who has tried in vain; or its file has such an answer. */
function asksWhatWasUsed({ place, written, draft }: FieldContext): boolean {
  const { used } = draft.headline;
  const isTold = partsOf(written, `${place}.options`).some((option) => shownOf(written, `${option}.tried`) !== '');
  return isTold || (used !== undefined && shownOf(written, `${place}.id`) === used);
}

function optionField(path: string, key: OptionKey, { written }: FieldContext, { field }: QuestionsTexts): Field {
  // A name of its own is shown where the file has one.
  if (key === 'write' && typeof valueAtPlace(written, path) === 'object') {
    return { kind: 'texts', path: `${path}.text`, label: field.writeText };
  }
  return { kind: 'yes', path, label: field[key] };
}
