import { formatDate } from '../../i18n/dates.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { Aside } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/**
 * A day, typed in whatever order of day, month and year. The form's script makes the field one with the calendar of the
 * device, and checks what that keeps to itself: a browser shows half a date there and posts nothing, so without script, where
 * nobody could tell, it must not be one.
 */
export const control: QuestionControl<QuestionOf<'date'>> = {
  ...plainControl,
  layout: 'labelled',
  Control(props) {
    const { item, fields, described } = props;
    return (
      <>
        <input
          type="text"
          class="field day"
          id={item.key}
          name={item.key}
          autocomplete="off"
          {...described}
          value={fields[item.key]?.[0] ?? ''}
        />
        <Aside {...props} />
      </>
    );
  },
  hint: ({ min, max }, { texts, language }) =>
    texts.dateHint({ first: formatDate(min, language), last: formatDate(max, language) }),
  rules: ({ min, max }) => ({ day: { min, max } }),
};
