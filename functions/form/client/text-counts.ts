import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { element } from './element.ts';
import type { ShownItem } from './form-items.ts';
import { countedLength, lengthState } from './text-length.ts';
import { fill } from './words.ts';

const pause = 1_000;

/**
 * Shows under each text with a limit how long it is, and by how much too long: nothing is cut off. Says it only near the
 * limit, and only when the typing pauses.
 */
export function countTexts(
  items: readonly ShownItem[],
  { texts, form }: ScriptWords,
  say: (text: string) => void,
): () => void {
  let saying: number | undefined;
  const updates = items.flatMap(({ key, element: shown }) => {
    const limit = form?.rules[key]?.length;
    const field = shown.querySelector<HTMLInputElement | HTMLTextAreaElement>('input.field,textarea');
    if (limit === undefined || field === null) return [];
    const count = element('p', { class: 'soft count' });
    field.after(count);
    const words = () => {
      const length = countedLength(field.value);
      const { left, isNear } = lengthState(length, limit);
      const tooLong = left < 0 ? fill(texts.over, { length, limit, over: -left }) : undefined;
      return {
        length,
        isNear,
        shown: tooLong ?? fill(texts.length, { length, limit }),
        said: tooLong ?? fill(texts.left, { left }),
      };
    };
    field.addEventListener('input', () => {
      clearTimeout(saying);
      const { isNear, said } = words();
      if (isNear) saying = window.setTimeout(() => say(said), pause);
    });
    return [
      () => {
        const { length, shown: text } = words();
        count.textContent = length === 0 ? '' : text;
        count.classList.toggle('over', length > limit);
      },
    ];
  });
  return () => {
    for (const update of updates) update();
  };
}
