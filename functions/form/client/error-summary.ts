import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import type { ItemProblem } from './checks.ts';
import { element } from './element.ts';
import type { ShownItem } from './form-items.ts';
import { fill, pluralText } from './words.ts';

/** What a problem is shown at. */
type Asked = Pick<ShownItem, 'key' | 'element'>;

/** Shows problems as the server's page does: a summary on top that takes the focus, and the same words at each field. */
export function showProblems(
  form: HTMLElement,
  items: readonly ShownItem[],
  problems: readonly ItemProblem[],
  words: ScriptWords,
): void {
  clearProblems(form);
  const { error = '{problem}', errorKept = '', summary = {} } = words.form ?? {};
  const entries = problems.map(({ key, message }) => {
    const item = items.find((each) => each.key === key) ?? codeField(key);
    if (item === undefined) return element('li', {}, message);
    markItem(item, fill(error, { problem: message }));
    return element('li', {}, element('a', { href: `#${key}` }, wordingOf(item)), ` ${message}`);
  });
  const errors = element(
    'div',
    { class: 'card errors', role: 'alert', tabindex: '-1' },
    element('h2', {}, pluralText(summary, problems.length, words)),
    element('ul', {}, ...entries),
    element('p', {}, errorKept),
  );
  form.querySelector('h1')?.after(errors);
  document.title = fill(error, { problem: document.title });
  errors.focus();
}

/** Takes every trace of problems away, the server's included. */
export function clearProblems(form: HTMLElement): void {
  for (const shown of Array.from(form.querySelectorAll('.errors,.error[id]'))) shown.remove();
  for (const described of Array.from(form.querySelectorAll('[aria-describedby]'))) {
    describe(
      described,
      descriptionsOf(described).filter((id) => !id.endsWith('-error')),
    );
  }
  for (const invalid of Array.from(form.querySelectorAll('[aria-invalid]'))) invalid.removeAttribute('aria-invalid');
  const title = form.querySelector('h1')?.textContent;
  if (title) document.title = title;
}

/** Leads from each line of a summary, the server's too, to its field, wherever that is folded away. */
export function followErrorLinks(form: HTMLElement, reveal: (key: string) => void): void {
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.errors a') : null;
    const key = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '');
    if (key === '') return;
    event.preventDefault();
    reveal(key);
    document.getElementById(key)?.focus();
  });
}

/** Shows the field that is there to catch programs: a browser has filled it in, and the person has to empty it. */
export function uncoverTrap(form: HTMLElement): void {
  const field = form.querySelector<HTMLInputElement>('[name=_website]');
  const cover = field?.closest('.visually-hidden');
  if (!field || !cover) return;
  cover.classList.replace('visually-hidden', 'card');
  cover.removeAttribute('aria-hidden');
  field.tabIndex = 0;
}

/** The field of the one-time code: no question, and shown as one. */
function codeField(key: string): Asked | undefined {
  const element = key === '_code' ? document.getElementById(key)?.closest<HTMLElement>('.card') : null;
  return element ? { key, element } : undefined;
}

function markItem({ key, element: wrapper }: Asked, message: string): void {
  const id = `${key}-error`;
  const note = element('p', { class: 'error', id }, message);
  const hint = document.getElementById(`${key}-hint`) ?? wrapper.querySelector('legend,.ask');
  if (hint === null) wrapper.prepend(note);
  else hint.after(note);
  const isGroup = wrapper instanceof HTMLFieldSetElement;
  const described = isGroup ? wrapper : document.getElementById(key);
  if (described === null) return;
  describe(described, [...descriptionsOf(described), id]);
  if (!isGroup) described.setAttribute('aria-invalid', 'true');
}

function descriptionsOf(described: Element): string[] {
  return (described.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
}

function describe(described: Element, ids: readonly string[]): void {
  if (ids.length > 0) described.setAttribute('aria-describedby', ids.join(' '));
  else described.removeAttribute('aria-describedby');
}

/** The question as the server's page calls it: of a row of a matrix what all rows are asked, and the row. */
function wordingOf({ element: wrapper }: Asked): string {
  const asked: string[] = [];
  for (let at: Element | null | undefined = wrapper; at; at = at.parentElement?.closest('fieldset'))
    asked.unshift(askedIn(at));
  // A full-width sign brings its own space.
  return asked.join(' ').replace(/([\u3001-\u301f\uff01-\uff5d]) /g, '$1');
}

/** What an element asks, without the mark that it is required. */
function askedIn(wrapper: Element): string {
  const asked = wrapper.querySelector('legend,.ask,label>span')?.cloneNode(true);
  if (!(asked instanceof HTMLElement)) return '';
  asked.querySelector('.must')?.remove();
  return asked.textContent?.trim() ?? '';
}
