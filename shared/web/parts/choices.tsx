import type { VNode } from 'preact';
import { type Asidable, asideOf, type Choice } from '../../questionnaire/choices.ts';
import type { Question } from '../../questionnaire/question.ts';
import { inRandomOrder } from '../../questionnaire/random-order.ts';
import { choicesOf } from '../../response/choices.ts';
import { conditionWords } from '../../response/condition-words.ts';
import { fieldNames } from '../../response/field-names.ts';
import type { ControlProps } from './control.ts';

interface ChoicesProps {
  readonly name: string;
  /** The id of the first one. */
  readonly id?: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** By what each has its place, where they come in random order. */
  readonly orderOf?: ((choice: Choice) => string | undefined) | undefined;
  readonly areSeveral?: boolean;
  readonly class?: string | undefined;
  /** To whom a choice is offered that is not for everybody, by its value: for those without a script. */
  readonly offered?: ReadonlyMap<string, string> | undefined;
  /** What stands right under a choice, by its value. */
  readonly under?: ReadonlyMap<string, VNode> | undefined;
}

/** Radio buttons, or checkboxes where several can be chosen, each in a row of its own that is one large target. */
export function Choices(props: ChoicesProps): VNode {
  const { name, id, choices, chosen, orderOf, areSeveral = false, class: layout = '', offered, under } = props;
  return (
    <div class={`options ${layout}`.trim()}>
      {choices.flatMap((choice, at) => {
        const { value, label, aside } = choice;
        return [
          <label key={value} class={aside ? 'aside' : undefined} data-order={orderOf?.(choice)}>
            <input
              type={areSeveral ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              id={at === 0 ? id : undefined}
              checked={chosen.includes(value)}
            />
            <span>
              {label}
              {offered?.has(value) && <span class="soft only-if"> {offered.get(value)}</span>}
            </span>
          </label>,
          under?.get(value),
        ];
      })}
    </div>
  );
}

/** All choices of a question under the item's key. */
export function ChoiceControl(props: ControlProps & Pick<ChoicesProps, 'areSeveral' | 'class'>): VNode {
  const { item, question, scales, seed, language, texts, fields, under, areSeveral = false, class: layout } = props;
  const written = choicesOf(question, scales, language);
  const isRandom = 'order' in question && question.order === 'random';
  // "Other: ____" is looked for at the end.
  const isLast = ({ value, aside, isLast: isAlone }: Choice) => aside || isAlone || under?.has(value);
  const offered = [...(item.offers ?? [])].map(
    ([value, condition]) => [value, conditionWords(condition, scales, language, texts).join(' ')] as const,
  );
  const orderOf = (choice: Choice) => (isLast(choice) ? undefined : `${item.key}.${choice.value}`);
  return (
    <Choices
      name={item.key}
      id={item.key}
      choices={isRandom ? inRandomOrder(written, seed, orderOf) : written}
      orderOf={isRandom ? orderOf : undefined}
      chosen={fields[item.key] ?? []}
      areSeveral={areSeveral}
      class={layout}
      offered={new Map(offered)}
      under={under}
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
