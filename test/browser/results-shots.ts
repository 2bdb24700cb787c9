import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loopbackOnly, withChineseFont } from './chromium.ts';
import { onPage } from './page.ts';

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  phone: { viewport: { width: 360, height: 780 }, deviceScaleFactor: 1.5 },
  'phone-dark': { viewport: { width: 360, height: 780 }, deviceScaleFactor: 1.5, colorScheme: 'dark' },
  desktop: { viewport: { width: 1000, height: 900 } },
};

const pages = [
  ['results-programme', 'organiser', '?session=all&'],
  ['results-session', 'organiser', '?session=ETS-WF&'],
  ['results-speaker', 'speaker', '?session=ETS-WF&'],
  ['results-preferences', 'organiser', '/wishes?'],
  ['results-stop', 'organiser', '/stop?'],
] as const;

/** The links of an organiser and of a speaker. */
interface ShownLinks {
  readonly organiser: string;
  readonly speaker: string;
}

/** Pictures of the pages behind links in both languages, and of a session's as a printer gets it. */
export async function pictureResults(browser: Browser, links: ShownLinks, folder: string): Promise<void> {
  for (const language of ['en', 'zh-CN']) {
    for (const [name, reader, rest] of pages) {
      for (const [look, options] of Object.entries(looks)) {
        await on(browser, options, `${links[reader]}${rest}lang=${language}`, (page) =>
          page.screenshot({ path: join(folder, `${name}-${language}-${look}.png`) }),
        );
      }
    }
    // What is 180 mm wide on A4 between its margins; a PDF itself can't be looked at here.
    const paper = { viewport: { width: 680, height: 960 }, colorScheme: 'dark' } as const;
    await on(browser, paper, `${links.organiser}?session=ETS-WF&lang=${language}`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: join(folder, `results-session-${language}-a4.png`), fullPage: true });
    });
  }
}

function on<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  return onPage(browser, { ...options, bypassCSP: true }, async (page) => {
    await loopbackOnly(page.context());
    await page.goto(address);
    await withChineseFont(page);
    return use(page);
  });
}
