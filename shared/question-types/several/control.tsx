import type { QuestionOf } from '../../questionnaire/question.ts';
import { notApplicable } from '../../questionnaire/values.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** A box for each option. */
export const control: QuestionControl<QuestionOf<'several'>> = {
  ...plainControl,
  layout: 'group',
  Control: (props) => <ChoiceControl {...props} areSeveral />,
  hint: ({ max }, { texts }) => (max === undefined ? texts.severalHint : texts.severalAtMost({ max })),
  rules({ options, max, notApplicable: aside }) {
    const alone = options.filter((option) => option.exclusive).map(({ id }) => id);
    if (aside !== undefined) alone.push(notApplicable);
    return { ...(alone.length > 0 ? { alone } : {}), ...(max === undefined ? {} : { most: max }) };
  },
};
