import { withoutTemplates } from '../fixtures/web/html-text.ts';

/** A form as a browser sees it: what it must send back, and what it lets a participant choose or type. */
export interface ServedForm {
  /** Hidden fields with their values. */
  readonly hidden: ReadonlyMap<string, string>;
  /** Radio buttons and checkboxes by name, with the values on offer in their order. */
  readonly choices: ReadonlyMap<string, { readonly several: boolean; readonly values: readonly string[] }>;
  /** Text areas by name, with the number of characters that fit. */
  readonly texts: ReadonlyMap<string, number>;
}

/** Reads a served form from its HTML. */
export function readForm(html: string): ServedForm {
  const hidden = new Map<string, string>();
  const choices = new Map<string, { several: boolean; values: string[] }>();
  for (const [tag] of withoutTemplates(html).matchAll(/<input [^>]*>/g)) {
    const name = attribute(tag, 'name');
    const value = attribute(tag, 'value');
    const type = attribute(tag, 'type');
    if (type === 'hidden') hidden.set(name, value);
    // The trap for programs, which people do not see, and a code, which is on a card and not on the page.
    else if (name !== '_website' && name !== '_code') {
      const choice = choices.get(name) ?? { several: type === 'checkbox', values: [] };
      choice.values.push(value);
      choices.set(name, choice);
    }
  }
  const areas = [...html.matchAll(/<textarea [^>]*>/g)];
  const texts = new Map(areas.map(([tag]) => [attribute(tag, 'name'), Number(attribute(tag, 'maxlength'))]));
  return { hidden, choices, texts };
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
