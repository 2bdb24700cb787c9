import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { decodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { type CuttingProxy, cuttingProxy } from '../fixtures/local/cutting-proxy.ts';
import type { OpenSession } from '../fixtures/local/local-stack.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { sharedChromium } from './chromium.ts';
import { startingPage } from './started.ts';

/** What a test says that breaks the script on purpose. */
const sabotage = 'sabotage';

/** A stack, phones, and a network between them that can be cut: shared by the tests of a file. */
export function sharedPhones() {
  const stack = sharedStack();
  let proxy: CuttingProxy;
  let browser: Browser;
  beforeAll(async () => {
    proxy = await cuttingProxy(stack.url);
    browser = await sharedChromium();
  });
  afterAll(async () => {
    await proxy.close();
  });
  return {
    stack,
    /** Only in tests and hooks. */
    proxy: () => proxy,

    /** A session of its own for a test, with its address behind the network that can be cut. */
    async openSession(file?: ProgrammeFile): Promise<OpenSession> {
      const { code } = await stack.openSession(file);
      return { code, form: `${proxy.url}/f/${code}?lang=en` };
    },

    /** What is stored for a session: the answers of each response. */
    async stored(code: SessionCode) {
      return (await stack.responsesTo(code)).map((item) => decodeResponse(item)?.answers);
    },

    postsTo: (code: SessionCode) => proxy.passed.filter((each) => each === `POST /f/${code}`).length,

    /** A phone's network goes or comes back: told to its pages, and for its service worker as well, which no browser cuts off. */
    async setOffline(context: BrowserContext, isOffline: boolean): Promise<void> {
      proxy.cutAll(isOffline);
      await context.setOffline(isOffline);
    },

    /** A phone of its own: with storage and caches that nobody else has. Fails on any fault or policy violation in it. */
    async onPhone(use: (context: BrowserContext, page: Page) => Promise<void>, options?: BrowserContextOptions) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
        ...options,
      });
      const faults: string[] = [];
      context.on('weberror', (error) => faults.push(String(error.error())));
      context.on('console', (message) => {
        if (/Content Security Policy|Uncaught/.test(message.text())) faults.push(message.text());
      });
      context.on('request', (request) => {
        if (!request.url().startsWith(proxy.url)) faults.push(`asked elsewhere: ${request.url()}`);
      });
      context.setDefaultTimeout(10_000);
      try {
        const page = await context.newPage();
        await use(context, options?.javaScriptEnabled === false ? page : startingPage(page));
        expect(faults.filter((fault) => !fault.includes(sabotage))).toEqual([]);
      } finally {
        proxy.cutAll(false);
        await context.close();
      }
    },
  };
}

export const choose = (page: Page, name: string, value: string) =>
  page.locator(`[name="${name}"][value="${value}"]`).check();
export const send = (page: Page) => page.locator('button.send').click();
export const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
export const receipt = (page: Page) => page.waitForURL(/\/thanks\?/);
export const submissionOf = (page: Page) => page.locator('[name=_submission]').inputValue();

/** Opens a form and answers what must be answered, so that it can be sent. */
export async function openAnswered(page: Page, form: string): Promise<void> {
  await page.goto(form);
  await choose(page, 'q_overall', '5');
}

/** Waits until the service worker is in charge and has this form and its script. */
export async function keptOffline(page: Page): Promise<void> {
  const state = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const cached = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      const paths = cached.flat().map(({ url }) => new URL(url).pathname);
      const hasForm = paths.includes(location.pathname);
      return hasForm && paths.length > 1 && navigator.serviceWorker.controller !== null;
    });
  await expect.poll(state, { timeout: 10_000 }).toBe(true);
}
