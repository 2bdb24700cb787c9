import type { QuestionOf } from '../../questionnaire/question.ts';
import { agreed } from '../../questionnaire/values.ts';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** A box to tick, with what is agreed to as its label. */
export const control: QuestionControl<QuestionOf<'consent'>> = {
  ...plainControl,
  layout: 'box',
  Control: ({ item, fields, described, ask }) => (
    <div class="options">
      <label>
        <input
          type="checkbox"
          id={item.key}
          name={item.key}
          value={agreed}
          checked={fields[item.key]?.includes(agreed)}
          {...described}
        />
        <span>{ask}</span>
      </label>
    </div>
  ),
  missing: 'not-agreed',
};
