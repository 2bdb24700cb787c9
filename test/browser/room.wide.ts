import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KeyFingerprint } from '../../shared/blind/key-fingerprint.ts';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';
import type { Text } from '../../shared/i18n/text.ts';
import type { Session } from '../../shared/programme/session.ts';
import { drawnCodes } from '../../shared/response/issue-codes.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { HostPage, hostPageHeaders } from '../../shared/web/pages/room/host-page.tsx';
import { type RoomKit, roomKits } from '../../shared/web/pages/room/room-kit.ts';
import { SeatCardsPage } from '../../shared/web/pages/room/seat-cards-page.tsx';
import { renderPage } from '../../shared/web/parts/document.tsx';
import { sampleFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { findings } from './axe-findings.ts';
import { loopbackOnly, sharedChromium, withChineseFont } from './chromium.ts';
import { layoutFaults } from './layout-faults.ts';
import { onPage } from './page.ts';

const link = 'https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/f/ETS-WF';
const [weifang] = sessionsOf(sampleFile());

let browser: Browser;
beforeAll(async () => {
  browser = await sharedChromium();
});

/** Opens a page that was written to disk, and closes it after `use`. */
function opened<Result>(html: string, viewport: Size, use: (page: Page) => Promise<Result>): Promise<Result> {
  return onPage(browser, { viewport, bypassCSP: true }, async (page) => {
    await loopbackOnly(page.context());
    await page.setContent(html);
    await withChineseFont(page);
    return use(page);
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const wall: Size = { width: 1920, height: 1080 };

/** A session of which every text is longer than any page, in every language that the product speaks. */
function wordy(session: Session): Session {
  const long = (text: Text): Text =>
    Object.fromEntries(Object.entries(text).map(([language, words]) => [language, `${words} `.repeat(30)]));
  const { title, purpose, contact } = session.programme;
  return {
    ...session,
    title: long({ en: 'Webinar', 'zh-CN': '网络研讨会' }),
    place: long(session.place ?? {}),
    programme: {
      ...session.programme,
      languages: [...interfaceLanguages],
      title: long(title),
      purpose: long(purpose),
      contact: { ...contact, name: long(contact.name) },
    },
  };
}

function kitIn(language: string, session = weifang): RoomKit {
  const kit = roomKits(session, link).find((one) => one.language === language);
  if (kit === undefined) throw new Error(`no kit in ${language}`);
  return kit;
}

/** The pages of a PDF: each one's size in points. */
function pagesOf(pdf: Buffer): number[][] {
  const source = pdf.toString('latin1');
  const boxes = [...source.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) =>
    box.trim().split(/\s+/).map(Number),
  );
  expect(boxes).toHaveLength([...source.matchAll(/\/Type\s*\/Page\b/g)].length);
  return boxes.map(([left = 0, bottom = 0, right = 0, top = 0]) => [
    Math.round(right - left),
    Math.round(top - bottom),
  ]);
}

/** What is read from a picture of the whole window, in half its size: a phone at the back of the room. */
async function scanned(page: Page): Promise<string> {
  const picture = (await page.screenshot()).toString('base64');
  const { width, height, pixels } = await page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const [width, height] = [Math.floor(bitmap.width / 2), Math.floor(bitmap.height / 2)];
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0, width, height);
    const { data } = canvas?.getImageData(0, 0, width, height) ?? { data: [] };
    // Only brightness, as a text: an array of this length is slow to hand over.
    let pixels = '';
    for (let at = 0; at < data.length; at += 4) pixels += String.fromCharCode(data[at] ?? 0);
    return { width, height, pixels };
  }, picture);
  const grey = Buffer.from(pixels, 'latin1');
  const data = new Uint8Array(width * height * 3);
  for (const [at, value] of grey.entries()) data.fill(value, at * 3, at * 3 + 3);
  return decodeQR({ width, height, data });
}

