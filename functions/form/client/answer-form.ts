import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import type {} from './blind/sealed-answers.ts';
import { type ItemProblem, problemsIn } from './checks.ts';
import { letChoicesBeCleared } from './clear-choices.ts';
import { giveCalendars, unreadFields } from './day-fields.ts';
import type { Draft } from './draft.ts';
import { button, element, focusOn } from './element.ts';
import { clearProblems, followErrorLinks, showProblems, uncoverTrap } from './error-summary.ts';
import { answersIn } from './fields.ts';
import { keepDraft } from './form-draft.ts';
import { emptyForm, fillBlanks, postedBy, sendAnew } from './form-fields.ts';
import { itemsIn } from './form-items.ts';
import { layOut } from './form-layout.ts';
import { emptyWhenIdle } from './idle.ts';
import type { Notices } from './notices.ts';
import { offerOptions } from './offered-options.ts';
import type { Entry, Outbox } from './outbox.ts';
import { putInOwnOrder } from './own-order.ts';
import { progressLine } from './progress-line.ts';
import type { FieldMessage, Received } from './reply.ts';
import type { Sender, State } from './sender.ts';
import { sendingView } from './sending-view.ts';
import type { SpentIds } from './spent-ids.ts';
import { stateText } from './state-text.ts';
import { visited } from './step-history.ts';
import { newSubmissionId } from './submission-id.ts';
import { whenSubmitted } from './submit-event.ts';
import { countTexts } from './text-counts.ts';

/** What the form works with. */
export interface FormDeps {
  readonly code: string;
  readonly words: ScriptWords;
  /** `kiosk`: many people answer on this device, one after the other. `preview`: nothing is sent but to be looked at. */
  readonly mode: 'usual' | 'kiosk' | 'preview';
  readonly draft: Draft;
  readonly outbox: Outbox;
  readonly spent: SpentIds;
  readonly sender: Sender;
  readonly notices: Notices;
  /** Shows the receipt in the form's place, if it is at hand. */
  showReceipt(received: Received): boolean;
  now(): number;
}

/** The form under the script's care. */
export interface AnswerForm {
  /** Takes the news about a submission if it is this page's own. */
  show(entry: Entry, state: State): boolean;
  /** Puts the answers of an earlier submission back, to be looked at and sent anew. */
  putBack(entry: Entry): void;
  /** The page was left and comes back as it was: if its answers are on their way, it starts anew. */
  comeBack(): void;
}

