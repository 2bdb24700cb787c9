import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { button, element } from './element.ts';
import { fill } from './words.ts';

/** After how long without a touch or a key somebody seems to have gone, in seconds; reading a long form takes no longer. */
const patience = 90;

/** How long the question stays whether somebody is there, in seconds. WCAG 2.2.1 asks for twenty at least. */
const warning = 30;

/**
 * On a device that many people answer on: who goes away in the middle leaves an empty form to the next one. It asks first, with
 * a countdown that any touch or key ends.
 *
 * @param isBegun whether there is anything to be taken away
 */
export function emptyWhenIdle(isBegun: () => boolean, empty: () => void, { texts }: ScriptWords): void {
  let left = patience + warning;
  const line = element('p', { role: 'timer' });
  const dialog = element('dialog', { class: 'card' }, line, button(texts.stay, stay));
  document.body.append(dialog);

  function stay(): void {
    left = patience + warning;
    dialog.removeAttribute('open');
    if ('close' in dialog) dialog.close();
  }

  function tick(): void {
    left -= 1;
    if (!isBegun()) stay();
    else if (left <= 0) {
      stay();
      empty();
    } else if (left <= warning) {
      line.textContent = fill(texts.idle, { seconds: left });
      if (dialog.hasAttribute('open')) return;
      if ('showModal' in dialog) dialog.showModal();
      else (dialog as HTMLElement).setAttribute('open', '');
    }
  }

  for (const sign of ['pointerdown', 'keydown', 'input', 'wheel']) document.addEventListener(sign, stay);
  window.setInterval(tick, 1_000);
}

/** Counts the seconds down that the page says until another follows; the page itself goes there. */
export function countDown(): void {
  const seconds = document.querySelector('[data-seconds]');
  if (seconds === null) return;
  window.setInterval(() => {
    seconds.textContent = String(Math.max(0, Number(seconds.textContent) - 1));
  }, 1_000);
}
