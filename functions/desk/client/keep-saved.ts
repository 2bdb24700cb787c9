import { putValues } from './put-values.ts';
import type { RefusedReply, SavedReply } from './saved-reply.ts';
import { showFaults } from './show-faults.ts';
import { showLive } from './show-live.ts';

/** What the script says, in the language of the page. In braces: what it puts in. */
export interface EditorWords {
  readonly unsaved: string;
  readonly saving: string;
  readonly saved: string;
  readonly failed: string;
  readonly refused: string;
  readonly lost: string;
  readonly compare: string;
  readonly tooLarge: string;
  readonly putBack: string;
}

/** How long after the last key it is saved, in milliseconds. */
const pause = 2500;

/** How long after a failure it is tried again: longer each time, and at once when there is a network again. */
const retries = [5000, 10_000, 20_000, 60_000];

/** In bytes: browsers send 64 KiB at most of a page that is left already, and the forms of others are among that. */
const mostOnLeaving = 60_000;

/** A form that saves by itself. */
export interface KeptForm {
  /** Saves what is not saved yet; resolves when nothing is on its way any more, to whether all is saved. */
  settle(): Promise<boolean>;
  /** Whether all is saved, and nothing on its way. */
  isSettled(): boolean;
}

/**
 * Saves a form by itself: some seconds after the last key, and when the page is left. What is not saved stays on the page, and is tried
 * again. Where another has saved meanwhile nothing is sent any more: a button leads to both versions.
 */
export function keepSaved(form: HTMLFormElement, status: HTMLElement, words: EditorWords, page: Window): KeptForm {
  let isDirty = false;
  let isStopped = false;
  let isRefused = false;
  let failures = 0;
  let sending = 0;
  let timer: number | undefined;
  let onItsWay: Promise<void> | undefined;

  const say = (text: string) => {
    status.className = '';
    status.textContent = text;
  };
  const wait = (milliseconds: number) => {
    page.clearTimeout(timer);
    timer = page.setTimeout(() => void save(), milliseconds);
  };

  // What was typed is stored: who comes back to the page is shown that, with its names, and not what a browser remembers.
  form.autocomplete = 'off';
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && isForButton(target)) return;
    isDirty = true;
    if (isStopped) return;
    if (failures === 0 && !isRefused) say(words.unsaved);
    wait(pause);
  });
  page.addEventListener('online', () => {
    if (isDirty && !isStopped) wait(0);
  });
  page.document.addEventListener('visibilitychange', () => {
    // What is on its way may be cut off with the page: it is sent again, with what was typed since, and waits for nothing. Which of both comes
    // late is told by how often the form was sent.
    if (page.document.visibilityState === 'hidden' && (isDirty || sending > 0) && !isStopped) void send();
  });
  // Not every browser says before that a page is not seen any more.
  page.addEventListener('pagehide', () => {
    if (isDirty && !isStopped) void send();
  });
  page.addEventListener('beforeunload', (event) => {
    if (isDirty && (isStopped || isRefused || failures > 0)) event.preventDefault();
  });
  // Who comes back is shown what is stored: elsewhere it may have been changed since.
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !isDirty) page.location.reload();
  });

  function save(): Promise<void> {
    page.clearTimeout(timer);
    const before = onItsWay || Promise.resolve();
    const own = before.then(() => (isDirty && !isStopped ? send() : undefined));
    onItsWay = own;
    return own;
  }

  async function send(): Promise<void> {
    isDirty = false;
    sending += 1;
    say(words.saving);
    const body = sentNow(form);
    const reply = await post(body);
    sending -= 1;
    isRefused = reply !== undefined && 'error' in reply;
    if (reply === undefined) {
      isDirty = true;
      say(words.failed);
      wait(retries[Math.min(failures, retries.length - 1)] || pause);
      failures += 1;
      return;
    }
    failures = 0;
    if ('error' in reply) refused(reply);
    else saved(reply, body);
  }

  async function post(body: URLSearchParams): Promise<SavedReply | RefusedReply | undefined> {
    try {
      const response = await page.fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
        // The page may be left at any moment.
        keepalive: body.toString().length <= mostOnLeaving,
      });
      return response.status >= 500 ? undefined : ((await response.json()) as SavedReply | RefusedReply);
    } catch {
      return undefined;
    }
  }

  function saved(reply: SavedReply, sent: URLSearchParams): void {
    // What is stored in other words is on the page now; else the next save is put together with that again.
    if (reply.others === undefined || putValues(form, reply.others, sent)) {
      put('draft', reply.draft);
      if (reply.seen !== undefined) put('seen', reply.seen);
    }
    if (form.getAttribute('action') !== reply.address) {
      form.setAttribute('action', reply.address);
      page.history.replaceState(page.history.state, '', reply.address);
    }
    // What was typed meanwhile is not in it.
    say(isDirty ? words.unsaved : words.saved.replace('{time}', timeOf(new Date())));
    showFaults(page.document, reply, words.putBack);
    void showLive(page);
  }

  function put(name: string, value: string): void {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }

  function refused({ error: { code, by = '' } }: RefusedReply): void {
    isDirty = true;
    if (code === 'too-large') say(words.tooLarge);
    else if (code !== 'lost') say(words.refused);
    else {
      isStopped = true;
      say(`${words.lost.replace('{by}', by)} `);
      const button = page.document.createElement('button');
      button.className = 'quiet';
      button.textContent = words.compare;
      status.appendChild(button);
    }
  }

  function timeOf(date: Date): string {
    return date.toLocaleTimeString(page.document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    });
  }

  return {
    isSettled: () => !isDirty && sending === 0,
    async settle() {
      if (isDirty && !isStopped) await save();
      await onItsWay;
      return !isDirty;
    },
  };
}

/** The form as it is sent now, once more than before: so what comes late is told from what comes anew. */
function sentNow(form: HTMLFormElement): URLSearchParams {
  countSending(form);
  return fieldsOf(form);
}

/** Counts how often a form has been sent. */
export function countSending(form: HTMLFormElement): void {
  const nth = form.elements.namedItem('nth');
  if (nth instanceof HTMLInputElement) nth.value = String(Number(nth.value) + 1);
}

/** What the script sends nothing of: files, and what only a button does something with. */
function isForButton(field: HTMLElement): boolean {
  return field.closest('[data-by-button]') !== null || (field instanceof HTMLInputElement && field.type === 'file');
}

/** The fields of a form as they are sent without a button. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    const field = form.elements.namedItem(name);
    const waits = field instanceof HTMLElement && isForButton(field);
    if (typeof value === 'string' && !waits) fields.append(name, value);
  });
  return fields;
}
