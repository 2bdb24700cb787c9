import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { button } from './element.ts';
import type { ShownItem } from './form-items.ts';

/**
 * A chosen radio button can't be taken back in any browser: gives each question that may stay blank a button for it, which is
 * there as soon as something is chosen, and lets Delete and Backspace on a choice do the same. Without script the question
 * can only be answered otherwise.
 */
export function letChoicesBeCleared(
  items: readonly ShownItem[],
  { texts, form }: ScriptWords,
  say: (text: string) => void,
): () => void {
  const updates = items.flatMap(({ key, element }) => {
    const radios = Array.from(element.querySelectorAll<HTMLInputElement>('input[type=radio]'));
    const legend = element.querySelector('legend');
    if (radios.length === 0 || form?.rules[key]?.required !== undefined) return [];
    const clear = () => {
      const [chosen] = radios.filter(({ checked }) => checked);
      if (chosen === undefined) return;
      for (const radio of radios) radio.checked = false;
      chosen.focus();
      chosen.dispatchEvent(new Event('input', { bubbles: true }));
      say(texts.unchosen);
    };
    const press = button(texts.unchoose, clear);
    press.classList.add('unchoose');
    if (legend !== null) {
      legend.id = `${key}-legend`;
      press.setAttribute('aria-describedby', legend.id);
    }
    element.append(press);
    element.addEventListener('keydown', (event) => {
      const isOnRadio = radios.some((radio) => radio === event.target);
      if (!isOnRadio || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
      event.preventDefault();
      clear();
    });
    return [
      () => {
        press.hidden = radios.every(({ checked, disabled }) => !checked || disabled);
      },
    ];
  });
  return () => {
    for (const update of updates) update();
  };
}
