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
  // A field of one line would lose the breaks of what has several; a browser takes the first break of a larger one for none.
  return lines || value.includes('\n') ? (
    <textarea {...spoken} rows={Math.min(12, Math.max(3, value.split('\n').length + 1))}>
      {value.startsWith('\n') ? `\n${value}` : value}
    </textarea>
  ) : (
    <input {...spoken} value={value} />
  );
}
