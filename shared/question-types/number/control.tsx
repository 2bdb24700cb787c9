import { decimalText } from '../../i18n/numbers.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { Aside } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/**
 * A number, typed as text: a number field changes its value by scrolling and drops what it does not understand. Phones
 * show digits; not where a minus sign is needed, which some of those keyboards lack.
 */
export const control: QuestionControl<QuestionOf<'number'>> = {
  ...plainControl,
  layout: 'labelled',
  Control(props) {
    const { item, question, language, fields, described } = props;
    const keyboard = question.min < 0 ? undefined : question.decimals === 0 ? 'numeric' : 'decimal';
    return (
      <>
        <div class="measure">
          <input
            type="text"
            class="field"
            id={item.key}
            name={item.key}
            inputMode={keyboard}
            autocomplete="off"
            {...described}
            value={fields[item.key]?.[0] ?? ''}
          />
          {question.unit && <span id={unitId(item.key)}>{inLanguage(question.unit, language)}</span>}
        </div>
        <Aside {...props} />
      </>
    );
  },
  hint: ({ min, max }, { texts }) =>
    texts.numberHint({ low: decimalText(String(min), texts.language), high: decimalText(String(max), texts.language) }),
  rules: ({ min, max, decimals }) => ({ number: { min, max, decimals } }),
  describedBy: ({ unit }, key) => (unit === undefined ? [] : [unitId(key)]),
};

function unitId(key: string): string {
  return `${key}-unit`;
}