describe('the poster', () => {
  it.each([
    ['zh-CN', 'the sample', weifang],
    ['en', 'the sample', weifang],
    ['zh-CN', 'texts without end', wordy(weifang)],
    ['en', 'texts without end', wordy(weifang)],
  ])('in %s prints to exactly one page of A4: %s', async (language, _, session) => {
    const pdf = await opened(kitIn(language, session).poster, { width: 900, height: 1200 }, (page) =>
      page.pdf({ preferCSSPageSize: true, printBackground: true }),
    );

    expect(pagesOf(pdf)).toEqual([[595, 842]]);
  });

  it.each(['zh-CN', 'en'])('in %s is scanned from its picture, texts without end or not', async (language) => {
    for (const session of [weifang, wordy(weifang)]) {
      const { link: wanted, poster } = kitIn(language, session);
      expect(await opened(poster, { width: 900, height: 1200 }, scanned)).toBe(wanted);
    }
  });

  it('uses no colour and no shade that a printer would lose', async () => {
    const colours = await opened(kitIn('en').poster, { width: 900, height: 1200 }, (page) =>
      page.evaluate(() => [
        ...new Set([...document.querySelectorAll('main *')].map((element) => getComputedStyle(element).color)),
      ]),
    );

    for (const colour of colours) {
      const [red = 255, green, blue] = (colour.match(/\d+/g) ?? []).map(Number);
      expect([green, blue], colour).toEqual([red, red]);
      expect(red, colour).toBeLessThanOrEqual(80);
    }
  });
});

describe('seat cards', () => {
  /** Where a zone has a long name, and where the address has one. */
  const there = { ...weifang, zone: 'UTC' };
  const codes = drawnCodes(13, randomBytes);
  const fingerprint = 'ABCDEFGHKLMNPRST' as KeyFingerprint;

  it.each(
    interfaceLanguages.flatMap((language) => [
      [language, 'plain', {}] as const,
      [language, 'blind', { fingerprint }] as const,
    ]),
  )('in %s are %s, and show all they say; the key in one line', async (language, _, key) => {
    const html = renderPage(SeatCardsPage({ session: there, language, link, codes, ...key }));
    await opened(html, { width: 900, height: 1200 }, async (page) => {
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll('article:first-of-type, article:first-of-type :is(p, h2, div, header, footer)')]
          .filter(
            ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
              scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2,
          )
          .map(({ className, tagName }) => `${className || tagName} is cut`),
      );
      // Nothing cut may still touch: above what is said, and beneath it.
      const gaps = await page.evaluate(() => {
        const [said, head, foot] = ['.said', 'header', 'footer'].map((each) =>
          document.querySelector(`article ${each}`)?.getBoundingClientRect(),
        );
        return said && head && foot ? [said.top - head.bottom, foot.top - said.bottom] : [];
      });
      const keys = await page.locator('.key').evaluateAll((all) => all.map((each) => each.getClientRects().length));

      expect([...faults, ...(await page.evaluate(layoutFaults))]).toEqual([]);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
      expect(keys).toEqual('fingerprint' in key ? codes.map(() => 1) : []);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toEqual([
        [595, 842],
        [595, 842],
      ]);
    });
  });

  it.each(['zh-CN', 'en', 'ar'])('in %s stay within their lines, whatever a session is called', async (language) => {
    const html = renderPage(SeatCardsPage({ session: wordy(there), language, link, codes, fingerprint }));
    const out = await opened(html, { width: 900, height: 1200 }, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('article')].flatMap((card) => {
          const { top, bottom, left, right } = card.getBoundingClientRect();
          const rects = [...card.children].map((each) => each.getBoundingClientRect());
          return rects.filter(
            (each) => each.top < top || each.bottom > bottom || each.left < left || each.right > right,
          );
        }),
      ),
    );
    expect(out).toEqual([]);
  });
});

