import type { Browser, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { directionOf } from '../../shared/i18n/direction.ts';
import { reportHtml } from '../../shared/mail/report-html.tsx';
import { composeReport } from '../../shared/report/compose.ts';
import { colours } from '../../shared/report/palette.ts';
import { lookedAt } from '../fixtures/languages.ts';
import { aDeskMail } from '../fixtures/mail/a-desk-mail.ts';
import { languages, links } from '../fixtures/mail/golden-mails.ts';
import { aProgrammeReport } from '../fixtures/mail/programme-report.ts';
import { findings } from './axe-findings.ts';
import { sharedChromium } from './chromium.ts';
import { pixelsOf } from './coloured.ts';
import { onPage, overflow } from './page.ts';

const mails = new Map<string, string>();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedChromium();
  const { publication, sessions } = aProgrammeReport();
  for (const language of lookedAt) {
    const view = composeReport(publication, sessions, { name: 'Ada Berg', language }, links);
    mails.set(language, await reportHtml(view));
  }
});

interface Look {
  readonly width?: number;
  readonly dark?: boolean;
  readonly highContrast?: boolean;
}

/** Shows HTML as a mail programme does that runs no script. */
function shown<T>(
  html: string,
  { width = 700, dark, highContrast }: Look,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const options = {
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: highContrast ? 'active' : 'none',
  } as const;
  return onPage(browser, options, async (page) => {
    await page.setContent(html);
    return use(page);
  });
}

const mailIn = (language: string) => mails.get(language) ?? '';

/** The words in the tables of a mail that do not stand on one line, but for Chinese ones. */
async function brokenWords(page: Page): Promise<string[]> {
  const broken = await page.evaluate(() => {
    const broken: string[] = [];
    for (const cell of document.querySelectorAll('.data th, .data td')) {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{M}]+/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });
  return broken.filter((word) => !/\p{Script=Han}/u.test(word));
}

/** Where the landmarks of a page are is for the mail programme to say. */
const forPages = ['landmark-one-main', 'region'];

/** Each language once, light and dark in turn. */
const looks = lookedAt.map((language, at) => [language, at % 2 === 0 ? 'light' : 'dark'] as const);