/** Adds to a form all that works better with a script. Before the first line of it the form works by itself. */
export function takeCareOf(form: HTMLFormElement, send: HTMLElement, deps: FormDeps): AnswerForm {
  const { code, words, mode, outbox, spent, sender, notices, now } = deps;
  const idField = form.elements.namedItem('_submission') as HTMLInputElement;
  putInOwnOrder(form, idField.value);
  const items = itemsIn(form, words.form ?? { conditions: {}, offers: {}, rules: {} });
  const voice = element('p', { class: 'visually-hidden', role: 'status' });
  form.append(voice);
  const say = (text: string) => {
    voice.textContent = text;
  };
  const layout = layOut(form, send, items, words, goOn, () => isAnswering);
  const view = sendingView(form, send, words, () => void sender.wake());
  const showProgress = progressLine(send, items, words, say);
  const showCounts = countTexts(items, words, say);
  const showClearing = letChoicesBeCleared(items, words, say);
  let isAnswering = true;
  let own: Entry | undefined;

  const answersNow = () => answersIn(postedBy(form));

  function refresh(): void {
    offerOptions(items, answersNow);
    const answers = answersNow();
    layout.update(answers);
    showProgress(answers);
    showCounts();
    showClearing();
  }

  function clear(): void {
    emptyForm(form);
    draft.drop();
    if (own !== undefined) outbox.remove(own.id);
    clearProblems(form);
    view.showForm();
    refresh();
    layout.restart();
    notices.tell('draft', words.texts.cleared);
    toTop();
  }

  /** For the next person. What was sent, and is still on its way, goes on. */
  function startAnew(): void {
    own = undefined;
    isAnswering = true;
    emptyForm(form);
    const code = form.querySelector<HTMLInputElement>('#_code');
    if (code) code.value = '';
    for (const folded of Array.from(form.querySelectorAll('details'))) folded.open = false;
    idField.value = '';
    putInOwnOrder(form, unspentId());
    draft.drop();
    clearProblems(form);
    notices.untell('draft');
    view.showForm();
    refresh();
    layout.restart();
    toTop();
  }

  function toTop(): void {
    const title = form.querySelector('h1');
    if (title) focusOn(title);
  }

  /** The form's own id, or a new one when that one has been used: by another tab, or before Back. */
  function unspentId(): string {
    if (idField.value === '' || spent.has(idField.value)) idField.value = newSubmissionId();
    return idField.value;
  }

  const problemsNow = () => problemsIn(items, answersNow(), words, unreadFields(form));

  /** To the next step, if nothing in this one needs a change; from the last one the answers go out. */
  function goOn(): void {
    const here = layout.here();
    const problems = problemsNow().filter(({ key }) => here.has(key));
    if (problems.length > 0) showOwnProblems(problems);
    else {
      clearProblems(form);
      if (!layout.next()) checkAndSend();
    }
  }

  function checkAndSend(): void {
    const problems = problemsNow();
    clearProblems(form);
    if (problems.length > 0) showOwnProblems(problems);
    else sendAnswers();
  }

  function showOwnProblems(problems: readonly ItemProblem[]): void {
    const [first] = problems;
    if (first !== undefined) layout.reveal(first.key);
    showProblems(form, items, problems, words);
  }

  function sendAnswers(): void {
    if (mode === 'preview') {
      HTMLFormElement.prototype.submit.call(form);
      return;
    }
    if (own !== undefined) outbox.remove(own.id);
    const sealed = window.debriefBlind?.sealed(form);
    const id = sealed?.id ?? unspentId();
    const bits = Number(form.dataset.proofBits ?? 0);
    own = { id, code, at: now(), fields: { ...postedBy(form), ...sealed?.fields, _submission: [id] }, bits, tries: 0 };
    isAnswering = false;
    spent.add(id);
    notices.untell('draft');
    // In the outbox before the first attempt: from here on it arrives, and once, whatever happens to the page.
    sender.send(own).catch(() => HTMLFormElement.prototype.submit.call(form));
    draft.drop();
  }

  function showServersProblems(fields: readonly FieldMessage[]): void {
    const [{ field: named, code: why, message } = { field: '', code: '', message: '' }] = fields;
    if (named === '_promise') {
      // It has changed: the server's page has it anew, with these answers filled in. While it is being changed that page
      // would only come back.
      if (why === 'changed') sendAnew(form);
      else view.showForm(message);
      return;
    }
    view.showForm();
    const problems = fields.map(({ field, message }) => ({ key: field, message }));
    if (problems.some(({ key }) => key === '_website')) uncoverTrap(form);
    showOwnProblems(problems);
  }

  function showReceived(state: Extract<State, { kind: 'received' }>): void {
    if (!state.score && deps.showReceipt(state)) return;
    view.show(state);
    // The score is nowhere else.
    if (state.score || !navigator.onLine) return;
    // On a shared device the form leaves the history, with the answers that browsers keep there.
    if (mode === 'kiosk') location.replace(state.receipt);
    else location.assign(state.receipt);
  }

  const draft = keepDraft({ form, code, isAnswering: () => isAnswering, refresh, clear }, deps.draft, notices, words);
  giveCalendars(items, words);
  unspentId();
  refresh();
  const wrong = items.find(({ element: shown }) => shown.querySelector('.error'));
  if (wrong !== undefined) layout.reveal(wrong.key);
  followErrorLinks(form, layout.reveal);
  const isBegun = () => !isAnswering || visited().step > 0 || Object.keys(answersNow()).length > 0;
  if (mode === 'kiosk') emptyWhenIdle(isBegun, startAnew, words);
  form.addEventListener('input', refresh);
  whenSubmitted(form, (isLanguageSwitch) => {
    if (!isAnswering) return 'hold';
    draft.save();
    if (isLanguageSwitch) return 'let';
    goOn();
    return 'hold';
  });

  return {
    show(entry, state) {
      if (entry.id !== own?.id) return false;
      switch (state.kind) {
        case 'answers':
          isAnswering = true;
          outbox.remove(entry.id);
          draft.save();
          showServersProblems(state.fields);
          break;
        case 'refused':
          isAnswering = true;
          // The page of a session that does not take place says so.
          if (state.refusal.code === 'cancelled') location.reload();
          view.showForm(stateText(state, words), button(words.texts.clear, clear));
          refresh();
          break;
        case 'received':
          showReceived(state);
          break;
        case 'preparing':
        case 'sending':
        case 'waiting':
          view.show(state);
      }
      return true;
    },
    putBack(entry) {
      emptyForm(form);
      fillBlanks(form, answersIn(entry.fields));
      outbox.remove(entry.id);
      refresh();
      layout.restart();
      draft.save();
      toTop();
    },
    comeBack() {
      if (!isAnswering) location.reload();
    },
  };
}
