import type { ConditionOn } from '../../../shared/questionnaire/condition.ts';
import type { FormWords } from '../../../shared/web/parts/script-words.ts';
import { controlsOf } from './form-fields.ts';
import type { FormItem } from './items.ts';

/** An item with the element that shows it. */
export interface ShownItem extends FormItem {
  readonly element: HTMLElement;
  /** To whom options are offered that are not for everybody, by their values. */
  readonly offers?: Readonly<Record<string, ConditionOn<string>>>;
}

/** The items of a form, in its order. */
export function itemsIn(
  form: ParentNode,
  { conditions, offers, rules }: Pick<FormWords, 'conditions' | 'offers' | 'rules'>,
): ShownItem[] {
  return Array.from(form.querySelectorAll<HTMLElement>('[data-item]')).map((element) => {
    const { item: key = '' } = element.dataset;
    // A comment on it is within it, and an item of its own.
    const own = controlsOf(element).filter((control) => control.closest('[data-item]') === element);
    const names = [...new Set(own.map(({ name }) => name))];
    const condition = conditions[key];
    const number = rules[key]?.number;
    const offered = offers[key];
    return {
      ...{ key, names, element },
      ...(condition && { condition }),
      ...(number && { number }),
      ...(offered && { offers: offered }),
    };
  });
}
