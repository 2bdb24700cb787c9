import type { QuestionOf } from '../../questionnaire/question.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** A radio button for each option. It never shows which one is right. */
export const control: QuestionControl<QuestionOf<'check'>> = {
  ...plainControl,
  layout: 'group',
  Control: (props) => <ChoiceControl {...props} />,
};
