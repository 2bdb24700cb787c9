import { headersOfPage } from '../../../../shared/web/http/page-headers.ts';
import { newSubmissionId } from '../submission-id.ts';
import { keyOf, kindOf, standsFor, withId, withoutId } from './cached-page.ts';
import { isKeptPage, type KeptPage } from './kept-page.ts';

/**
 * The service worker: a form that was opened once opens again without a network. It keeps the forms of this origin and
 * the scripts that belong to them, nothing else: no post passes through it, and no receipt.
 */
declare const self: ServiceWorkerGlobalScope;

/** Its name changes with its content: another script has another cache, and the old one goes. */
const cacheName = `debrief-${self.location.pathname}`;

/** A network that takes longer is as good as none, when there is a kept page. In milliseconds. */
const patience = 4_000;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  // Said once more: where the one before was just at work when this one came, Chromium has been seen to leave this one waiting.
  if (isKeptPage(event.data)) event.waitUntil(Promise.all([self.skipWaiting(), keepPage(event.data)]));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const kind = kindOf(url);
  if (kind === 'asset') event.respondWith(asset(request));
  if (kind === 'form' && request.mode === 'navigate') {
    const fromNetwork = fetch(request).then((response) => keepForm(url, response));
    event.waitUntil(fromNetwork.catch(() => undefined));
    event.respondWith(form(url, fromNetwork));
  }
});

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('debrief-') && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A page that was loaded without this worker hands itself over: it is kept as it was served, with its scripts, of which this is one. */
async function keepPage({ address, html, policy, scripts }: KeptPage): Promise<void> {
  const url = new URL(address, self.location.origin);
  const cache = await caches.open(cacheName);
  for (const path of [self.location.pathname, ...scripts]) {
    if (kindOf(new URL(path, url)) === 'asset' && (await cache.match(path)) === undefined) await cache.add(path);
  }
  if (kindOf(url) === 'form' && (await cache.match(keyOf(url))) === undefined) {
    await putForm(cache, url, html, headersOfPage(policy));
  }
}

async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** The network's answer, unless it fails or dawdles and there is a kept page. */
async function form(url: URL, fromNetwork: Promise<Response>): Promise<Response> {
  const inTime = Promise.race([fromNetwork, new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
  const response = await inTime.catch(() => undefined);
  if (response !== undefined && response.status < 500 && response.status !== 429) return response;
  return (await keptForm(url)) ?? fromNetwork;
}

/** Keeps a form without its id, forgets one that is over, and hands the response on. */
async function keepForm(url: URL, response: Response): Promise<Response> {
  const cache = await caches.open(cacheName);
  if (response.status === 404 || response.status === 410) await cache.delete(url.pathname, { ignoreSearch: true });
  if (response.status !== 200) return response;
  await putForm(cache, url, await response.clone().text(), headersOf(response));
  return response;
}

async function putForm(cache: Cache, url: URL, page: string, headers: HeadersInit): Promise<void> {
  const html = withoutId(page);
  if (html !== undefined) await cache.put(keyOf(url), new Response(html, { headers }));
}

/** The kept form in the language that is asked for, or else in any: better than none. */
async function keptForm(url: URL): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  const others = await cache.keys(url.pathname, { ignoreSearch: true });
  const other = others.find((each) => standsFor(new URL(each.url), url));
  const kept = (await cache.match(keyOf(url))) ?? (other && (await cache.match(other)));
  if (kept === undefined) return undefined;
  return new Response(withId(await kept.text(), newSubmissionId()), { headers: kept.headers });
}

/** The text is kept as it is, so what said how it had travelled no longer holds. */
function headersOf({ headers }: Response): Headers {
  const kept = new Headers(headers);
  kept.delete('content-encoding');
  kept.delete('content-length');
  return kept;
}
