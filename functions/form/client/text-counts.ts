import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { element } from './element.ts';
import { lengthState } from './text-length.ts';
import { fill } from './words.ts';

const pause = 1_000;

/** Shows under each text with a limit how long it is; says it only near the limit, and only when the typing pauses. */
export function countTexts(form: HTMLElement, { texts }: ScriptWords, say: (text: string) => void): () => void {
  const counts = Array.from(
    form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea[maxlength],input[maxlength]'),
  );
  let saying: number | undefined;
  const shown = new Map(
    counts.map((text) => {
      const count = element('p', { class: 'soft count' });
      text.after(count);
      text.addEventListener('input', () => {
        clearTimeout(saying);
        const { left, isNear } = lengthState(text.value.length, text.maxLength);
        if (isNear) saying = window.setTimeout(() => say(fill(texts.left, { left })), pause);
      });
      return [text, count];
    }),
  );
  return () => {
    for (const [text, count] of shown) {
      const { length } = text.value;
      count.textContent = length === 0 ? '' : fill(texts.length, { length, limit: text.maxLength });
    }
  };
}
