import type { QuestionOf } from '../../questionnaire/question.ts';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** Free text: one line or several. */
export const control: QuestionControl<QuestionOf<'text'>> = {
  ...plainControl,
  layout: 'labelled',
  Control({ item, question, fields, described }) {
    const common = { id: item.key, name: item.key, maxLength: question.maxLength, ...described };
    const value = fields[item.key]?.[0] ?? '';
    return question.lines === 'short' ? (
      <input type="text" class="field" {...common} value={value} />
    ) : (
      <textarea class="field" rows={3} {...common} value={value} />
    );
  },
  rules: ({ maxLength }) => ({ length: maxLength }),
};
