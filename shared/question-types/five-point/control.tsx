import type { QuestionOf } from '../../questionnaire/question.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** The steps in a row where there is room, else below each other. */
export const control: QuestionControl<QuestionOf<'five-point'>> = {
  ...plainControl,
  layout: 'group',
  Control: (props) => <ChoiceControl {...props} class="steps" />,
};
