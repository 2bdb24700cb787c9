/** Shows the buttons that copy links, where the browser can: it does so only on pages that came by a safe way. */
export function copyLinks({ document, navigator }: Window): void {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard === undefined) return;
  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))) {
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      clipboard.writeText(button.dataset.copy || '').then(
        () => {
          button.textContent = button.dataset.copied || '';
        },
        // Refused by the browser or its owner: then the link is there to be selected.
        () => {
          button.hidden = true;
        },
      );
    });
    button.addEventListener('blur', () => {
      button.textContent = words;
    });
  }
}
