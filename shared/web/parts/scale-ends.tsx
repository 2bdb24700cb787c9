import type { VNode } from 'preact';
import { numberText } from '../../i18n/numbers.ts';
import type { Language, Text } from '../../i18n/text.ts';
import type { FormTexts } from '../../i18n/texts.ts';
import { inLanguage } from '../../questionnaire/items.ts';

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly low?: Text | undefined;
  readonly middle?: Text | undefined;
  readonly high?: Text | undefined;
}

/** What the ends of a row of numbers mean, and its middle. */
export function ScaleEnds({ ends, language, texts }: { ends: Ends; language: Language; texts: FormTexts }): VNode {
  const { from, to, low, middle, high } = ends;
  const anchors = [
    [from, low],
    [(from + to) / 2, middle],
    [to, high],
  ] as const;
  return (
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
  );
}
