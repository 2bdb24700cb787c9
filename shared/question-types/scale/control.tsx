import type { QuestionOf } from '../../questionnaire/question.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';
import { ScaleEnds, stepLayout } from '../../web/parts/scale-ends.tsx';

/** Steps with words below each other, or in a row where there is room for few; numbers in a row, with what the ends and the middle mean. */
export const control: QuestionControl<QuestionOf<'scale'>> = {
  ...plainControl,
  layout: 'group',
  Control(props) {
    const { question, language, texts } = props;
    return (
      <div>
        <ChoiceControl {...props} class={stepLayout(question)} />
        <ScaleEnds ends={question} {...{ language, texts }} />
      </div>
    );
  },
};
