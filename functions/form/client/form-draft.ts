import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { answersInText, type Draft, draftKey } from './draft.ts';
import { button } from './element.ts';
import { answersIn, sameFields } from './fields.ts';
import { emptyForm, fillBlanks, postedBy } from './form-fields.ts';
import type { Notices } from './notices.ts';

const typingPause = 400;

/** What the draft of a form has to know of the form. */
export interface DraftedForm {
  readonly form: HTMLFormElement;
  readonly code: string;
  /** Not while its answers are on their way: the outbox has them then. */
  isAnswering(): boolean;
  /** Shows what depends on the answers anew. */
  refresh(): void;
  /** Forgets everything, because the person wants it. */
  clear(): void;
}

/** Keeps the draft of a form while it is filled in. */
export interface FormDraft {
  save(): void;
  /** Nothing is there to keep any more. */
  drop(): void;
}

/** Brings back what an earlier visit left, and keeps the device up to date from now on. */
export function keepDraft(drafted: DraftedForm, draft: Draft, notices: Notices, { texts }: ScriptWords): FormDraft {
  const { form, code, isAnswering, refresh, clear } = drafted;
  let isTouched = false;
  let saving: number | undefined;

  function save(): void {
    clearTimeout(saving);
    if (isAnswering()) draft.keep(answersIn(postedBy(form)));
  }

  form.addEventListener('input', () => {
    isTouched = true;
    clearTimeout(saving);
    saving = window.setTimeout(save, typingPause);
  });
  // A page that is put away on a phone may never run again.
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save());
  // Another tab sent or cleared the draft that this tab shows too: here it would be sent a second time.
  window.addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key !== draftKey(code) || newValue !== null || !isAnswering()) return;
    const gone = answersInText(oldValue);
    if (isTouched && gone !== undefined && !sameFields(gone, answersIn(postedBy(form)))) return;
    emptyForm(form);
    isTouched = false;
    refresh();
    notices.tell('draft', texts.elsewhere);
  });

  const kept = draft.read();
  if (kept === undefined) {
    if (isReturn() && draft.lasts()) form.reset();
  } else if (fillBlanks(form, kept) > 0) {
    notices.tell('draft', texts.restored, button(texts.clear, clear));
  }
  return {
    save,
    drop() {
      clearTimeout(saving);
      isTouched = false;
      draft.drop();
    },
  };
}

/** Whether the page was reached by Back: browsers fill in then what was there, also when it has been sent since. */
function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
}
