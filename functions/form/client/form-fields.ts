import { type Fields, isControl } from './fields.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Everything that the form would post, hidden questions included: the server decides what counts. */
export function postedBy(form: HTMLFormElement): Fields {
  const fields: Record<string, string[]> = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value !== 'string' || (value === '' && !isControl(name))) return;
    const values = fields[name];
    if (values === undefined) fields[name] = [value];
    else values.push(value);
  });
  return fields;
}

/** Fills in what is blank, leaves what is not, and says how many fields it filled. */
export function fillBlanks(form: HTMLFormElement, answers: Fields): number {
  const present = postedBy(form);
  const filled = new Set<string>();
  for (const control of controlsOf(form)) {
    const values = present[control.name] === undefined ? answers[control.name] : undefined;
    if (values !== undefined && fill(control, values)) filled.add(control.name);
  }
  for (const folded of Array.from(form.querySelectorAll('details'))) {
    if (controlsOf(folded).some(({ name }) => filled.has(name))) folded.open = true;
  }
  return filled.size;
}

/** Takes all answers out, those of the served page too, which a reset would bring back. */
export function emptyForm(form: HTMLFormElement): void {
  for (const control of controlsOf(form)) if (!isControl(control.name)) fill(control, []);
}

/**
 * Has the browser send the form as one whose promise holds no more, which gets the page of now with these answers. Also where it would hold, but
 * something else on the page, such as the key that codes are bought with, does not.
 */
export function sendAnew(form: HTMLFormElement): void {
  const shown = form.elements.namedItem('_promise');
  if (shown instanceof HTMLInputElement) shown.value = '';
  HTMLFormElement.prototype.submit.call(form);
}

/** Whether many people answer on this device, one after the other. */
export function isKiosk(form: HTMLFormElement): boolean {
  return form.elements.namedItem('_kiosk') !== null;
}

/** The fields of a part of the form that hold answers. */
export function controlsOf(part: ParentNode): Control[] {
  return Array.from(part.querySelectorAll<Control>('input,textarea,select')).filter(({ name }) => name !== '');
}

function fill(control: Control, values: readonly string[]): boolean {
  if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
    control.checked = values.includes(control.value);
    return control.checked;
  }
  control.value = values[0] ?? '';
  return control.value !== '';
}
