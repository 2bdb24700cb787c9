import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { type AnswerForm, type FormDeps, takeCareOf } from './answer-form.ts';
import { sealedField } from './blind/sealed-answers.ts';
import { type Device, deviceOn } from './device.ts';
import { draftOf, dropOldDrafts } from './draft.ts';
import { carryFragment, fillCode } from './fill-code.ts';
import { isKiosk } from './form-fields.ts';
import { countDown } from './idle.ts';
import { type NoticeActions, noticesBelow } from './notices.ts';
import { keepOfflineCopy, servedPage } from './offline-copy.ts';
import { type Entry, outboxOn } from './outbox.ts';
import { post } from './post.ts';
import { proofFor } from './proof.ts';
import type { Received, Reply } from './reply.ts';
import { type State, senderFrom } from './sender.ts';
import { showReceipt } from './show-receipt.ts';
import { spentIds } from './spent-ids.ts';

/**
 * How long a phone waits when the network is said to be back, in milliseconds: a moment, because it is said before it is
 * so, and by chance some more, because a whole hall hears it in the same second.
 */
const afterReturn = () => 300 + 1_700 * Math.random();

/**
 * The script of every page of a session: it sends what waits on this device, and on a form it helps with answering.
 * Whatever it can't do here, the page does without it.
 */
function start(): void {
  const served = servedPage();
  const data = document.getElementById('words')?.textContent;
  const [, room, typedCode] =
    /^\/(f|p|d\/p\/[^/]+\/preview)\/([^/]+)/.exec(decodeURIComponent(location.pathname)) ?? [];
  const title = document.querySelector('h1');
  if (!data || typedCode === undefined || title === null || !isCapable()) return;
  const code = typedCode.trim().toUpperCase();
  const words = JSON.parse(data) as ScriptWords;
  const now = () => Date.now();
  const send = document.querySelector<HTMLElement>('button.send');
  const element = send?.closest('form') ?? null;
  if (element) fillCode(element, location.hash);
  carryFragment(document, location);
  const mode = modeOf(room, element);
  const { device, own } = devicesFor(mode);
  const [draft, outbox, spent] = [draftOf(code, own, now), outboxOn(device, now), spentIds(own, now)];
  const notices = noticesBelow(title, words);
  let form: AnswerForm | undefined;
  let timer: number | undefined;

  const show = (entry: Entry, state: State) => {
    if (form?.show(entry, state)) return;
    const ownForm = entry.code === code && element?.isConnected ? form : undefined;
    const actions: NoticeActions = {
      sendNow: () => void sender.wake(),
      clear({ id }) {
        outbox.remove(id);
        // On a page with a form, what is filled in there is kept anew.
        if (entry.code === code) draft.drop();
      },
      ...(ownForm && { putBack: (earlier: Entry) => ownForm.putBack(earlier) }),
    };
    notices.showEarlier(entry, state, actions);
  };
  const sender = senderFrom(outbox, {
    post: sent,
    prove: (id, bits) => proofFor(id, bits, () => new Promise((resolve) => window.setTimeout(resolve))),
    random: Math.random,
    wakeAfter(milliseconds, wake) {
      clearTimeout(timer);
      timer = window.setTimeout(wake, milliseconds);
    },
    show,
  });

  if (served) void keepOfflineCopy(served);
  dropOldDrafts(device, now());
  if (/\/thanks$/.test(location.pathname)) forgetSent({ draft, outbox, spent });
  if (isAnotherPerson()) draft.drop();
  let shown = location.pathname;
  const receipt = (received: Received): boolean => {
    const heading = showReceipt(received);
    if (heading === undefined) return false;
    shown = location.pathname;
    notices.moveBelow(heading);
    return true;
  };
  if (element && send) {
    const tools = { draft, outbox, spent, sender, notices, showReceipt: receipt, now };
    form = takeCareOf(element, send, { code, words, mode, ...tools });
  }
  countDown();

  window.addEventListener('online', () => window.setTimeout(sender.wake, afterReturn()));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sender.wake();
  });
  // Form and receipt are one document to the browser where one has taken the other's place, also after either was loaded anew.
  window.addEventListener('popstate', () => {
    if (location.pathname !== shown) location.reload();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) form?.comeBack();
  });
  for (const entry of outbox.entries()) {
    if (entry.refused !== undefined) show(entry, { kind: 'refused', refusal: entry.refused });
  }
  void sender.wake();
}

/**
 * The receipt of a form that was posted without the script's help: its draft is no longer needed. Seen again later, the
 * same receipt must not take away the draft of the next person.
 */
function forgetSent({ draft, outbox, spent }: Pick<FormDeps, 'draft' | 'outbox' | 'spent'>): void {
  const id = new URLSearchParams(location.search).get('r');
  if (id === null) return;
  outbox.remove(id);
  if (spent.has(id)) return;
  spent.add(id);
  draft.drop();
}

function modeOf(room: string | undefined, form: HTMLFormElement | null): FormDeps['mode'] {
  if (room !== 'f') return 'preview';
  return form !== null && isKiosk(form) ? 'kiosk' : 'usual';
}

/** Where things are kept; `own`: what is this person's. On a shared device only what is still to be sent outlives the page. */
function devicesFor(mode: FormDeps['mode']): { device: Device; own: Device } {
  const [device, memory] = [deviceOn(() => window.localStorage), deviceOn(() => null)];
  return { device: mode === 'preview' ? memory : device, own: mode === 'usual' ? device : memory };
}

/**
 * Whether this form was asked for by somebody else than the last one here, just now: after a reload the draft is this
 * person's own.
 */
function isAnotherPerson(): boolean {
  if (!new URLSearchParams(location.search).has('another') || history.state !== null) return false;
  history.replaceState({ step: 0 }, '');
  return true;
}

/** Answers that are still sealed are sent by the script of blind codes alone, which the pages of their session have: others leave them waiting. */
function sent(entry: Entry): Promise<Reply> {
  const { debriefBlind } = window;
  if (entry.fields[sealedField] === undefined) return post(entry);
  return debriefBlind?.post(entry, post) ?? Promise.resolve({ kind: 'unknown' });
}

/** What browsers since about 2019 can do, and a page that came by a safe way. */
function isCapable(): boolean {
  const needed = ['fetch', 'AbortController', 'URLSearchParams', 'FormData', 'Promise', 'Map'];
  return needed.every((name) => name in window) && 'fromEntries' in Object && 'append' in Element.prototype;
}

try {
  start();
} catch {
  // The page works without.
}
