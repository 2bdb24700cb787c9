/** Shows the button that prints the page it is on. */
export function printPage(window: Window): void {
  for (const button of Array.from(window.document.querySelectorAll<HTMLButtonElement>('button[data-print]'))) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
