import type { VNode } from 'preact';
import { type Asidable, asideOf, type Choice } from '../../questionnaire/choices.ts';
import type { Question } from '../../questionnaire/question.ts';
import { choicesOf } from '../../response/choices.ts';
import { fieldNames } from '../../response/field-names.ts';
import type { ControlProps } from './control.ts';

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
export function Choices({ name, id, choices, chosen, areSeveral = false, class: layout = '' }: ChoicesProps): VNode {
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

/** All choices of a question under the item's key. */
export function ChoiceControl(props: ControlProps & Pick<ChoicesProps, 'areSeveral' | 'class'>): VNode {
  const { item, question, scales, language, fields, areSeveral = false, class: layout } = props;
  return (
    <Choices
      name={item.key}
      id={item.key}
      choices={choicesOf(question, scales, language)}
      chosen={fields[item.key] ?? []}
      areSeveral={areSeveral}
      class={layout}
    />
  );
}

/** Questions that may offer "not applicable". */
type AsidableQuestion = Extract<Question, Asidable>;

/** "Not applicable" as a box to tick, for a question that is not answered by radio buttons and may offer it. */
export function Aside({ item, question, texts, language, fields }: ControlProps<AsidableQuestion>): VNode | null {
  const choices = asideOf(question, { texts, language });
  const name = fieldNames(item).at(-1) ?? '';
  return choices.length === 0 ? null : (
    <Choices class="apart" {...{ name, choices }} chosen={fields[name] ?? []} areSeveral />
  );
}
