import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';
import { resultsTexts } from '../../shared/i18n/results-texts.ts';
import type { written } from '../fixtures/i18n/written.ts';
import { expectedWritten, writtenScript } from '../fixtures/i18n/written-script.ts';
import { lookedAt } from '../fixtures/languages.ts';
import { allTypesFile } from '../fixtures/programmes/programme-files.ts';
import { translated } from '../fixtures/programmes/translated.ts';
import { aResultsSite, type ResultsSite } from '../fixtures/web/results-site.ts';
import { findings } from './axe-findings.ts';
import { sharedChromium } from './chromium.ts';
import { layoutFaults } from './layout-faults.ts';
import { onPage, overflow } from './page.ts';
import { resultsAt, serveResults } from './results-pages.ts';

let site: ResultsSite;
let browser: Browser;
beforeAll(async () => {
  site = await aResultsSite(translated(allTypesFile()), 30);
  browser = await sharedChromium();
});

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
  ['definitions', '/definitions'],
])('the page "%s"', (_, page) => {
  it.each(looks)('has nothing that axe finds, and fits 320 px, in %s and %s', async (language, scheme) => {
    await on(scheme, 320, async (shown) => {
      await shown.goto(resultsAt(site, 'organiser', `${page}?lang=${language}`));
      expect(await findings(shown)).toEqual([]);
      expect(await overflow(shown)).toBe(0);
    });
  });
});

describe('the report of a programme and of a session', () => {
  const widths = [320, 360, 390, 450, 500, 580, 768, 1280];

  it.each(['en', 'zh-CN', 'fr', 'ar'])('shows all of its numbers at every width, in %s', async (language) => {
    await on('light', 320, async (page) => {
      for (const session of ['all', 'KIT']) {
        await page.goto(resultsAt(site, 'organiser', `?session=${session}&lang=${language}`));
        expect(await page.locator('.report td').count()).toBeGreaterThan(0);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 780 });
          expect(await page.evaluate(layoutFaults), `${session} at ${width} px`).toEqual([]);
          expect(await page.evaluate(emptyPartOfMetrics), `${session} at ${width} px`).toBeLessThan(0.05);
        }
      }
    });
  });

  it('keeps rows, columns and their names for screen readers where each row of a table stands by itself', async () => {
    await on('light', 320, async (page) => {
      await page.goto(resultsAt(site, 'organiser', '?session=KIT&lang=en'));
      const table = page.locator('.report').first();
      const columns = await table.locator('th[scope=col]').count();

      expect(await table.evaluate((element) => getComputedStyle(element).display)).toBe('block');
      expect(await table.ariaSnapshot()).toContain('- columnheader');
      expect(await table.getByRole('row').first().getByRole('columnheader').count()).toBe(columns);
      expect(await table.getByRole('row').nth(1).getByRole('cell').count()).toBe(columns - 1);
    });
  });

  it('gives what can be answered most of a phone, with the bar below, and stays a table', async () => {
    await on('light', 360, async (page) => {
      await page.goto(resultsAt(site, 'organiser', '?session=KIT&lang=en'));
      const table = page.locator('table.options').first();
      const widths = await table.evaluate((element) =>
        [element, ...element.querySelectorAll('tbody th, .bars')].map((each) => each.getBoundingClientRect().width),
      );
      const [whole = 0, ...parts] = widths;
      for (const part of parts) expect(part).toBeGreaterThan(whole / 2);
      expect(await table.getByRole('columnheader').count()).toBe(3);
      expect(await table.getByRole('row').nth(1).getByRole('rowheader').count()).toBe(1);
    });
  });
});

