/** Shows the fields of one that there is not yet as soon as that is chosen, and goes there. */
export function showNew(page: Document): void {
  page.addEventListener('change', ({ target }) => {
    const isChosen =
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && target.type === 'checkbox' && target.checked);
    if (!isChosen || target.value !== '+') return;
    const fields = target.closest('fieldset')?.querySelector<HTMLDetailsElement>('details.other');
    if (!fields) return;
    fields.open = true;
    fields.querySelector<HTMLElement>('input, textarea')?.focus();
  });
}