describe('the projector page', () => {
  it.each(['zh-CN', 'en'])('in %s says what the answers are for in whole, or not at all', async (language) => {
    const { purpose } = weifang.programme;
    const shown: string[] = [];
    for (const times of [1, 2, 3, 4, 6]) {
      const long = Object.fromEntries(Object.entries(purpose).map(([tag, words]) => [tag, words.repeat(times)]));
      const session = { ...weifang, programme: { ...weifang.programme, purpose: long } };
      const [outer, inner] = await opened(kitIn(language, session).projector, wall, (page) =>
        page.evaluate(() => {
          const rects = [...document.querySelectorAll('.purpose, .purpose span')].map((e) => e.getBoundingClientRect());
          return rects.map(({ left, right, bottom }) => ({ left, right, bottom }));
        }),
      );
      if (outer === undefined || inner === undefined) return expect.fail('no purpose');
      const isBeside = inner.left >= outer.right || inner.right <= outer.left;
      const isWhole = inner.bottom <= outer.bottom + 1;
      shown.push(isBeside ? 'not at all' : isWhole ? 'whole' : 'cut');
    }
    expect(shown[0]).toBe('whole');
    expect(shown.at(-1)).toBe('not at all');
    expect(shown).not.toContain('cut');
  });

  it.each(['zh-CN', 'en'])(
    'in %s fills a 16:9 wall without a scroll bar, and fits on one printed page',
    async (language) => {
      for (const session of [weifang, wordy(weifang)]) {
        await opened(kitIn(language, session).projector, wall, async (page) => {
          const { width, height } = await page.evaluate(() => ({
            width: document.documentElement.scrollWidth,
            height: document.documentElement.scrollHeight,
          }));
          expect({ width, height }).toEqual(wall);
          expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toEqual([[960, 540]]);
        });
      }
    },
  );

  it.each(['zh-CN', 'en'])('in %s shows all of the sample, nothing cut', async (language) => {
    const cut = await opened(kitIn(language).projector, wall, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('main, section, p, h1, figcaption')]
          // The letters of some fonts are a little higher than the line; a line that is cut misses the whole of it.
          .filter((element) => {
            const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
            const higher = Number.parseFloat(getComputedStyle(element).fontSize) / 4;
            return scrollHeight > clientHeight + higher || scrollWidth > clientWidth + 2;
          })
          .map(({ className, tagName }) => className || tagName),
      ),
    );

    expect(cut).toEqual([]);
  });

  it.each(['zh-CN', 'en'])('in %s has no text smaller than a fortieth of its height', async (language) => {
    const smallest = await opened(kitIn(language).projector, wall, (page) =>
      page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll('p, h1, figcaption')].map((one) =>
            Number.parseFloat(getComputedStyle(one).fontSize),
          ),
        ),
      ),
    );

    expect(smallest).toBeGreaterThanOrEqual(wall.height / 40);
  });

  it.each(['zh-CN', 'en'])('in %s is scanned from its picture', async (language) => {
    const { link: wanted, projector } = kitIn(language);
    expect(await opened(projector, wall, scanned)).toBe(wanted);
  });
});

/** The rules of accessibility that a page breaks. */
async function brokenRules(page: Page): Promise<string[]> {
  return (await findings(page)).map((finding) => finding.replace(/:.*/s, ''));
}

describe("the host's counter", () => {
  const counter = (language: string, atLeast: number, isStill = false) => {
    const now = '2020-12-04T10:00:00.000Z' as Instant;
    const session = { ...weifang, headcount: Math.max(160, atLeast) };
    return renderPage(HostPage({ session, language, atLeast, countedAt: now, now, isStill }));
  };

  it.each([
    ['en', 0, 'light'],
    ['zh-CN', 110, 'light'],
    ['zh-CN', 110, 'dark'],
    ['en', 1_000, 'dark'],
    ['en', 1_000_000, 'light'],
  ] as const)(
    'in %s with %i answers fits the narrowest phone, %s, styled by its policy, usable by all',
    async (language, responses, colorScheme) => {
      const complaints: string[] = [];
      await onPage(browser, { viewport: { width: 320, height: 640 }, colorScheme }, async (page) => {
        await page.route('**/*', (route) =>
          route.fulfill({ headers: { ...hostPageHeaders }, body: counter(language, responses) }),
        );
        page.on('console', (message) => complaints.push(message.text()));
        await page.goto('https://debrief.invalid/h/ETS-WF/key');
        const { scrollWidth, size } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          size: Number.parseFloat(getComputedStyle(document.querySelector('strong') ?? document.body).fontSize),
        }));

        expect(complaints).toEqual([]);
        expect(scrollWidth).toBe(320);
        expect(size).toBeGreaterThanOrEqual(40);
        // What this rule asks for instead is a way to stop it, which the page has.
        expect(await brokenRules(page)).toEqual(['meta-refresh']);
        await page.setContent(counter(language, responses, true));
        expect(await brokenRules(page)).toEqual([]);
      });
    },
  );
});

describe('every page for the room', () => {
  it.each(['zh-CN', 'en'])('in %s breaks no rule of accessibility', async (language) => {
    const { projector, poster } = kitIn(language);
    for (const html of [projector, poster]) expect(await opened(html, wall, brokenRules)).toEqual([]);
  });
});
