import { formatDate } from '../../i18n/dates.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { Aside } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** A day, chosen in the calendar of the device or typed as `2026-05-31`. */
export const control: QuestionControl<QuestionOf<'date'>> = {
  ...plainControl,
  layout: 'labelled',
  Control(props) {
    const { item, question, fields, described } = props;
    return (
      <>
        <input
          type="date"
          class="field day"
          id={item.key}
          name={item.key}
          min={question.min}
          max={question.max}
          {...described}
          value={fields[item.key]?.[0] ?? ''}
        />
        <Aside {...props} />
      </>
    );
  },
  hint: ({ min, max }, { texts, language }) =>
    texts.dateHint({ first: formatDate(min, language), last: formatDate(max, language) }),
};
