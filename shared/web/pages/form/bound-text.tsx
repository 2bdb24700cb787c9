import type { VNode } from 'preact';
import { fieldName, isForLow } from '../../../questionnaire/field-name.ts';
import type { ControlProps } from '../../parts/control.ts';
import { itemAttributes } from '../../parts/item-attributes.ts';
import { controlOf } from './controls.ts';
import { OnlyIf } from './only-if.tsx';

interface BoundTextProps extends Omit<ControlProps, 'question' | 'described' | 'ask' | 'under'> {
  readonly errors: ReadonlyMap<string, string>;
}

/** The field of a text that belongs to a question, in the place where it belongs: under an option, or under all of them. */
export function BoundText(props: BoundTextProps): VNode {
  const { item, scales, language, texts, errors } = props;
  const { key, question, condition } = item;
  const { Control } = controlOf(question);
  const error = errors.get(key);
  // What is asked beside an option, or of all who are asked the question, needs no word of whom it is for.
  const only = isForLow(item) ? condition : undefined;
  const ids = [...(only ? [`${key}-if`] : []), ...(error === undefined ? [] : [`${key}-error`])];
  const described = {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  };
  const name = fieldName(item, language, texts);
  const ask = (
    <label class="ask" for={key}>
      {name}
    </label>
  );
  return (
    <div class="bound" {...itemAttributes(item)}>
      {ask}
      {only && <OnlyIf id={`${key}-if`} condition={only} {...{ scales, language, texts }} />}
      {error !== undefined && (
        <p class="error" id={`${key}-error`}>
          {texts.error({ problem: error })}
        </p>
      )}
      <Control {...props} question={question} described={described} ask={ask} />
    </div>
  );
}
