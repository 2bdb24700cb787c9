type Values = Readonly<Record<string, readonly string[]>>;

/**
 * Puts into a form what is stored in other words than it has, or by another. It says whether the form has all of it then: not, where
 * somebody has begun to change one of these fields since it was sent, or where a field has no such choice.
 *
 * @param sent the form as it was sent
 */
export function putValues(form: HTMLFormElement, values: Values, sent: URLSearchParams): boolean {
  const names = Object.keys(values);
  const before = new FormData(form);
  if (names.some((name) => said(before.getAll(name)) !== said(sent.getAll(name)))) return false;
  for (const name of names) {
    const fields = Array.from(form.elements).filter((each) => isControl(each) && each.name === name) as Control[];
    const shown = fields.filter(({ type }) => type !== 'hidden');
    for (const [at, field] of shown.entries()) put(field, values[name] || [], at);
  }
  const after = new FormData(form);
  return names.every((name) => said(after.getAll(name).slice(isOne(form, name) ? -1 : 0)) === said(values[name] || []));
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isControl(field: Element): field is Control {
  return 'value' in field && 'name' in field;
}

/** @param at which it is of those that ask for the same list */
function put(field: Control, values: readonly string[], at: number): void {
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    field.checked = values.includes(field.value);
  } else field.value = values[at] || '';
}

/** Whether it is a box before which a hidden field says that it is not ticked. */
function isOne(form: HTMLFormElement, name: string): boolean {
  const field = form.querySelector(`input[type=hidden][name="${CSS.escape(name)}"]`);
  return field instanceof HTMLInputElement && field.value !== '';
}

/** Fields of several lines end them otherwise when they are sent. */
function said(values: readonly FormDataEntryValue[]): string {
  return JSON.stringify(values.filter((value) => value !== '').map((value) => String(value).replace(/\r\n?/g, '\n')));
}
