import { describe, expect, it } from 'vitest';
import { usage } from '../../infra/cli/cost/usage.ts';
import { keptOffline, openAnswered, receipt, said, send, sharedPhones } from './phones.ts';

// Chromium tells of what its service workers ask for only then.
process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1';

const { proxy, openSession, onPhone, setOffline } = sharedPhones();
const slow = { timeout: 10_000 };

describe('a visit of a browser', () => {
  it('is as many requests as the bill says, the first time; the next one has the script', async () => {
    const first = await openSession();
    const next = await openSession();
    await onPhone(async (context, page) => {
      const asked: string[] = [];
      context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      const visit = async ({ code, form }: { code: string; form: string }) => {
        const [before] = [proxy().passed.length, asked.splice(0)];
        await openAnswered(page, form);
        await keptOffline(page);
        await send(page);
        await receipt(page);
        await said(page, 'Thank you');
        await page.waitForLoadState('networkidle');
        const came = proxy()
          .passed.slice(before)
          .map((each) => each.replace(/\?.*/, ''));
        // What came is what was asked for, and nothing came of which the browser does not tell.
        for (const each of came) expect(asked).toContain(each);
        return came.map((each) => each.replace(code, 'CODE').replace(/form-\w+/, 'form-HASH'));
      };

      const ofFirst = await visit(first);
      expect(ofFirst).toEqual(['GET /f/CODE', 'GET /f/assets/form-HASH.js', 'POST /f/CODE']);
      expect(ofFirst).toHaveLength(usage.visit.requests.length);
      expect(await visit(next)).toEqual(['GET /f/CODE', 'POST /f/CODE']);
    });
  });

  it('has the script also where no service worker is ever registered, and once', async () => {
    const { form } = await openSession();
    await onPhone(async (context, page) => {
      await context.addInitScript(() => {
        ServiceWorkerContainer.prototype.register = () => new Promise(() => undefined);
      });
      const before = proxy().passed.length;
      await openAnswered(page, form);
      await said(page, '1 of 11 answered');
      expect(
        proxy()
          .passed.slice(before)
          .filter((each) => each.includes('/f/assets/')),
      ).toHaveLength(1);
      await send(page);
      await receipt(page);
    });
  });

  it('and has it where service workers may not be looked at', async () => {
    const { form } = await openSession();
    await onPhone(async (context, page) => {
      await context.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'serviceWorker', {
          get() {
            throw new DOMException('not here', 'SecurityError');
          },
        });
      });
      await openAnswered(page, form);
      await said(page, '1 of 11 answered');
    });
  });
});

/** What earlier versions served as `/f/worker.js`, in short: it keeps forms as they come, and shows them without a network. */
const formerWorker = `
const name = 'debrief-former';
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(caches.open(name).then((cache) => cache.add(String(event.data)))));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(fetch(event.request).then(async (response) => {
    await (await caches.open(name)).put(event.request, response.clone());
    return response;
  }).catch(() => caches.match(event.request)));
});
`;

describe('a browser with the worker of an earlier version', () => {
  it('gets this one with the next form, which opens without a network, and nothing of the earlier one stays', async () => {
    const { form } = await openSession();
    await onPhone(async (context, page) => {
      const [origin, path] = [new URL(form).origin, '/f/FORMER-PAGE'];
      await context.route(`${origin}${path}`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A former form</title>' }),
      );
      // Answered here to the end: the browser looks for a newer file when it likes, and a route that is taken away meanwhile would leave it waiting.
      let isThere = true;
      await context.route(`${origin}/f/worker.js`, (route) =>
        route.fulfill(isThere ? { contentType: 'text/javascript', body: formerWorker } : { status: 404 }),
      );
      const worker = () => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL);
      await page.goto(`${origin}${path}`);
      await page.evaluate(() => navigator.serviceWorker.register('/f/worker.js'));
      await expect.poll(worker, slow).toBe(`${origin}/f/worker.js`);
      await page.reload();
      await expect.poll(() => page.evaluate(() => caches.keys()), slow).toEqual(['debrief-former']);
      // From here on there is no such file.
      isThere = false;
      expect((await fetch(`${origin}/f/worker.js`)).status).toBe(404);

      await openAnswered(page, form);
      await expect.poll(worker, slow).toMatch(/\/f\/assets\/form-\w+\.js$/);
      await keptOffline(page);

      const isAlone = [expect.stringMatching(/^debrief-\/f\/assets\/form-/)];
      await expect.poll(() => page.evaluate(() => caches.keys()), slow).toEqual(isAlone);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);
      await setOffline(context, true);
      await page.reload();
      await said(page, '1 of 11 answered');
      await setOffline(context, false);
      await send(page);
      await receipt(page);
    });
  });

  it('leaves this one alone with what it says to it', async () => {
    const { form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await keptOffline(page);
      const kept = () =>
        page.evaluate(async () => {
          const urls: string[] = [];
          for (const name of await caches.keys()) {
            for (const { url } of await (await caches.open(name)).keys()) urls.push(url);
          }
          return urls;
        });
      const before = await kept();
      await page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready;
        for (const message of [location.href, null, { address: 1 }]) active?.postMessage(message);
        active?.postMessage({ address: '/', html: '', policy: '', scripts: [`${location.pathname}?other`] });
        // What is said last is done last.
        const html = '<input name="_submission" value="">';
        active?.postMessage({ address: `${location.pathname}?lang=fr`, html, policy: '', scripts: [] });
      });
      const last = form.replace('lang=en', 'lang=fr');
      await expect.poll(kept, slow).toContain(last);
      expect((await kept()).filter((url) => url !== last)).toEqual(before);
    });
  });
});
