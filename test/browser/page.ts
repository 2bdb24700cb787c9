import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startingPage } from './started.ts';

/** Uses a page in a context of its own, which is closed with it, whatever comes. */
export async function onPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    return await use(options.javaScriptEnabled === false ? page : startingPage(page));
  } finally {
    await context.close();
  }
}

/** How many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
