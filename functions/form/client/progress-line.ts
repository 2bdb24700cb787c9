import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { element } from './element.ts';
import type { Fields } from './fields.ts';
import { type FormItem, progress, quarter } from './items.ts';
import { fill } from './words.ts';

/** Puts "12 of 34 answered" before the send button, where it stays in sight, and says it at each quarter. */
export function progressLine(
  send: Element,
  items: readonly FormItem[],
  { texts }: ScriptWords,
  say: (text: string) => void,
): (fields: Fields) => void {
  const line = element('p', { class: 'progress' });
  send.before(line);
  let said: number | undefined;
  return (fields) => {
    const state = progress(items, fields);
    const text = fill(texts.progress, state);
    if (line.textContent !== text) line.textContent = text;
    const reached = quarter(state);
    if (said !== undefined && reached > said) say(text);
    said = reached;
  };
}
