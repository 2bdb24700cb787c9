import type { FormWords } from '../../../shared/web/parts/script-words.ts';
import { controlsOf } from './form-fields.ts';
import type { FormItem } from './items.ts';

/** An item with the element that shows it. */
export interface ShownItem extends FormItem {
  readonly element: HTMLElement;
}

/** The items of a form, in its order. */
export function itemsIn(form: ParentNode, { conditions, rules }: Pick<FormWords, 'conditions' | 'rules'>): ShownItem[] {
  return Array.from(form.querySelectorAll<HTMLElement>('[data-item]')).map((element) => {
    const { item: key = '' } = element.dataset;
    // A comment on it is within it, and an item of its own.
    const own = controlsOf(element).filter((control) => control.closest('[data-item]') === element);
    const names = [...new Set(own.map(({ name }) => name))];
    const condition = conditions[key];
    const number = rules[key]?.number;
    return { key, names, element, ...(condition && { condition }), ...(number && { number }) };
  });
}
