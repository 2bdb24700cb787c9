import type { AskedDraft } from '../../../../../authoring/questionnaire/asked-draft.ts';
import { draftedQuestions } from '../../../../../authoring/questionnaire/drafted.ts';
import type { Language } from '../../../../../i18n/text.ts';
import type { QuestionsTexts } from '../../../../../i18n/texts.ts';
import type { Field, Group, Option } from '../../edit/fields/fields.ts';
import { shownOf, type Written } from '../../edit/written.ts';
import { questionTitle } from '../question-names.ts';

/** What the fields of a question are made from. */
export interface FieldContext {
  readonly written: Written;
  /** The place of the question, with dots. */
  readonly place: string;
  readonly draft: AskedDraft;
  readonly language: Language;
}

/** What is asked of a question of a type, beside what every one has. */
export type MakeGroups = (context: FieldContext, texts: QuestionsTexts) => readonly Group[];

/** What a question is answered with. */
export function answersGroup({ field }: QuestionsTexts, fields: readonly Field[]): Group {
  return { id: 'answers', title: field.answers, fields };
}

/** What few questions need, folded. */
export function howGroup({ field }: QuestionsTexts, fields: readonly Field[]): Group {
  return { id: 'how', title: field.how, isRare: true, fields };
}

/** One of some values under a key of the question; `none`: what is said where the file says nothing. */
export function choiceField(
  { place, written }: FieldContext,
  key: string,
  { label, none, options }: { readonly label: string; readonly none: string; readonly options: readonly Option[] },
): Field {
  const path = `${place}.${key}`;
  return { kind: 'choice', path, label, none, options, chosen: shownOf(written, path) };
}

/** Some values with their words, in this order. */
export function optionsOf<K extends string>(labels: Readonly<Record<K, string>>, values: readonly K[]): Option[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** In which order each form shows what can be chosen. */
export function orderField(context: FieldContext, { field }: QuestionsTexts): Field {
  const options = [{ value: 'random', label: field.random }];
  return choiceField(context, 'order', { label: field.order, none: field.asWritten, options });
}

/** The other questions of a type that a question can name. */
export function othersOf(type: string, { place, written, language }: FieldContext): Option[] {
  return draftedQuestions(written.content).flatMap((each) =>
    each.id === undefined || each.type !== type || each.path.join('.') === place
      ? []
      : [{ value: each.id, label: questionTitle(each, language) }],
  );
}
