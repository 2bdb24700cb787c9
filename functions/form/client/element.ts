/** Makes an element. Texts go in as text, so nothing in them can become markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A plain button that does something on the page. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'quiet' }, label);
  made.addEventListener('click', press);
  return made;
}

/** Moves the focus to something that is no control. */
export function focusOn(target: HTMLElement): void {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus();
}
