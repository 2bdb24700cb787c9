import type { QuestionsTexts } from '../../../../../i18n/texts.ts';
import { mostSteps } from '../../../../../questionnaire/question-parts.ts';
import type { Group } from '../../edit/fields/fields.ts';
import { lengthOf, valueAtPlace, type Written } from '../../edit/written.ts';
import { answersGroup, choiceField, type FieldContext, optionsOf } from './field-context.ts';

/** A scale of a question's own: steps with words for each, or for the ends of numbers. */
export function ownScaleGroups(context: FieldContext, texts: QuestionsTexts): readonly Group[] {
  const { place, written } = context;
  const { field } = texts;
  const hasWords = lengthOf(written, `${place}.words`) > 0;
  const best = choiceField(context, 'best', {
    label: field.best,
    none: field.bests.high,
    options: optionsOf(field.bests, ['low', 'middle', 'none']),
  });
  const first = choiceField(context, 'first', {
    label: field.first,
    none: field.firstUsual,
    options: optionsOf(field.bests, ['high', 'low']),
  });
  return [
    answersGroup(texts, [
      { kind: 'number', path: `${place}.from`, label: field.from, hint: field.fromHint },
      { kind: 'number', path: `${place}.to`, label: field.to, hint: field.toHint },
      best,
      ...(hasWords ? [first] : []),
    ]),
    stepsGroup(context, texts, hasWords),
    endsGroup(context, texts, hasWords),
  ];
}

function stepsGroup({ place, written }: FieldContext, { field }: QuestionsTexts, hasWords: boolean): Group {
  const low = numberAt(written, `${place}.from`) ?? 1;
  const high = numberAt(written, `${place}.to`) ?? low;
  const steps = Math.max(lengthOf(written, `${place}.words`), high - low + 1);
  return {
    id: 'words',
    title: field.words,
    intro: field.wordsHint,
    isRare: !hasWords,
    fields: Array.from({ length: Math.min(steps, mostSteps.most) }, (_, at) => ({
      kind: 'texts',
      path: `${place}.words.${at}`,
      label: field.step({ nth: low + at }),
    })),
  };
}

function endsGroup({ place }: FieldContext, { field }: QuestionsTexts, hasWords: boolean): Group {
  return {
    id: 'ends',
    title: field.ends,
    isRare: hasWords,
    fields: (['low', 'middle', 'high'] as const).map((key) => ({
      kind: 'texts',
      path: `${place}.${key}`,
      label: field[key],
    })),
  };
}

function numberAt(written: Written, path: string): number | undefined {
  const value = valueAtPlace(written, path);
  return typeof value === 'number' && Math.abs(value) <= mostSteps.most ? value : undefined;
}
