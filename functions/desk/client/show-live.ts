/**
 * Shows anew what a page says of what is saved, such as a condition as a sentence: each part with an id and `data-live`, as the page would
 * have it if it were loaded again.
 */
export async function showLive(page: Window): Promise<void> {
  const { document } = page;
  const parts = Array.from(document.querySelectorAll('[data-live]'));
  if (parts.length === 0) return;
  try {
    const response = await page.fetch(page.location.href, { credentials: 'same-origin' });
    if (!response.ok) return;
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const part of parts) {
      const now = fresh.getElementById(part.id);
      if (now !== null) part.replaceWith(document.importNode(now, true));
    }
  } catch {
    // What is there stays until the page is loaded again.
  }
}
