import type { QuestionOf } from '../../questionnaire/question.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** A radio button for each option. */
export const control: QuestionControl<QuestionOf<'one'>> = {
  ...plainControl,
  layout: 'group',
  Control: (props) => <ChoiceControl {...props} />,
};
