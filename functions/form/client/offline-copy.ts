import type { KeptPage } from './worker/kept-page.ts';

/**
 * This form as it was served, if it may be kept. Before anything of it is changed: what is typed or filled in is in no copy. Its own script is
 * not in it either, for it was put in by the starter, which is. The script of blind codes runs before and changes the page: it has noted how it was.
 */
export function servedPage(): KeptPage | undefined {
  const starter = document.querySelector<HTMLElement>('script[data-src]');
  if (starter === null) return undefined;
  document.currentScript?.remove();
  const scripts = Array.from(document.querySelectorAll<HTMLScriptElement>('script[src^="/f/assets/"]'));
  const page = {
    address: location.href,
    html: `<!doctype html>${window.debriefServed ?? document.documentElement.outerHTML}`,
    policy: starter.dataset.policy ?? '',
    scripts: scripts.map(({ src }) => new URL(src).pathname),
  };
  starter.remove();
  return page;
}

/**
 * Has the service worker keep this form, so that it opens again without a network. Only browsers that have service
 * workers do it, and nothing else hangs on it. It takes no request: who only looks, loads nothing more.
 */
export async function keepOfflineCopy(page: KeptPage): Promise<void> {
  try {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    (installing ?? waiting ?? active)?.postMessage(page);
  } catch {
    // No service workers here, or none for this page: the form works without.
  }
}
