import type { QuestionOf } from '../../questionnaire/question.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';
import { ScaleEnds } from '../../web/parts/scale-ends.tsx';

/** 0 to 10, with what the ends mean. */
export const control: QuestionControl<QuestionOf<'zero-to-ten'>> = {
  ...plainControl,
  layout: 'group',
  Control: (props) => (
    <div>
      <ChoiceControl {...props} class="numbers" />
      <ScaleEnds ends={{ from: 0, to: 10, low: props.question.low, high: props.question.high }} {...props} />
    </div>
  ),
};
