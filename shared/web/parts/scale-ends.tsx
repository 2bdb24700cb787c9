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

/** So many numbers have room beside each other on a phone. */
const mostInRow = 7;

/** How the steps of a scale lie: words below each other, or in a row where there is room for few; numbers in a row. */
export function stepLayout({ from, to, words }: Ends & { readonly words?: readonly Text[] | undefined }) {
  if (words !== undefined) return words.length <= 5 ? 'steps' : undefined;
  return to - from < mostInRow ? 'numbers few' : 'numbers';
}

interface ScaleEndsProps {
  readonly ends: Ends;
  readonly id?: string | undefined;
  readonly language: Language;
  readonly texts: FormTexts;
}

/** What the ends of a row of numbers mean, and its middle; nothing where each step has words. */
export function ScaleEnds({ ends, id, language, texts }: ScaleEndsProps): VNode | null {
  const { from, to, low, middle, high } = ends;
  const anchors = [
    [from, low],
    [(from + to) / 2, middle],
    [to, high],
  ] as const;
  return anchors.every(([, words]) => words === undefined) ? null : (
    <p class="ends" id={id}>
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
