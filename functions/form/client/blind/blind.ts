import { meantSymbols, oneTimeCode } from '../../../../shared/access/one-time-code.ts';
import { codeInFragment, keyInFragment } from '../../../../shared/web/http/code-link.ts';
import type { BlindWords } from '../../../../shared/web/parts/blind-words.ts';
import { deviceOn } from '../device.ts';
import { element } from '../element.ts';
import { isKiosk } from '../form-fields.ts';
import { outboxOn } from '../outbox.ts';
import type { Reply } from '../reply.ts';
import { canBlind, fingerprint } from './blinding.ts';
import { buyerFrom } from './buyer.ts';
import { purchasesOn } from './purchases.ts';
import { type SealedAnswers, sealedField } from './sealed-answers.ts';

/** A slow network gets this long, in milliseconds. */
const patience = 20_000;

/**
 * The script of every page of a session whose codes are blind. It runs before the form's and gives it a way to send answers apart from
 * their code, which it buys a signature with as soon as it is known: long before the answers are sent, so that not even the time joins the two.
 */
function start(): void {
  const field = document.querySelector<HTMLInputElement>('#_code');
  const data = field?.closest<HTMLElement>('[data-blind]')?.dataset.blind;
  const words = data === undefined ? undefined : (JSON.parse(data) as BlindWords);
  const line = element('p', { class: 'soft', role: 'status' });
  if (field !== null && words !== undefined) field.after(line);
  if (!canBlind()) {
    if (words?.needed) line.textContent = words.needed;
    return;
  }
  const now = () => Date.now();
  const device = deviceOn(() => window.localStorage);
  const purchases = purchasesOn(device, now);
  const outbox = outboxOn(device, now);
  purchases.tidy((id) => outbox.entries().some((entry) => entry.id === id));
  const buy = buyerFrom({
    purchases,
    async ask({ session, code }, blinded) {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), patience);
      try {
        const response = await fetch(`/f/${session}/token`, {
          method: 'POST',
          headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({
            _code: code,
            _blinded: blinded,
            _language: document.documentElement.lang,
          }).toString(),
          // Nothing goes along that could be known again.
          credentials: 'omit',
          redirect: 'error',
          signal: abort.signal,
        });
        return { status: response.status, body: await response.json() };
      } finally {
        clearTimeout(timer);
      }
    },
  });

  const sealedAnswers: SealedAnswers = {
    sealed() {
      if (field === null || words === undefined) return undefined;
      const { id } = purchases.begun(sessionHere(), codeIn(field), words.key);
      return { id, fields: { [sealedField]: [codeIn(field), words.key] } };
    },
    async post(entry, post) {
      const [code, key] = entry.fields[sealedField] ?? [];
      if (code === undefined || key === undefined) return post(entry);
      const wrong = await whyNotSent(code, key);
      if (wrong !== undefined) return wrong;
      const purchase = purchases.find(entry.code, code) ?? { ...purchases.begun(entry.code, code, key), id: entry.id };
      const bought = await buy(purchase);
      if ('reply' in bought) return bought.reply;
      const { [sealedField]: _sealed, _code, ...fields } = entry.fields;
      const reply = await post({ ...entry, fields: { ...fields, _token: [bought.token] } });
      const isVoid = reply.kind === 'answers' && reply.fields.some((each) => each.code === 'token');
      if (reply.kind === 'received') purchases.keep({ ...purchase, token: bought.token, isDone: true });
      else if (isVoid) purchases.drop(purchase);
      return reply;
    },
  };
  window.debriefBlind = sealedAnswers;

  /** What is wrong before anything is sent: as the server would say it. */
  async function whyNotSent(code: string, key: string): Promise<Reply | undefined> {
    if (words === undefined) return undefined;
    const message = oneTimeCode(code) === undefined ? words.wrong : (await isOfCard(key)) ? undefined : words.otherKey;
    return message === undefined
      ? undefined
      : { kind: 'answers', message, fields: [{ field: '_code', code: 'code', message }] };
  }

  if (field === null || words === undefined) return;
  // From here on no browser sends it by itself: with the answers, or with half of them when the language is switched.
  field.removeAttribute('name');
  const form = field.form;
  const isShared = form !== null && isKiosk(form);
  if (field.value === '') field.value = codeInFragment(location.hash) ?? (isShared ? '' : leftHere());
  let last = '';

  /** Buys what is typed, and says how that stands. */
  async function look(): Promise<void> {
    if (field === null || words === undefined) return;
    const code = codeIn(field);
    last = code;
    if (field.value.trim() === '') return say('');
    const wrong = await whyNotSent(code, words.key);
    if (wrong !== undefined) return say(messageOf(wrong));
    say(words.checking);
    const bought = await buy(purchases.begun(sessionHere(), code, words.key));
    // Another one has been typed meanwhile.
    if (code !== last) return;
    if ('token' in bought) say(words.accepted);
    else say(bought.reply.kind === 'unknown' ? words.later : messageOf(bought.reply));
  }

  function say(text: string): void {
    line.textContent = text;
  }

  field.addEventListener('change', () => void look());
  window.addEventListener('online', () => void look());
  void look();

  /** The code that was typed here before the page was loaded again, where it can only be one. */
  function leftHere(): string {
    const [one, ...others] = purchases.open(sessionHere());
    return one === undefined || others.length > 0 ? '' : one.code;
  }
}

/** Whether a key is the one on the card that was scanned; what was typed has none. */
async function isOfCard(key: string): Promise<boolean> {
  const wanted = keyInFragment(location.hash);
  return wanted === undefined || meantSymbols(wanted) === (await fingerprint(key));
}

function messageOf(reply: Reply): string {
  if (reply.kind === 'refused') return reply.refusal.message;
  return reply.kind === 'answers' ? (reply.fields[0]?.message ?? reply.message) : '';
}

function codeIn({ value }: HTMLInputElement): string {
  return meantSymbols(value);
}

function sessionHere(): string {
  return (location.pathname.split('/')[2] ?? '').toUpperCase();
}

try {
  start();
} catch {
  // The page says without what it needs.
}
