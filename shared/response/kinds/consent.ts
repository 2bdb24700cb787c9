import type { QuestionOf } from '../../questionnaire/question.ts';
import { agreed } from '../../questionnaire/values.ts';
import { oneValue } from './choice.ts';
import type { Kind } from './kind.ts';

/**
 * A box to tick. The answer and its cell: `yes`, or `no` when it was left blank by somebody to whom it was shown, so that
 * the share is one of those who were asked.
 */
export const consentKind: Kind<QuestionOf<'consent'>> = {
  parse(question, [values]) {
    const value = oneValue(values, (text) => text === agreed);
    if (value !== undefined) return value;
    return question.required ? { code: 'not-agreed' } : 'no';
  },
  cells: (answer) => [String(answer)],
  isPeople: () => true,
};
