import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportHtml } from '../../shared/mail/report-html.tsx';
import { composeReport } from '../../shared/report/compose.ts';
import { lookedAt } from '../fixtures/languages.ts';
import { blocksFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { translated } from '../fixtures/programmes/translated.ts';
import { sampled } from '../fixtures/property.ts';
import { aPublication } from '../fixtures/publication/sealed.ts';
import { someResponses } from '../fixtures/responses/responses.ts';
import { aResultsSite, type ResultsSite } from '../fixtures/web/results-site.ts';
import { findings } from './axe-findings.ts';
import { sharedChromium } from './chromium.ts';
import { layoutFaults } from './layout-faults.ts';
import { onPage, overflow } from './page.ts';
import { resultsAt, serveResults } from './results-pages.ts';

const people = { minLength: 40, maxLength: 40 };
const file = translated(blocksFile());
const mails = new Map<string, string>();
let site: ResultsSite;

beforeAll(async () => {
  const [session] = sessionsOf(file);
  const publication = aPublication(session, sampled(someResponses(session, people), 1).flat());
  for (const language of lookedAt) {
    mails.set(language, await reportHtml(composeReport(publication, [session], { name: 'Ada Berg', language })));
  }
  site = await aResultsSite(file, people.maxLength);
});

/** Each language once, light and dark in turn. */
const looks = lookedAt.map((language, at) => [language, at % 2 === 0 ? 'light' : 'dark'] as const);

async function on<T>(scheme: 'light' | 'dark', width: number, use: (page: Page) => Promise<T>): Promise<T> {
  return onPage(await sharedChromium(), { viewport: { width, height: 780 }, colorScheme: scheme }, use);
}

/** A matrix as it is heard: one table with named columns, each row with its name, and bars that say their numbers. */
async function expectHeard(page: Page): Promise<void> {
  const table = page.getByRole('table', { name: 'How satisfied are you with' });
  expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Question', 'Satisfied', 'Mean of 5', 'n']);
  expect(await table.getByRole('rowheader').count()).toBe(3);
  for (const name of ['the content', 'the room', 'the materials']) {
    expect(await table.getByRole('rowheader', { name }).count()).toBe(1);
  }
  expect(await table.getByRole('img', { name: /\d+ × Very satisfied · \d+ × Satisfied/ }).count()).toBe(3);
}

describe('the results of a matrix in a mail', () => {
  it.each(looks)('fit 320 px and have nothing that axe finds, in %s and %s', async (language, scheme) => {
    await on(scheme, 320, async (page) => {
      await page.setContent(mails.get(language) ?? '');
      // These are for pages: a mail has no landmarks.
      expect(await findings(page, ['landmark-one-main', 'region'])).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });

  it('are heard as one table, whose rows have their bars below them', async () => {
    await on('light', 360, async (page) => {
      await page.setContent(mails.get('en') ?? '');
      await expectHeard(page);
      const bars = page.locator('.bar[role=img]');
      const widths = await bars.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
      // Those of the first matrix and of the second, as wide as a phone has room for.
      expect(widths).toHaveLength(5);
      expect(Math.min(...widths)).toBeGreaterThan(300);
    });
  });
});

describe('the results of a matrix on their page', () => {
  it.each(looks)('show all of their numbers at every width, in %s and %s', async (language, scheme) => {
    await on(scheme, 320, async (page) => {
      await serveResults(page.context(), site);
      await page.goto(resultsAt(site, 'organiser', `?session=BLOCKS&lang=${language}`));
      expect(await findings(page)).toEqual([]);
      for (const width of [320, 360, 450, 580, 768, 1280]) {
        await page.setViewportSize({ width, height: 780 });
        expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
      }
    });
  });

  it('are heard as one table at every width, with the bar beside the name or below it', async () => {
    await on('light', 1000, async (page) => {
      await serveResults(page.context(), site);
      await page.goto(resultsAt(site, 'organiser', '?session=BLOCKS&lang=en'));
      const tops = () =>
        page
          .locator('.matrix tbody tr')
          .first()
          .evaluate((row) => ['th', '.bars'].map((each) => row.querySelector(each)?.getBoundingClientRect().top ?? 0));

      await expectHeard(page);
      const [name = 0, beside = 0] = await tops();
      expect(beside).toBe(name);
      await page.setViewportSize({ width: 360, height: 780 });
      await expectHeard(page);
      const [above = 0, below = 0] = await tops();
      expect(below).toBeGreaterThan(above + 20);
    });
  });
});
