import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { button, element, focusOn } from './element.ts';
import type { Fields } from './fields.ts';
import type { ShownItem } from './form-items.ts';
import { notAsked } from './items.ts';
import { noteVisit, visited } from './step-history.ts';
import { nearestStep, type StepSection, stepsOf } from './steps.ts';
import { fill } from './words.ts';

/** What of the form is to be seen: the questions that are asked, one step at a time if it has steps. */
export interface FormLayout {
  /** Shows and hides for what is filled in now. */
  update(fields: Fields): void;
  /** The keys of the items of the step that is shown. */
  here(): ReadonlySet<string>;
  /** Goes on to the next step; false on the last one. */
  next(): boolean;
  /** Makes an item visible: its step, and what it is folded into. */
  reveal(key: string): void;
  /** Goes to the first step, for another start. */
  restart(): void;
}

interface ShownSection extends StepSection {
  readonly element: HTMLElement;
}

/**
 * Takes the form over, with Back and Next before its send button if there is more than one step.
 *
 * @param onNext what "Next" does: it may have something to say before it goes on
 * @param isAnswering not while the questions are hidden because their answers are on their way
 */
export function layOut(
  form: HTMLElement,
  send: HTMLElement,
  items: readonly ShownItem[],
  words: ScriptWords,
  onNext: () => void,
  isAnswering: () => boolean,
): FormLayout {
  const { texts } = words;
  const sections = sectionsIn(form, items);
  let hidden: ReadonlySet<string> = new Set();
  let wished = visited().step;

  // "Only if you answered …" is for those without a script, and for paper: it stays, but describes nothing any more.
  for (const note of Array.from(form.querySelectorAll<HTMLElement>('.only-if'))) {
    note.removeAttribute('id');
    note.hidden = true;
  }

  const position = element('span', { class: 'soft' });
  const back = button(texts.back, goBack);
  const forward = button(texts.next, onNext);
  const stepper = element('div', { class: 'stepper' }, back, position, forward);
  stepper.hidden = true;
  send.before(stepper);

  const steps = () => stepsOf(sections, hidden);
  const current = () => nearestStep(steps(), wished);

  function show(): void {
    const all = steps();
    const at = all.indexOf(current());
    for (const { element: shown, step, items: keys } of sections) {
      shown.hidden = step !== current() || keys.every((key) => hidden.has(key));
    }
    stepper.hidden = all.length < 2;
    back.hidden = at <= 0;
    forward.hidden = at >= all.length - 1;
    send.hidden = !forward.hidden;
    position.textContent = fill(texts.step, { at: at + 1, count: all.length });
  }

  const beside = (by: number) => steps()[steps().indexOf(current()) + by];

  function next(): boolean {
    const step = beside(1);
    if (step === undefined) return false;
    noteVisit({ step, from: current() });
    arrive(step);
    return true;
  }

  function goBack(): void {
    const step = beside(-1);
    if (step === undefined) return;
    // The same as the browser's own Back, where that leads there: else it would lead forward again.
    if (visited().from === step) history.back();
    else {
      noteVisit({ step });
      arrive(step);
    }
  }

  function arrive(step: number): void {
    wished = step;
    show();
    const heading = sections.find((section) => !section.element.hidden)?.element.querySelector<HTMLElement>('h2,h3');
    const target = heading ?? form.querySelector<HTMLElement>('h1');
    if (target) focusOn(target);
  }

  window.addEventListener('popstate', () => {
    const { step } = visited();
    if (!isAnswering()) wished = step;
    else if (nearestStep(steps(), step) !== current()) arrive(step);
  });

  return {
    update(fields) {
      hidden = notAsked(items, fields);
      for (const { key, element: shown } of items) shown.hidden = hidden.has(key);
      show();
    },
    here: () => new Set(sections.flatMap((section) => (section.step === current() ? section.items : []))),
    next,
    reveal(key) {
      const item = items.find((each) => each.key === key);
      const section = sections.find((each) => each.items.includes(key));
      if (section !== undefined && section.step !== current()) {
        wished = section.step;
        noteVisit({ step: wished });
      }
      show();
      const folded = item?.element.closest('details');
      if (folded) folded.open = true;
    },
    restart() {
      wished = 0;
      history.replaceState(null, '');
      show();
    },
  };
}

function sectionsIn(form: HTMLElement, items: readonly ShownItem[]): ShownSection[] {
  let step = 0;
  return Array.from(form.querySelectorAll('section')).flatMap((section) => {
    if (section.dataset.step !== undefined) step += 1;
    const keys = items.filter((item) => section.contains(item.element)).map(({ key }) => key);
    return keys.length === 0 ? [] : [{ element: section, step, items: keys }];
  });
}
