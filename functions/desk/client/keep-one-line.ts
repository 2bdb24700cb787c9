import { oneLine } from '../../../shared/authoring/form/one-line.ts';

/** Fields of one line grow with what is in them; so that they need no second one, they take no break: Enter does what it does elsewhere. */
export function keepOneLine(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const { target } = event;
    // Among those of an input method Enter chooses a word.
    if (!isOneLine(target) || event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const button = target.form?.querySelector('button');
    button?.click();
  });
  page.addEventListener('input', ({ target }) => {
    if (isOneLine(target) && target.value.includes('\n')) target.value = oneLine(target.value);
  });
}

function isOneLine(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.className === 'grows';
}
