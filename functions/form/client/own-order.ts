import { inRandomOrder } from '../../../shared/questionnaire/random-order.ts';

/**
 * Puts what comes in random order into the one of this form's submission id. A form that the server made has it already; a copy
 * of one that was kept on the device has an id of its own, and so an order of its own.
 */
export function putInOwnOrder(form: HTMLFormElement, submission: string): void {
  const marked = Array.from(form.querySelectorAll<HTMLElement>('[data-order]'));
  for (const parent of new Set(marked.map(({ parentElement }) => parentElement))) {
    const shown = marked.filter((each) => each.parentElement === parent);
    const own = inRandomOrder(shown, submission, ({ dataset }) => dataset.order);
    if (own.every((each, at) => each === shown[at])) continue;
    const next = shown[shown.length - 1]?.nextSibling ?? null;
    for (const each of own) parent?.insertBefore(each, next);
  }
}