describe('the report mail, read aloud', () => {
  it.each(looks)(
    'has headings in order, tables with names, nothing that axe finds, in %s and %s',
    async (language, look) => {
      await shown(mailIn(language), { width: 360, dark: look === 'dark' }, async (page) => {
        const tree = await page.locator('body').ariaSnapshot();
        const levels = [...tree.matchAll(/- '?heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
        expect(levels.filter((level) => level === 1)).toEqual(levels.slice(0, 1));
        expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
        expect(new Set(levels)).toEqual(new Set([1, 2, 3]));
        const tables = tree.match(/- '?table\b.*/g) ?? [];
        expect(tables.length).toBeGreaterThan(4);
        expect(tables.filter((table) => !/table ".+"/.test(table))).toEqual([]);
        expect(tree).not.toMatch(/- cell$/m);
        expect(await findings(page, forPages)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        // The other languages have sample words, longer than any real ones.
        if (languages.some((real) => real === language)) expect(await brokenWords(page)).toEqual([]);
      });
    },
  );

  it('says the words of an answer before its numbers, and each number once', async () => {
    await shown(mailIn('en'), {}, async (page) => {
      const tree = await page.locator('body').ariaSnapshot();
      const [, scale = ''] = tree.split('"Overall, how satisfied are you with this training?" [level=3]');
      expect(scale.split('- heading')[0]?.replace(/\d+/g, '0').split('\n').slice(2, 8)).toEqual([
        '  - list:',
        '    - listitem: Very satisfied 0 (0%)',
        '    - listitem: Satisfied 0 (0%)',
        '    - listitem: Neutral 0 (0%)',
        '    - listitem: Dissatisfied 0 (0%)',
        '    - listitem: Very dissatisfied 0 (0%)',
      ]);
      const [, options = ''] = tree.split('- heading "The level was" [level=3]');
      expect(options.replace(/\d+/g, '0').split('\n').slice(1, 6)).toEqual([
        '      - text: n = 0',
        '    - rowgroup:',
        '      - row "Far too basic 0 (0%)":',
        '        - rowheader "Far too basic"',
        '        - cell "0 (0%)"',
      ]);
      const [, speakers = ''] = tree.split('- table "Speakers"');
      expect(speakers).toMatch(/- columnheader "Speaker"\n\s*- columnheader "Content"/);
      expect(speakers).toMatch(/- rowheader "Lin Tingtao/);
    });
  });
});

/** Where the bars, numbers, tables and words of a mail are: the edges of what has to stand on one side. */
function edgesIn(page: Page) {
  return page.evaluate(() => {
    const box = (selector: string, at = 0) => document.querySelectorAll(selector)[at]?.getBoundingClientRect();
    const wordsIn = (selector: string) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(selector) as Element);
      return range.getBoundingClientRect();
    };
    return {
      card: box('.ink'),
      words: ['h1', 'h2', 'h3', 'ol li', 'th', 'caption'].map(wordsIn),
      starts: [box('.rule'), box('.bar td'), box('.key li'), box('.row th'), box('table .button')],
      // In its cell, which is the last of three.
      ends: [box('td > .bar'), box('.rule', 1), box('.bar td', 4), box('.row td:last-child')],
    };
  });
}

const directions = lookedAt.map((language) => [language, directionOf(language)] as const);

describe('the report mail, looked at', () => {
  it.each(directions)('begins every line, row and bar on one side: %s, %s', async (language, direction) => {
    await shown(mailIn(language), {}, async (page) => {
      const { card, words, starts, ends } = await edgesIn(page);
      const middle = ((card?.left ?? 0) + (card?.right ?? 0)) / 2;
      const isAtStart = ({ left, right }: { left: number; right: number }) =>
        direction === 'rtl' ? right > middle + 100 : left < middle - 100;
      expect([...words, ...starts].map((each) => each !== undefined && isAtStart(each))).not.toContain(false);
      expect(ends.map((each) => each !== undefined && isAtStart(each))).not.toContain(true);
    });
  });

  // A printer that leaves backgrounds out, colours that a reader has chosen, and a mail programme that drops styles.
  const withoutStyles = (html: string) => html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ style="[^"]*"/g, '');
  it.each([
    [
      'printed without backgrounds',
      {},
      (html: string) => html.replace('</head>', '<style>* { background: none !important; }</style></head>'),
    ],
    ['in high contrast', { highContrast: true }, (html: string) => html],
    ['without any style', {}, withoutStyles],
  ])('keeps its bars and the words of its button %s', async (_, look, changed) => {
    await shown(changed(mailIn('en')), look, async (page) => {
      const scale = page.locator('.bar').first();
      for (const tone of ['best', 'good', 'middle', 'poor', 'worst'] as const) {
        expect(await pixelsOf(scale, colours[tone].fill), tone).toBeGreaterThan(200);
      }
      expect(await pixelsOf(page.locator('td > .bar').first(), colours.plain.fill)).toBeGreaterThan(200);
    });
  });
});

describe('a mail of the desk', () => {
  it.each(looks)(
    'fits a phone, has one heading, a button to tap, nothing that axe finds, in %s and %s',
    async (language, look) => {
      const { html = '' } = await PostalMime.parse(
        await aDeskMail(language, `${'a-long-name.'.repeat(5)}@example.org`),
      );
      await shown(html, { width: 320, dark: look === 'dark' }, async (page) => {
        expect(await page.getByRole('heading').count()).toBe(1);
        expect((await page.getByRole('link').first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
        expect(await findings(page, forPages)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      });
    },
  );
});
