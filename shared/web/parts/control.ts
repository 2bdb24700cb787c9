import type { VNode } from 'preact';
import type { Language } from '../../i18n/text.ts';
import type { FormTexts } from '../../i18n/texts.ts';
import type { Item } from '../../questionnaire/items.ts';
import type { Question } from '../../questionnaire/question.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import type { Fields } from '../../response/fields.ts';
import type { Problem } from '../../response/problem.ts';
import type { ItemRules } from './script-words.ts';

/** What every control of an item needs. */
export interface ControlProps<Q extends Question = Question> {
  readonly item: Item;
  /** The item's question, of a type that the control is for. */
  readonly question: Q;
  readonly scales: Questionnaire['scales'];
  /** Of random orders: the form's submission id. */
  readonly seed: string;
  readonly language: Language;
  readonly texts: FormTexts;
  /** Of a consent: the comments that may be quoted by who gives it. */
  readonly quoted: readonly Item[];
  /** What stands right under an option, by its value: a field to write more in. */
  readonly under?: ReadonlyMap<string, VNode>;
  /** What was typed or chosen before, to be shown again. */
  readonly fields: Fields;
  /** What a screen reader reads after the name: conditions, hints and errors; and whether there is an error. */
  readonly described: { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true };
  /** What is asked, and whether an answer is demanded: the label of a control that stands for the whole question. */
  readonly ask: VNode;
}

/** How the form asks one type of question. */
export interface QuestionControl<Q extends Question> {
  /**
   * How it stands on the page: `group`, several controls under one legend; `labelled`, one control with its label; `box`,
   * one whose label is what is asked. The first control has the item's key as its id, so that an error can link to it.
   */
  readonly layout: 'group' | 'labelled' | 'box';
  Control(props: ControlProps<Q>): VNode;
  /** What is said about how to answer, where that is not plain from the control. */
  hint(question: Q, words: Pick<ControlProps, 'texts' | 'language' | 'quoted'>): string | undefined;
  /** The ids of what else describes the control. */
  describedBy(question: Q, key: string): readonly string[];
  /** What the form's script can check about it; the server checks all of it again. */
  rules(question: Q): Omit<ItemRules, 'required'>;
  /** What is wrong when a required one is blank. */
  readonly missing: Extract<Problem['code'], 'required' | 'not-agreed'>;
}

/** What most controls have in common. */
export const plainControl = {
  hint: () => undefined,
  describedBy: () => [],
  rules: () => ({}),
  missing: 'required',
} as const;
