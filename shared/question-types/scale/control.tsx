import type { QuestionOf } from '../../questionnaire/question.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';
import { ScaleEnds } from '../../web/parts/scale-ends.tsx';

/** So many numbers have room beside each other on a phone. */
const mostInRow = 7;

/** Steps with words below each other, or in a row where there is room for few; numbers in a row, with what the ends and the middle mean. */
export const control: QuestionControl<QuestionOf<'scale'>> = {
  ...plainControl,
  layout: 'group',
  Control(props) {
    const { question, language, texts } = props;
    const { from, to, words } = question;
    if (words !== undefined) return <ChoiceControl {...props} class={words.length <= 5 ? 'steps' : undefined} />;
    return (
      <div>
        <ChoiceControl {...props} class={to - from < mostInRow ? 'numbers few' : 'numbers'} />
        <ScaleEnds ends={question} {...{ language, texts }} />
      </div>
    );
  },
};
