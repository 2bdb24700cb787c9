import { numberText } from '../../i18n/numbers.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** So many numbers have room beside each other on a phone. */
const mostInRow = 7;

/** Steps with words below each other, or in a row where there is room for few; numbers in a row, with what the ends mean. */
export const control: QuestionControl<QuestionOf<'scale'>> = {
  ...plainControl,
  layout: 'group',
  Control(props) {
    const { question, language, texts } = props;
    const { from, to, words, low, high } = question;
    if (words !== undefined) return <ChoiceControl {...props} class={words.length <= 5 ? 'steps' : undefined} />;
    return (
      <div>
        <ChoiceControl {...props} class={to - from < mostInRow ? 'numbers few' : 'numbers'} />
        <p class="ends">
          {low && <span>{texts.scaleEnd({ step: numberText(from, language), words: inLanguage(low, language) })}</span>}
          {high && <span>{texts.scaleEnd({ step: numberText(to, language), words: inLanguage(high, language) })}</span>}
        </p>
      </div>
    );
  },
};
