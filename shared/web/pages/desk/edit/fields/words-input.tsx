import type { VNode } from 'preact';
import { directionOf } from '../../../../../i18n/direction.ts';
import type { Language } from '../../../../../i18n/text.ts';

interface WordsProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly language: Language;
  readonly lines?: boolean | undefined;
}

/** Words in a language: in its direction, and told apart by who reads them out. */
export function Words({ value, language, lines, ...common }: WordsProps): VNode {
  const spoken = { ...common, lang: language, dir: directionOf(language) };
  if (!isOfLines(lines, value)) {
    // A field that can't grow would cut a long title on a phone. The form makes one line of what is in it.
    return (
      <textarea {...spoken} class="grows" rows={rowsOf(value)}>
        {value}
      </textarea>
    );
  }
  // A browser takes the first break of a larger field for none.
  return (
    <textarea {...spoken} rows={Math.min(12, Math.max(3, value.split('\n').length + 1))}>
      {value.startsWith('\n') ? `\n${value}` : value}
    </textarea>
  );
}

/** Whether a field has several lines: one of one line would lose the breaks of what has some. */
export function isOfLines(lines: boolean | undefined, value: string): boolean {
  return lines === true || value.includes('\n');
}

/** For browsers whose fields don't grow by themselves: so many lines on a phone. Han characters are as wide as two letters. */
function rowsOf(value: string): number {
  const width = value.length + (value.match(/[\u2e80-\uffef]/g) ?? []).length;
  return Math.min(6, Math.max(1, Math.ceil(width / phoneWidth)));
}

/** In letters. */
const phoneWidth = 40;
