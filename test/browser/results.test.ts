import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookedAt } from '../fixtures/languages.ts';
import { allTypesFile } from '../fixtures/programmes/programme-files.ts';
import { translated } from '../fixtures/programmes/translated.ts';
import { aResultsSite, type ResultsSite } from '../fixtures/web/results-site.ts';
import { findings } from './axe-findings.ts';
import { launchChromium } from './chromium.ts';
import { onPage, overflow } from './page.ts';
import { resultsAt, serveResults } from './results-pages.ts';

let site: ResultsSite;
let browser: Browser;
beforeAll(async () => {
  site = await aResultsSite(translated(allTypesFile()), 30);
  browser = await launchChromium();
});
afterAll(() => browser.close());

function on<T>(scheme: 'light' | 'dark', width: number, use: (page: Page) => Promise<T>): Promise<T> {
  return onPage(browser, { viewport: { width, height: 780 }, colorScheme: scheme }, async (page) => {
    await serveResults(page.context(), site);
    return use(page);
  });
}

/** Each language once, light and dark in turn. */
const looks = lookedAt.map((language, at) => [language, at % 2 === 0 ? 'light' : 'dark'] as const);

describe.each([
  ['results', ''],
  ['wishes', '/wishes'],
  ['stop', '/stop'],
])('the page "%s"', (_, page) => {
  it.each(looks)('has nothing that axe finds, and fits 320 px, in %s and %s', async (language, scheme) => {
    await on(scheme, 320, async (shown) => {
      await shown.goto(resultsAt(site, 'organiser', `${page}?lang=${language}`));
      expect(await findings(shown)).toEqual([]);
      expect(await overflow(shown)).toBe(0);
    });
  });
});

describe('the results page', () => {
  it('has its own style under its policy, and bars as long as their shares', async () => {
    await on('light', 1000, async (page) => {
      const refused: string[] = [];
      page.on('console', (line) => refused.push(line.text()));
      await page.goto(resultsAt(site, 'organiser', '?session=KIT&lang=en'));
      const bars = await page.locator('tr:has(.bar)').evaluateAll((rows) =>
        rows.map((row) => {
          const svg = row.querySelector('svg')?.getBoundingClientRect().width ?? 0;
          const bar = row.querySelector('rect')?.getBoundingClientRect().width ?? 0;
          return [Math.round((bar / svg) * 100), Number.parseInt(row.lastElementChild?.textContent ?? '', 10)];
        }),
      );
      expect(bars.length).toBeGreaterThan(5);
      for (const [drawn = 0, said = 0] of bars) expect(Math.abs(drawn - said)).toBeLessThanOrEqual(1);
      expect(refused).toEqual([]);
    });
  });
});
