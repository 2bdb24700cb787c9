import { withMinus } from '../../i18n/minus.ts';
import type { FormTexts } from '../../i18n/texts.ts';
import type { FieldProblem } from '../../response/problem.ts';

/** A problem in words, the same on the page and in JSON. */
export function problemText(texts: FormTexts, { field, problem }: FieldProblem): string {
  switch (problem.code) {
    case 'too-many':
      return texts.problems['too-many'](problem);
    case 'too-long':
      return texts.problems['too-long'](problem);
    case 'not-a-number':
      return texts.problems['not-a-number'](problem);
    case 'two-readings':
      return texts.problems['two-readings'](problem);
    case 'out-of-range':
      return texts.problems['out-of-range']({ low: withMinus(problem.low), high: withMinus(problem.high) });
    case 'unknown-field':
      // The name is the sender's; a part of it is enough to recognise it.
      return texts.problems['unknown-field']({ field: field.slice(0, 40) });
    default:
      // Codes that need no more than themselves: one that does has no place here, by its type.
      return texts.problems[problem.code]();
  }
}
