/**
 * Has a service worker keep this form, so that it opens again without a network. Only browsers that have service
 * workers do it, and nothing else hangs on it. Called once somebody answers: who only looks, loads nothing more.
 */
export async function keepOfflineCopy(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/f/worker.js');
    const { active } = await navigator.serviceWorker.ready;
    const scripts = Array.from(document.querySelectorAll<HTMLScriptElement>('script[src^="/f/assets/"]'));
    for (const address of [...scripts.map(({ src }) => src), location.href]) active?.postMessage(address);
  } catch {
    // No service workers here, or none for this page: the form works without.
  }
}
