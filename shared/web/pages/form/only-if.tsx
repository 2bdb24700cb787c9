import type { VNode } from 'preact';
import type { Condition } from '../../../questionnaire/items.ts';
import { conditionWords } from '../../../response/condition-words.ts';
import type { ControlProps } from '../../parts/control.ts';

interface OnlyIfProps extends Pick<ControlProps, 'scales' | 'language' | 'texts'> {
  readonly condition: Condition;
  readonly id?: string;
}

/** Of whom it is asked, for those without a script: with it, only they are shown it. */
export function OnlyIf({ condition, id, scales, language, texts }: OnlyIfProps): VNode {
  return (
    <p class="soft only-if" id={id}>
      {conditionWords(condition, scales, language, texts).map((words, at) => (
        <>
          {at > 0 && <br />}
          {words}
        </>
      ))}
    </p>
  );
}
