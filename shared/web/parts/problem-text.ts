import { formatDate } from '../../i18n/dates.ts';
import { decimalText } from '../../i18n/numbers.ts';
import type { Language } from '../../i18n/text.ts';
import type { FormTexts } from '../../i18n/texts.ts';
import { controlFields } from '../../response/fields.ts';
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
      return texts.problems['two-readings']({
        typed: problem.typed,
        one: typeable(problem.one, texts.language),
        other: typeable(problem.other, texts.language),
      });
    case 'out-of-range':
      return texts.problems['out-of-range']({
        low: limitText(problem.low, texts.language),
        high: limitText(problem.high, texts.language),
      });
    case 'unknown-field':
      // The name is the sender's; a part of it is enough to recognise it.
      return texts.problems['unknown-field']({ field: field.slice(0, 40) });
    case 'required':
      return field === controlFields.code ? texts.problems.noCode : texts.problems.required;
    default:
      // Codes that need no more than themselves: one that does has no place here, by its type.
      return texts.problems[problem.code];
  }
}

const isDay = (stored: string) => /^\d{4}-/.test(stored);

/** A number or a day as the language writes it. */
function limitText(stored: string, language: Language): string {
  return isDay(stored) ? formatDate(stored, language) : decimalText(stored, language);
}

/** The same as it can be typed: a day stays in digits, and so does a place that a script fills in. */
function typeable(stored: string, language: Language): string {
  return Number.isNaN(Number(stored)) ? stored : decimalText(stored, language);
}
