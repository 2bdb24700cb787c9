import type { ScriptWords } from '../../../shared/web/script-words.ts';
import { problemsIn } from './checks.ts';
import { answersOfDraft, type Draft, draftKey } from './draft.ts';
import { button, element, focusOn } from './element.ts';
import { clearProblems, showProblems } from './error-summary.ts';
import { answersIn, type Fields, sameFields } from './fields.ts';
import { fillBlanks, postedBy } from './form-fields.ts';
import { itemsIn } from './form-items.ts';
import { layOut } from './form-layout.ts';
import type { Notices } from './notices.ts';
import { keepOfflineCopy } from './offline-copy.ts';
import type { Entry, Outbox } from './outbox.ts';
import { progressLine } from './progress-line.ts';
import type { FieldMessage } from './reply.ts';
import type { Sender, State } from './sender.ts';
import { sendingView } from './sending-view.ts';
import type { SpentIds } from './spent-ids.ts';
import { stateText } from './state-text.ts';
import { newSubmissionId } from './submission-id.ts';
import { whenSubmitted } from './submit-event.ts';
import { countTexts } from './text-counts.ts';

/** What the form works with. */
export interface FormSurroundings {
  readonly code: string;
  readonly words: ScriptWords;
  readonly draft: Draft;
  readonly outbox: Outbox;
  readonly spent: SpentIds;
  readonly sender: Sender;
  readonly notices: Notices;
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

const typingPause = 400;

/** Adds to a form all that works better with a script. Before the first line of it the form works by itself. */
export function takeCareOf(form: HTMLFormElement, send: HTMLElement, surroundings: FormSurroundings): AnswerForm {
  const { code, words, draft, outbox, spent, sender, notices, now } = surroundings;
  const { texts } = words;
  const items = itemsIn(form);
  const voice = element('p', { class: 'away', role: 'status' });
  form.append(voice);
  const say = (text: string) => {
    voice.textContent = text;
  };
  const layout = layOut(form, send, items, words);
  const view = sendingView(form, send, words, () => void sender.wake());
  const showProgress = progressLine(send, items, words, say);
  const showCounts = countTexts(form, words, say);
  let phase: 'answering' | 'sending' = 'answering';
  let own: Entry | undefined;
  let isTouched = false;
  let saving: number | undefined;

  const answers = () => answersIn(postedBy(form));

  function refresh(): void {
    const fields = answers();
    layout.update(fields);
    showProgress(fields);
    showCounts();
  }

  function saveDraft(): void {
    clearTimeout(saving);
    if (phase === 'answering') draft.keep(answers());
  }

  function clear(): void {
    form.reset();
    isTouched = false;
    clearTimeout(saving);
    draft.drop();
    if (own !== undefined) outbox.remove(own.id);
    clearProblems(form);
    view.showForm();
    refresh();
    notices.tell('draft', texts.cleared);
    const title = form.querySelector('h1');
    if (title) focusOn(title);
  }

  function restore(kept: Fields): void {
    if (fillBlanks(form, kept) > 0) notices.tell('draft', texts.restored, button(texts.clear, clear));
  }

  /** The form's own id, or a new one when that one has been used: by another tab, or on the page of a cache. */
  function unspentId(): string {
    const field = form.elements.namedItem('_submission') as HTMLInputElement;
    if (field.value === '' || spent.has(field.value)) field.value = newSubmissionId();
    return field.value;
  }

  function sendAnswers(): void {
    const problems = problemsIn(items, answers(), words);
    const [first] = problems;
    clearProblems(form);
    if (first !== undefined) {
      layout.reveal(first.key);
      showProblems(form, items, problems, words);
      return;
    }
    if (own !== undefined) outbox.remove(own.id);
    const id = unspentId();
    const bits = Number(form.dataset.proofBits ?? 0);
    own = { id, code, at: now(), fields: { ...postedBy(form), _submission: [id] }, bits, tries: 0 };
    saveDraft();
    phase = 'sending';
    notices.untell('draft');
    spent.add(id);
    // Kept in the outbox before the first attempt: from here on it arrives, and arrives once, whatever happens to the page.
    sender.send(own).catch(() => HTMLFormElement.prototype.submit.call(form));
    draft.drop();
  }

  function backToAnswering(): void {
    phase = 'answering';
    saveDraft();
  }

  function showMessages(fields: readonly FieldMessage[]): void {
    const problems = fields.map(({ field, message }) => ({ key: field, message }));
    const [first] = problems;
    if (first !== undefined) layout.reveal(first.key);
    // Not for people, but a browser may have filled it in for them: now they can empty it.
    if (problems.some(({ key }) => key === '_website')) {
      const trap = form.querySelector('[name=_website]')?.closest('.away');
      trap?.classList.replace('away', 'card');
      trap?.removeAttribute('aria-hidden');
    }
    showProblems(form, items, problems, words);
  }

  form.addEventListener('input', () => {
    if (!isTouched) void keepOfflineCopy();
    isTouched = true;
    refresh();
    clearTimeout(saving);
    saving = window.setTimeout(saveDraft, typingPause);
  });
  // A page that is put away on a phone may never run again.
  window.addEventListener('pagehide', saveDraft);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && saveDraft());
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.errors a') : null;
    const key = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '');
    if (key === '') return;
    event.preventDefault();
    layout.reveal(key);
    document.getElementById(key)?.focus();
  });
  whenSubmitted(form, (isLanguageSwitch) => {
    if (phase === 'sending') return 'hold';
    saveDraft();
    if (isLanguageSwitch) return 'let';
    if (!layout.next()) sendAnswers();
    return 'hold';
  });
  window.addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key !== draftKey(code) || newValue !== null || phase === 'sending') return;
    const gone = answersOfDraft(JSON.parse(oldValue ?? 'null'));
    if (isTouched && gone !== undefined && !sameFields(gone, answers())) return;
    form.reset();
    isTouched = false;
    refresh();
    notices.tell('draft', texts.elsewhere);
  });

  unspentId();
  const kept = draft.read();
  if (kept !== undefined) restore(kept);
  else if (isReturn() && draft.lasts()) form.reset();
  refresh();
  const wrong = items.find(({ element: shown }) => shown.querySelector('.error'));
  if (wrong !== undefined) layout.reveal(wrong.key);

  return {
    show(entry, state) {
      if (entry.id !== own?.id) return false;
      switch (state.kind) {
        case 'answers':
          outbox.remove(entry.id);
          view.showForm();
          backToAnswering();
          showMessages(state.fields);
          break;
        case 'refused':
          backToAnswering();
          view.showForm(stateText(state, words), button(texts.clear, clear));
          break;
        case 'received':
          view.show(state);
          if (navigator.onLine) location.assign(state.receipt);
          break;
        default:
          view.show(state);
      }
      return true;
    },
    putBack(entry) {
      form.reset();
      fillBlanks(form, answersIn(entry.fields));
      outbox.remove(entry.id);
      refresh();
      backToAnswering();
      const title = form.querySelector('h1');
      if (title) focusOn(title);
    },
    comeBack() {
      if (phase === 'sending') location.reload();
    },
  };
}

/** Whether the page was reached by Back: browsers fill in then what was there, also when it has been sent since. */
function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
}
