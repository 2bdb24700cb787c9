import { numberText } from '../../i18n/numbers.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { ChoiceControl } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** So many numbers have room beside each other on a phone. */
const mostInRow = 7;

/** Steps with words below each other, or in a row where there is room for few; numbers in a row, with what the ends and the middle mean. */
export const control: QuestionControl<QuestionOf<'scale'>> = {
  ...plainControl,
  layout: 'group',
  Control(props) {
    const { question, language, texts } = props;
    const { from, to, words, low, middle, high } = question;
    const anchors = [
      [from, low],
      [(from + to) / 2, middle],
      [to, high],
    ] as const;
    if (words !== undefined) return <ChoiceControl {...props} class={words.length <= 5 ? 'steps' : undefined} />;
    return (
      <div>
        <ChoiceControl {...props} class={to - from < mostInRow ? 'numbers few' : 'numbers'} />
        <p class="ends">
          {anchors.map(
            ([step, words]) =>
              words && (
                <span key={step}>
                  {texts.scaleEnd({ step: numberText(step, language), words: inLanguage(words, language) })}
                </span>
              ),
          )}
        </p>
      </div>
    );
  },
};
