/** Reads out where something has been moved to: what stands on a page from the beginning is not read out by itself. */
export function sayMoved({ document, setTimeout }: Window): void {
  const moved = document.getElementById('moved');
  if (moved === null) return;
  const text = moved.textContent;
  moved.setAttribute('role', 'status');
  moved.textContent = '';
  setTimeout(() => {
    moved.textContent = text;
  }, 200);
}
