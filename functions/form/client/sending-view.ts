import { kioskQuery } from '../../../shared/web/http/kiosk-query.ts';
import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { button, element, focusOn } from './element.ts';
import { isKiosk } from './form-fields.ts';
import { scoreElement } from './score.ts';
import type { State } from './sender.ts';
import { stateText } from './state-text.ts';

/** Shows where this page's own submission is: beside the send button, and instead of the questions once it is kept. */
export interface SendingView {
  show(state: State): void;
  /** The questions are back, and perhaps a line that says why. */
  showForm(text?: string, ...actions: readonly Node[]): void;
}

export function sendingView(
  form: HTMLFormElement,
  send: HTMLElement,
  words: ScriptWords,
  sendNow: () => void,
): SendingView {
  const { texts, language } = words;
  const line = element('div', { role: 'status', class: 'state' });
  send.after(line);
  // The programme's own thanks: a receipt may be a long way off where there is no network.
  const thanks = form.querySelector<HTMLElement>('[data-thanks]');
  if (thanks) line.after(thanks);
  let hidden: HTMLElement[] = [];

  function write(text: string, ...actions: readonly Node[]): void {
    line.textContent = '';
    if (text !== '') line.append(element('p', {}, text), ...actions);
  }

  function hideQuestions(): void {
    if (hidden.length > 0) return;
    const children = Array.from(form.children) as HTMLElement[];
    const stays = (child: HTMLElement) =>
      child.hidden || child.tagName === 'H1' || child.getAttribute('role') === 'status';
    hidden = children.filter((child) => !stays(child));
    for (const child of hidden) child.hidden = true;
    thanks?.toggleAttribute('hidden', false);
    focusOn(line);
  }

  function showForm(text = '', ...actions: readonly Node[]): void {
    for (const child of hidden) child.hidden = false;
    thanks?.toggleAttribute('hidden', true);
    hidden = [];
    send.removeAttribute('aria-disabled');
    write(text, ...actions);
  }

  return {
    show(state) {
      send.setAttribute('aria-disabled', 'true');
      switch (state.kind) {
        case 'waiting':
          write(stateText(state, words), button(texts.sendNow, sendNow), ...anotherForm(form, words, language));
          hideQuestions();
          break;
        case 'received':
          write(stateText(state, words), element('a', { href: state.receipt }, texts.receipt));
          hideQuestions();
          // Nothing of it is kept on the device.
          if (state.score) line.after(scoreElement(state.score));
          break;
        case 'preparing':
        case 'sending':
        case 'answers':
        case 'refused':
          write(stateText(state, words));
      }
    },
    showForm,
  };
}

/** For the next person with this phone. Without a service worker the network would have to be there for it. */
function anotherForm(form: HTMLFormElement, { form: words }: ScriptWords, language: string): Node[] {
  if (words === undefined || !navigator.serviceWorker?.controller) return [];
  const address = form.getAttribute('action');
  const href = `${address}?${isKiosk(form) ? kioskQuery : 'another=1'}&lang=${language}`;
  return [element('a', { href }, words.another)];
}
