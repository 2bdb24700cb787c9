import type { EditorTexts } from '../../../../i18n/texts.ts';

/** The name of a template that the desk has words for. */
export type TemplateName = keyof EditorTexts['templates'];

/** A template at a glance. */
export interface TemplateCard {
  readonly name: TemplateName;
  readonly questions: number;
  /** The titles of its pages. */
  readonly pages: readonly string[];
  /** For what each of them repeats; empty: it does not. */
  readonly repeats: readonly string[];
  /** The form is not just of its day: it names the days of the training. */
  readonly hasDays: boolean;
}
