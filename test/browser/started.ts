import type { Page } from 'playwright-core';

/** Waits for the script of a form: it comes after the page itself, and its starter goes when it has come. Other pages have none. */
export async function started(page: Page): Promise<void> {
  await page.locator('script[data-src]').waitFor({ state: 'detached' });
}

/** The same page, whose script has started when it was gone to or loaded again. With script only. */
export function startingPage(page: Page): Page {
  const { goto, reload } = page;
  page.goto = async (...of) => {
    const response = await goto.apply(page, of);
    await started(page);
    return response;
  };
  page.reload = async (...of) => {
    const response = await reload.apply(page, of);
    await started(page);
    return response;
  };
  return page;
}
