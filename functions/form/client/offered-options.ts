import type { Fields } from './fields.ts';
import { controlsOf } from './form-fields.ts';
import type { ShownItem } from './form-items.ts';
import { holds } from './items.ts';

/**
 * Shows the options that are offered to who has answered so, and hides the others. A hidden one can't be chosen, and is not posted
 * if it was; offered again it is chosen as before.
 *
 * @param answers what is filled in now: an option that goes can take others with it
 */
export function offerOptions(items: readonly ShownItem[], answers: () => Fields): void {
  for (const { element, offers = {} } of items) {
    for (const [value, condition] of Object.entries(offers)) {
      const isOffered = holds(condition, items, answers());
      for (const control of controlsOf(element)) {
        const option = control.closest('label');
        if (control.value !== value || option === null || control.closest('[data-item]') !== element) continue;
        control.disabled = !isOffered;
        option.hidden = !isOffered;
      }
    }
  }
}
