import type { VNode } from 'preact';
import { asideOf, type Choice, choicesOf, stepsOf } from '../../../../questionnaire/choices.ts';
import { inLanguage } from '../../../../questionnaire/items.ts';
import type { Question, QuestionOf } from '../../../../questionnaire/question.ts';
import { fieldNames } from '../../../../response/field-names.ts';
import type { ControlProps } from './props.ts';

interface ChoicesProps {
  readonly name: string;
  /** The id of the first one. */
  readonly id?: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly areSeveral?: boolean;
  readonly class?: string | undefined;
}

/** Radio buttons, or checkboxes where several can be chosen, each in a row of its own that is one large target. */
function Choices({ name, id, choices, chosen, areSeveral = false, class: layout = '' }: ChoicesProps): VNode {
  return (
    <div class={`options ${layout}`.trim()}>
      {choices.map(({ value, label, aside }, at) => (
        <label key={value} class={aside ? 'aside' : undefined}>
          <input
            type={areSeveral ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            id={at === 0 ? id : undefined}
            checked={chosen.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

const layouts: Partial<Record<Question['type'], string>> = { 'five-point': 'steps', 'zero-to-ten': 'numbers' };

/** All choices of a question under the item's key. */
export function ChoiceControl({ item, question, scales, language, fields }: ControlProps): VNode {
  return (
    <Choices
      name={item.key}
      id={item.key}
      choices={choicesOf(question, scales, language)}
      chosen={fields[item.key] ?? []}
      areSeveral={question.type === 'several'}
      class={layouts[question.type]}
    />
  );
}

/** 0 to 10, with what the ends mean. */
export function ZeroToTenControl(props: ControlProps<QuestionOf<'zero-to-ten'>>): VNode {
  const { question, language } = props;
  return (
    <div>
      <ChoiceControl {...props} />
      <p class="ends">
        <span>0 = {inLanguage(question.low, language)}</span>
        <span>10 = {inLanguage(question.high, language)}</span>
      </p>
    </div>
  );
}

/** The same scale twice. */
export function PairControl(props: ControlProps<QuestionOf<'pair'>>): VNode {
  const { item, question, scales, language, texts, fields } = props;
  const choices = stepsOf(question.scale, scales, language);
  const [before = '', now = ''] = fieldNames(item);
  const sides = [
    { name: before, label: texts.before, id: item.key },
    { name: now, label: texts.now, id: `${item.key}-now` },
  ];
  return (
    <div>
      {sides.map(({ name, label, id }) => (
        <div role="radiogroup" aria-labelledby={`${id}-label`} key={name}>
          <p class="side" id={`${id}-label`}>
            {label}
          </p>
          <Choices class="steps" {...{ name, id, choices }} chosen={fields[name] ?? []} />
        </div>
      ))}
      <Aside {...props} />
    </div>
  );
}

/** "Not applicable" as a box to tick, where a question that is not answered by radio buttons offers it. */
export function Aside({ item, question, language, fields }: ControlProps): VNode | null {
  const choices = asideOf(question, language);
  const name = fieldNames(item).at(-1) ?? '';
  return choices.length === 0 ? null : (
    <Choices class="apart" {...{ name, choices }} chosen={fields[name] ?? []} areSeveral />
  );
}
