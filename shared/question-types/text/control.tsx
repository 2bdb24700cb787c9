import type { QuestionOf } from '../../questionnaire/question.ts';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** Free text: one line or several. */
export const control: QuestionControl<QuestionOf<'text'>> = {
  ...plainControl,
  layout: 'labelled',
  Control({ item, question, fields, described }) {
    // Without `maxlength`: a browser cuts a longer paste at its end, and says nothing.
    const common = { id: item.key, name: item.key, ...described };
    const value = fields[item.key]?.[0] ?? '';
    return question.lines === 'short' ? (
      <input type="text" class="field" {...common} value={value} />
    ) : (
      <textarea class="field" rows={3} {...common} value={value} />
    );
  },
  rules: ({ maxLength }) => ({ length: maxLength }),
};
