/**
 * Decides what becomes of a submit: `let` the browser post it, or `hold` it because the script has dealt with it. If
 * the script fails, the browser posts it after all.
 */
export function whenSubmitted(form: HTMLFormElement, decide: (isLanguageSwitch: boolean) => 'let' | 'hold'): void {
  let pressed: EventTarget | null = null;
  // Browsers before 2021 don't say which button submitted.
  form.addEventListener('click', ({ target }) => {
    pressed = target;
  });
  form.addEventListener('submit', (event) => {
    const submitter = event.submitter ?? pressed;
    pressed = null;
    try {
      const isSwitch = submitter instanceof HTMLButtonElement && submitter.name === '_switch';
      if (decide(isSwitch) === 'hold') event.preventDefault();
    } catch {
      // Not prevented: the form is posted as it would be without us.
    }
  });
}
