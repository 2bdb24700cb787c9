import { oneLine } from '../../../shared/authoring/form/one-line.ts';

/** Fields of one line grow with what is in them; so that they need no second one, they take no break: Enter does what it does elsewhere. */
export function keepOneLine(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!isOneLine(target) || event.key !== 'Enter' || isChoosing(event)) return;
    event.preventDefault();
    const button = target.form?.querySelector('button');
    button?.click();
  });
  page.addEventListener('input', ({ target }) => {
    if (isOneLine(target) && target.value.includes('\n')) target.value = oneLine(target.value);
  });
}

/** Whether Enter chooses a word among those of an input method. Safari has ended that before it tells of the key. */
function isChoosing({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === keyOfInputMethod;
}

/** What every key is called that an input method takes for itself (UI Events, 7.3). */
const keyOfInputMethod = 229;

function isOneLine(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.className === 'grows';
}
