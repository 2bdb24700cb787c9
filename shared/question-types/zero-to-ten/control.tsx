import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** 0 to 10, with what the ends mean. */
export const control: QuestionControl<QuestionOf<'zero-to-ten'>> = {
  ...plainControl,
  layout: 'group',
  Control: (props) => (
    <div>
      <ChoiceControl {...props} class="numbers" />
      <p class="ends">
        <span>{props.texts.scaleEnd({ step: '0', words: inLanguage(props.question.low, props.language) })}</span>
        <span>{props.texts.scaleEnd({ step: '10', words: inLanguage(props.question.high, props.language) })}</span>
      </p>
    </div>
  ),
};
