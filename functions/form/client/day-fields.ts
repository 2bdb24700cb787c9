import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { controlsOf } from './form-fields.ts';
import type { ShownItem } from './form-items.ts';

/**
 * Gives the fields for days the calendar of the device, where there is one and nothing is typed that it would not show.
 * Without script they are fields for text: a browser shows half a date in a calendar field and posts nothing.
 */
export function giveCalendars(items: readonly ShownItem[], { form }: ScriptWords): void {
  for (const { key, element } of items) {
    const day = form?.rules[key]?.day;
    const field = element.querySelector<HTMLInputElement>('input.day');
    if (day === undefined || field === null || !/^(\d{4}-\d\d-\d\d)?$/.test(field.value)) continue;
    field.type = 'date';
    field.min = day.min;
    field.max = day.max;
  }
}

/** The names of the fields that show what the browser does not post. */
export function unreadFields(form: HTMLFormElement): ReadonlySet<string> {
  const unread = controlsOf(form).filter(({ validity }) => validity?.badInput);
  return new Set(unread.map(({ name }) => name));
}
