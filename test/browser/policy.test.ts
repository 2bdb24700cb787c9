import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHostLink, newPreviewLink } from '../../infra/cli/programme/session-link.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { type LoopbackServer, loopbackServer } from '../fixtures/local/loopback-server.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { sharedChromium } from './chromium.ts';

// What the headers say, a browser must do: here it is asked to do what they forbid.

const stack = sharedStack();
let browser: Browser;
/** Another site: it would frame our pages, take what they send, and see where its visitors come from. */
let elsewhere: LoopbackServer;
const reached: { url: string; referrer: string | undefined }[] = [];
const pages: Record<string, string> = {};
beforeAll(async () => {
  browser = await sharedChromium();
  elsewhere = await loopbackServer((request, response) => {
    reached.push({ url: request.url ?? '', referrer: request.headers.referer });
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
    const framed = new URL(request.url ?? '', 'http://x').searchParams.get('frame');
    response.end(framed === null ? 'elsewhere' : `<iframe name="framed" src="${framed}"></iframe>`);
  });
  const { code, form } = await stack.openSession();
  const key = newKey(randomBytes(16));
  const programme = code.toLowerCase();
  await stack.target.links.keep({
    programme,
    recipient: 'ada',
    hash: keyHash('results', key),
    madeAt: systemClock.now(),
  });
  Object.assign(pages, {
    form,
    'a page that is not there': `${stack.url}/nothing`,
    preview: await newPreviewLink(code, stack.target),
    counter: await newHostLink(code, stack.target),
    results: `${stack.url}/r/${programme}/${key}`,
  });
});
afterAll(async () => {
  await elsewhere.close();
});

async function opened<T>(url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  context.setDefaultTimeout(10_000);
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** What the policy of every page forbids, as browsers name it. */
const forbidden = [
  'base-uri',
  'connect-src',
  'frame-src',
  'img-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-elem',
];

describe.each(['form', 'a page that is not there', 'preview', 'counter', 'results'])('the page "%s"', (name) => {
  it('runs nothing, loads nothing and sends nothing that was put into it, and follows no other base', async () => {
    await opened(pages[name] ?? '', async (page) => {
      reached.length = 0;
      const tried = await page.evaluate(async (other) => {
        const violations = new Set<string>();
        Object.assign(window, { violations });
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          violations.add(effectiveDirective),
        );
        const put = (tag: string, attributes: Record<string, string>, text = '') => {
          const element = document.createElement(tag);
          for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
          element.textContent = text;
          document.body.append(element);
          return element;
        };
        put('script', {}, 'document.title = "script"');
        put('script', { src: `${other}/script.js` });
        put('div', { onclick: 'document.title = "handler"' }).click();
        put('style', {}, 'body { display: none }');
        put('img', { src: `${other}/picture.png` });
        put('iframe', { src: `${other}/frame` });
        put('base', { href: `${other}/` });
        (put('form', { action: `${other}/form`, method: 'post' }) as HTMLFormElement).submit();
        await fetch(`${other}/fetched`).catch(() => {});
        const { display } = getComputedStyle(document.body);
        return { title: document.title, display, base: document.baseURI };
      }, elsewhere.url);

      expect(tried.title).not.toMatch(/script|handler/);
      expect(tried.display).not.toBe('none');
      expect(tried.base.startsWith(stack.url)).toBe(true);
      const violated = () => page.evaluate(() => [...(window as unknown as { violations: Set<string> }).violations]);
      await expect.poll(violated).toEqual(expect.arrayContaining(forbidden));
      expect(reached).toEqual([]);
    });
  });

  it('is shown in no frame of another site, and tells no other site where somebody came from', async () => {
    const address = pages[name] ?? '';
    await opened(`${elsewhere.url}/?frame=${encodeURIComponent(address)}`, async (page) => {
      const framed = page.frame('framed');
      await expect.poll(() => framed?.url()).toMatch(/^chrome-error:/);
    });
    await opened(address, async (page) => {
      reached.length = 0;
      await page.evaluate((other) => location.assign(`${other}/left`), elsewhere.url);
      await page.waitForURL(/\/left$/);
      expect(reached.filter(({ url }) => url === '/left')).toEqual([{ url: '/left', referrer: undefined }]);
    });
  });
});
