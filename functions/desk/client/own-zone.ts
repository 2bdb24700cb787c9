/** Proposes the zone of the device where a new training is asked for one. */
export function proposeOwnZone(page: Document): void {
  const field = page.querySelector<HTMLInputElement>('input[name=zone]');
  if (field !== null && field.value === '') field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
}
