import type { QuestionsTexts } from '../../../../../i18n/texts.ts';
import type { Field, Group } from '../../edit/fields/fields.ts';
import { valueAtPlace } from '../../edit/written.ts';
import type { FieldContext } from './field-context.ts';

/** For whom a comment can be asked: where no answer is unfavourable, for everybody. */
type For = 'all-or-low' | 'all';

/** The field for a comment on a question, in which of the ways in which it can be written this one is. */
export function commentGroup(context: FieldContext, texts: QuestionsTexts, whom: For): Group {
  const { field } = texts;
  return { id: 'comment', title: field.comment, isRare: true, fields: commentFields(context, texts, whom) };
}

/** The same without a group: at a line of a block. */
export function commentFields({ place, written }: FieldContext, { field }: QuestionsTexts, whom: For): Field[] {
  const path = `${place}.comment`;
  const value = valueAtPlace(written, path);
  const low = whom === 'all' ? [] : [{ value: 'low', label: field.commentLow }];
  const isOwn = typeof value === 'object' && value !== null;
  if (!isOwn) {
    const always = { value: 'always', label: field.commentAlways };
    const options = [always, ...low, { value: 'own', label: field.commentOwn }];
    return [{ kind: 'choice', path, label: field.comment, none: field.commentNone, options }];
  }
  return [
    { kind: 'choice', path: `${path}.when`, label: field.comment, none: field.commentAlways, options: low },
    { kind: 'texts', path: `${path}.text`, label: field.commentText },
    { kind: 'number', path: `${path}.maxLength`, label: field.length },
  ];
}
