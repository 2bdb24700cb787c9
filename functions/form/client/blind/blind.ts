import { meantSymbols, oneTimeCode } from '../../../../shared/access/one-time-code.ts';
import { codeInFragment, keyInFragment } from '../../../../shared/web/http/code-link.ts';
import type { BlindWords } from '../../../../shared/web/parts/blind-words.ts';
import { deviceOn } from '../device.ts';
import { element } from '../element.ts';
import { isKiosk } from '../form-fields.ts';
import { outboxOn } from '../outbox.ts';
import type { Reply } from '../reply.ts';
import { alone } from './alone.ts';
import { canBlind, fingerprint } from './blinding.ts';
import { type Bought, buyerFrom } from './buyer.ts';
import { purchasesOn, type Wanted } from './purchases.ts';
import { type SealedAnswers, sealedField } from './sealed-answers.ts';

/** A slow network gets this long, in milliseconds. */
const patience = 20_000;

/**
 * The script of every page of a session whose codes are blind. It runs before the form's and gives it a way to send answers apart from
 * their code, which it buys a signature with as soon as it is known: long before the answers are sent, so that not even the time joins the two.
 */
function start(): void {
  window.debriefServed = document.documentElement.outerHTML;
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
    alone: (name, use) => alone(name, patience, use),
    async ask({ session, code, key }, blinded) {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), patience);
      try {
        const response = await fetch(`/f/${session}/token`, {
          method: 'POST',
          headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({
            _code: code,
            _blinded: blinded,
            _key: await fingerprint(key),
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
      const wanted = wantedIn(field, words);
      return { id: purchases.begun(wanted).id, fields: { [sealedField]: [wanted.code, wanted.key] } };
    },
    async post(entry, post) {
      const [code, key] = entry.fields[sealedField] ?? [];
      if (code === undefined || key === undefined) return post(entry);
      const wanted = { session: entry.code, code, key, id: entry.id };
      const bought = await sold(wanted);
      if (!('token' in bought)) return notSold(bought, words);
      // What another tab has bought for answers of its own is worth nothing with these.
      const isOwn = bought.id === entry.id;
      const { [sealedField]: _sealed, _code, ...fields } = entry.fields;
      const reply = await post({ ...entry, fields: { ...fields, _token: [isOwn ? bought.token : ''] } });
      const isVoid = reply.kind === 'answers' && reply.fields.some((each) => each.code === 'token');
      if (reply.kind === 'received') purchases.finish(bought);
      else if (isVoid && isOwn) purchases.drop(bought);
      return reply;
    },
  };
  window.debriefBlind = sealedAnswers;

  /** Buys it, unless something is wrong before anything is sent. What is bought already is spent, whatever this page is of. */
  async function sold(wanted: Wanted): Promise<Bought> {
    if (purchases.find(wanted)?.token !== undefined) return buy(wanted);
    if (oneTimeCode(wanted.code) === undefined) {
      purchases.drop(wanted);
      return { reply: refused(wanted.code === '' ? words?.none : words?.wrong) };
    }
    // It is no purchase of the page's session that is compared, nor its address: these may be answers that waited for another one.
    const card = purchases.cardOf(wanted);
    if (card === undefined || meantSymbols(card) === (await fingerprint(wanted.key))) return buy(wanted);
    // Nothing is covered for this key. What was scanned is there after a switch of languages, with what it is compared with.
    purchases.begun(wanted);
    return { reply: refused(words?.otherKey) };
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
    const wanted = wantedIn(field, words);
    last = wanted.code;
    if (field.value.trim() === '') return say('');
    say(words.checking);
    const bought = await sold(wanted);
    // Another one has been typed meanwhile.
    if (wanted.code !== last) return;
    if ('token' in bought) say(words.accepted);
    else if ('isVoid' in bought) say(words.wrong);
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
    const [one, ...others] = new Set(purchases.open(sessionHere()).map(({ code }) => code));
    return one === undefined || others.length > 0 ? '' : one;
  }
}

/** What the page is to buy with the code that is typed. */
function wantedIn(field: HTMLInputElement, { key }: BlindWords): Wanted {
  return { session: sessionHere(), code: codeIn(field), key, card: keyInFragment(location.hash) };
}

/** Why answers can't be sent. */
function notSold(bought: Exclude<Bought, { token: string }>, words: BlindWords | undefined): Reply {
  return 'isVoid' in bought ? refused(words?.wrong) : bought.reply;
}

/** As the server would say it. A page without a form has no words for it: the answers wait for one that has. */
function refused(message: string | undefined): Reply {
  return message === undefined
    ? { kind: 'unknown' }
    : { kind: 'answers', message, fields: [{ field: '_code', code: 'code', message }] };
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