describe('the page of definitions', () => {
  it.each(lookedAt)('shows all of it on phones, desktops and paper, in %s', async (language) => {
    await on('dark', 320, async (page) => {
      await page.goto(resultsAt(site, 'organiser', `/definitions?lang=${language}`));
      for (const width of [320, 360, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 780 });
        expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
      }
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav:visible, .links:visible').count()).toBe(0);
      expect(await page.locator('math:visible').count()).toBeGreaterThan(20);
      expect(await page.evaluate(layoutFaults), 'paper').toEqual([]);
    });
  });

  it('sets its formulas as formulas, from left to right in every language', async () => {
    await on('light', 360, async (page) => {
      await page.goto(resultsAt(site, 'organiser', '/definitions?lang=ar'));
      const [above, below] = await page
        .locator('#responseRate mfrac > *')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
      expect(below?.top).toBeGreaterThanOrEqual(above?.bottom ?? Number.NaN);
      const [left, right] = await page
        .locator('#nps math')
        .first()
        .evaluate((math) =>
          [math.firstElementChild, math.lastElementChild].map((part) => part?.getBoundingClientRect().x),
        );
      expect(left).toBeLessThan(right ?? Number.NaN);
    });
  });

  it('is led to from the results, and leads to each of its parts and back', async () => {
    await on('light', 360, async (page) => {
      await page.goto(resultsAt(site, 'organiser', '?session=KIT&lang=en'));
      await page.getByRole('link', { name: resultsTexts('en').definitions.link }).click();
      await page.getByRole('heading', { level: 1, name: resultsTexts('en').definitions.title }).waitFor();
      const targets = await page
        .locator('nav.topics a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(targets.length).toBeGreaterThan(10);
      for (const target of targets) expect(await page.locator(`section${target}`).count(), target ?? '').toBe(1);
      await page.getByRole('link', { name: resultsTexts('en').preferences.back }).click();
      await page.locator('.metrics').waitFor();
    });
  });
});

/** How much of the block of numbers is covered by none of them. */
function emptyPartOfMetrics(): number {
  const area = (element: Element) => element.clientWidth * element.clientHeight;
  const [block] = document.querySelectorAll('.metrics');
  if (block === undefined) return 1;
  return 1 - [...block.children].reduce((sum, each) => sum + area(each), 0) / area(block);
}

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

describe('bars from right to left', () => {
  it('begin on the right, the best first, each number in its own part', async () => {
    await on('light', 360, async (page) => {
      await page.goto(resultsAt(site, 'organiser', '?session=KIT&lang=ar'));
      const [gaps, outside] = await page.evaluate(() => {
        const right = (element: Element | null) => element?.getBoundingClientRect().right ?? 0;
        const charts = [...document.querySelectorAll('.stack, .bar')].filter((svg) => svg.querySelector('rect'));
        const texts = [...document.querySelectorAll('.stack text')].filter((text) => {
          const [own, part] = [text, text.previousElementSibling].map((each) => each?.getBoundingClientRect());
          return !own || !part || own.left < part.left - 4 || own.right > part.right + 4;
        });
        return [charts.map((svg) => Math.abs(right(svg) - right(svg.querySelector('rect')))), texts.length];
      });

      expect(gaps.length).toBeGreaterThan(5);
      expect(Math.max(...gaps)).toBeLessThan(1);
      expect(outside).toBe(0);
    });
  });
});

describe('the report on paper', () => {
  it('has nothing that only a screen can use, and fits', async () => {
    await on('dark', 680, async (page) => {
      await page.goto(resultsAt(site, 'organiser', '?session=KIT&lang=en'));
      await page.emulateMedia({ media: 'print' });

      expect(await page.locator('nav:visible, .search:visible, .screen:visible').count()).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(28, 36, 33)');
      expect(await page.evaluate(layoutFaults)).toEqual([]);
    });
  });

  it('keeps headings with what they are about, and the last comment with the one before', async () => {
    await on('light', 680, async (page) => {
      await page.goto(resultsAt(site, 'organiser', '?session=KIT&lang=en'));
      await page.emulateMedia({ media: 'print' });
      const loose = await page
        .locator('h2, h3, #comments blockquote:nth-last-of-type(2)')
        .evaluateAll((elements) =>
          elements.filter((each) => getComputedStyle(each).breakAfter !== 'avoid').map(({ outerHTML }) => outerHTML),
        );
      // Longer than a page: kept whole it would leave its heading alone.
      const whole = await page
        .locator('#comments article')
        .evaluateAll((articles) => articles.filter((each) => getComputedStyle(each).breakInside !== 'auto').length);

      expect(await page.locator('#comments article').count()).toBeGreaterThan(1);
      expect([loose, whole]).toEqual([[], 0]);
    });
  });
});
