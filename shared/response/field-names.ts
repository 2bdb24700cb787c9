import type { Item } from '../questionnaire/items.ts';
import { memoize } from '../questionnaire/memoize.ts';
import type { Question } from '../questionnaire/question.ts';

/** The names of the fields with which the form asks an item, in the order in which its kind reads their values. */
export const fieldNames = memoize(({ key, question }: Item): readonly string[] =>
  endings(question).map((ending) => key + ending),
);

/** What the names have behind the item's key: nothing where one field is enough. */
function endings(question: Question): readonly string[] {
  switch (question.type) {
    case 'number':
    case 'date':
      return ['', ...aside(question)];
    case 'pair':
      return ['.before', '.now', ...aside(question)];
    case 'rank':
      return [...question.options.map(({ id }) => `.${id}`), ...aside(question)];
    default:
      return [''];
  }
}

/** The field of its own in which a question without radio buttons offers "not applicable". */
function aside(question: { readonly notApplicable?: unknown }): readonly string[] {
  return question.notApplicable === undefined ? [] : ['.na'];
}
