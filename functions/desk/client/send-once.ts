/** A form that is on its way is not sent again by a second press of its button; who comes back to the page may send it anew. */
export function sendOnce(page: Document, window: Window): void {
  const sent = new Set<EventTarget>();
  page.addEventListener('submit', (event) => {
    const { target } = event;
    if (target === null || event.defaultPrevented) return;
    if (sent.has(target)) event.preventDefault();
    sent.add(target);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) sent.clear();
  });
}
