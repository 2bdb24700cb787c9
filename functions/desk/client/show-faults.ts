import type { FaultWords, SavedReply } from './saved-reply.ts';

/** Puts what is wrong beside the fields, and above all of them, in the place of what stood there. */
export function showFaults(page: Document, { summary, lines: all, faults }: SavedReply, putBack: string): void {
  for (const each of Array.from(page.querySelectorAll('form.edit .put-back'))) each.remove();
  for (const each of Array.from(page.querySelectorAll('form.edit .error'))) each.textContent = '';
  for (const each of Array.from(page.querySelectorAll('form.edit [aria-invalid]')))
    each.removeAttribute('aria-invalid');
  for (const fault of faults) showFault(page, fault, putBack);
  listFaults(page, summary, all);
}

function showFault(page: Document, { field, words, isPutBack }: SavedReply['faults'][number], putBack: string): void {
  const place = placeOf(page, field);
  if (place === undefined) return;
  const lines = page.getElementById(`${place}-error`);
  if (lines !== null) {
    if (lines.firstChild) lines.append(' ');
    putWords(page, lines, words);
    if (isPutBack) offerBack(lines, field, putBack);
  }
  const control = page.getElementById(place);
  if (control !== null && 'value' in control) {
    control.setAttribute('aria-invalid', 'true');
    describe(control, `${place}-error`);
  }
}

/** The same button as a page has there that is loaded anew (see `PutBackButton`). */
function offerBack(lines: Element, field: string, label: string): void {
  const button = lines.ownerDocument.createElement('button');
  button.className = 'quiet small put-back';
  button.name = 'do';
  button.value = `back.${field}`;
  button.textContent = label;
  describe(button, lines.id);
  lines.insertAdjacentElement('afterend', button);
}

function listFaults(page: Document, summary: string, lines: SavedReply['lines']): void {
  const box = page.getElementById('faults');
  if (box === null) return;
  const title = box.querySelector('h2') || box.insertBefore(page.createElement('h2'), box.firstChild);
  const list = box.querySelector('ul') || box.insertBefore(page.createElement('ul'), title.nextSibling);
  title.textContent = summary;
  while (list.firstChild) list.removeChild(list.firstChild);
  for (const { field, words } of lines) {
    const item = list.appendChild(page.createElement('li'));
    const place = placeOf(page, field);
    const link = place === undefined ? item : item.appendChild(page.createElement('a'));
    if (link instanceof HTMLAnchorElement) link.href = `#${place}`;
    putWords(page, link, words);
  }
  title.hidden = lines.length === 0;
  list.hidden = lines.length === 0;
  box.hidden = lines.length === 0 && box.querySelector('p') === null;
}

/** What a programme says in them is in its language, as where the page came with it (see `Mixed`). */
function putWords(page: Document, element: Element, words: FaultWords['words']): void {
  for (const { text, language } of words) {
    if (language === undefined) {
      element.append(text);
      continue;
    }
    const said = page.createElement('bdi');
    said.lang = language;
    said.textContent = text;
    element.append(said);
  }
}

/** The nearest place on the page to one in the file. */
function placeOf(page: Document, field: string): string | undefined {
  const keys = field.split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const place = keys.slice(0, length).join('.');
    if (page.getElementById(`${place}-error`) !== null) return place;
  }
  return undefined;
}

function describe(control: Element, id: string): void {
  const by = (control.getAttribute('aria-describedby') || '').split(' ').filter((each) => each !== '' && each !== id);
  control.setAttribute('aria-describedby', [...by, id].join(' '));
}
