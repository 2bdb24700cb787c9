import type { Language } from '../../../../i18n/text.ts';
import type { FormTexts } from '../../../../i18n/texts.ts';
import type { Item } from '../../../../questionnaire/items.ts';
import type { Question } from '../../../../questionnaire/question.ts';
import type { Questionnaire } from '../../../../questionnaire/schema.ts';
import type { Fields } from '../../../../response/fields.ts';

/** What every control of an item needs. */
export interface ControlProps<Q extends Question = Question> {
  readonly item: Item;
  /** The item's question, of a type that the control is for. */
  readonly question: Q;
  readonly scales: Questionnaire['scales'];
  readonly language: Language;
  readonly texts: FormTexts;
  /** What was typed or chosen before, to be shown again. */
  readonly fields: Fields;
  /** What a screen reader reads after the name: conditions, hints and errors; and whether there is an error. */
  readonly described: { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true };
}
