import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';
import type { written } from '../fixtures/i18n/written.ts';
import { expectedWritten, writtenScript } from '../fixtures/i18n/written-script.ts';
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

/** Spanish moments: this browser's data has another sign between day and time than Node's. No script of ours writes one. */
const otherInBrowsers = new Set([
  'es moment in Shanghai',
  'es moment in Paris in winter',
  'es moment in Paris in summer',
]);

describe('what is written with the locale data of a browser', () => {
  it('is the same as with that of Node, in all languages', async () => {
    await on('light', 320, async (page) => {
      await page.addScriptTag({ content: await writtenScript() });
      const ours = await page.evaluate((languages) => {
        const { locale } = globalThis as unknown as { locale: { written: typeof written } };
        return languages.map((language) => [language, locale.written(language)] as const);
      }, Object.keys(expectedWritten));
      const differing = ours.flatMap(([language, texts]) =>
        Object.entries(texts).filter(
          ([key, text]) => text !== expectedWritten[language]?.[key] && !otherInBrowsers.has(`${language} ${key}`),
        ),
      );
      expect(ours.length).toBeGreaterThanOrEqual(interfaceLanguages.length);
      expect(differing).toEqual([]);
    });
  });
});
