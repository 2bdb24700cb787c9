/** Proposes the zone of the device where a new training is asked for one: who was elsewhere the last time is here now. */
export function proposeOwnZone(page: Document): void {
  const field = page.querySelector<HTMLInputElement>('input[data-own-zone]');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A browser that comes back to the page has put there what was typed.
  if (field === null || !own || field.value !== field.defaultValue) return;
  const offered = [...(field.list?.options ?? [])].find(({ dataset }) => dataset.zone === own);
  field.value = offered?.value ?? own;
}
