import type { BrowserContext } from 'playwright-core';
import type { ResultsSite } from '../fixtures/web/results-site.ts';

const origin = 'http://results.invalid';

/** Answers a browser's requests for the pages behind a link as the function does, headers included. */
export async function serveResults(context: BrowserContext, site: ResultsSite): Promise<void> {
  await context.route(`${origin}/**`, async (route) => {
    const { statusCode = 200, headers = {}, body = '' } = await site.get(route.request().url());
    await route.fulfill({
      status: statusCode,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body,
    });
  });
}

/** The address behind the link of one of the readers; `rest`: a page and a query. */
export function resultsAt(site: ResultsSite, reader: 'organiser' | 'speaker', rest = ''): string {
  return `${origin}/r/${site.programme}/${site[reader]}${rest}`;
}
