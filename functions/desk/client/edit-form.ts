import { countSending, type EditorWords, type KeptForm, keepSaved } from './keep-saved.ts';

/** Lets the form of a part save by itself; its buttons and the links of the page wait for what is on its way. */
export function editForm(page: Window): void {
  const { document } = page;
  const form = document.querySelector<HTMLFormElement>('form.edit');
  const status = document.getElementById('saved');
  const words = document.getElementById('editor-words');
  if (form === null || status === null || words === null) return;
  const kept = keepSaved(form, status, JSON.parse(words.textContent || '') as EditorWords, page);
  sendAfter(page, form, kept);
  sendOthersAfter(page, form, kept);
  leaveAfter(page, kept);
}

/**
 * A form that is sent while it is being saved would meet its own save as if it were another's; and one that is sent twice, by a second
 * press of its button, the first. Who comes back to the page may send it anew.
 */
function sendAfter(page: Window, form: HTMLFormElement, kept: KeptForm): void {
  let isSent = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSent) return;
    isSent = true;
    const { submitter } = event as SubmitEvent;
    void kept.settle().then(() => sendBy(form, submitter));
  });
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) isSent = false;
  });
}

/**
 * The other forms of the page, such as the one that undoes, change the same draft: what was typed before their button was pressed is
 * saved before they are sent. Each is sent once.
 */
function sendOthersAfter(page: Window, form: HTMLFormElement, kept: KeptForm): void {
  let isSent = false;
  page.document.addEventListener('submit', (event) => {
    const { target } = event;
    if (target === form || !(target instanceof HTMLFormElement) || (kept.isSettled() && !isSent)) return;
    event.preventDefault();
    if (isSent) return;
    isSent = true;
    const { submitter } = event as SubmitEvent;
    void kept.settle().then(() => {
      sendBy(target, submitter);
      // What opens beside this page may be asked for again.
      if (target.target !== '') isSent = false;
    });
  });
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) isSent = false;
  });
}

/** Sends a form as a button of it does. Not every phone has `requestSubmit`. */
function sendBy(form: HTMLFormElement, button: HTMLElement | null): void {
  const field = document.createElement('input');
  if (button instanceof HTMLButtonElement && button.name !== '') {
    field.type = 'hidden';
    field.name = button.name;
    field.value = button.value;
    form.appendChild(field);
  }
  countSending(form);
  form.submit();
  // What the page saves when somebody comes back to it is not what its button asked for.
  field.remove();
}

/** What follows a link finds what was written before: the next page is made after the save. */
function leaveAfter(page: Window, kept: KeptForm): void {
  page.document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain || link.target !== '' || link.origin !== page.location.origin) return;
    if (link.hash !== '' && link.pathname === page.location.pathname && link.search === page.location.search) return;
    if (kept.isSettled()) return;
    event.preventDefault();
    void kept.settle().then(() => {
      page.location.href = link.href;
    });
  });
}
