import type { VNode } from 'preact';
import { inLanguage } from '../../../../questionnaire/items.ts';
import type { QuestionOf } from '../../../../questionnaire/question.ts';
import type { ControlProps } from './props.ts';

/** Free text: one line or several. */
export function TextControl({ item, question, fields, described }: ControlProps<QuestionOf<'text'>>): VNode {
  const common = { id: item.key, name: item.key, maxLength: question.maxLength, ...described };
  const value = fields[item.key]?.[0] ?? '';
  return question.lines === 'short' ? (
    <input type="text" class="field" {...common} value={value} />
  ) : (
    <textarea class="field" rows={3} {...common} value={value} />
  );
}

/**
 * A number, typed as text: a number field changes its value by scrolling and drops what it does not understand. Phones
 * show digits; not where a minus sign is needed, which some of those keyboards lack.
 */
export function NumberControl(props: ControlProps<QuestionOf<'number'>>): VNode {
  const { item, question, language, fields, described } = props;
  const keyboard = question.min < 0 ? undefined : question.decimals === 0 ? 'numeric' : 'decimal';
  return (
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
      {question.unit && <span id={`${item.key}-unit`}>{inLanguage(question.unit, language)}</span>}
    </div>
  );
}

/** A day, chosen in the calendar of the device or typed as `2026-05-31`. */
export function DateControl({ item, question, fields, described }: ControlProps<QuestionOf<'date'>>): VNode {
  return (
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
  );
}
