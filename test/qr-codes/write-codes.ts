/**
 * Takes pictures of the codes on the projector, the poster and a card with a one-time code, as cameras far away get them, for other programs to read
 * (`.ci/qr-codes`): so many pixels a module, in a browser that is light, dark, or makes all pages dark. Beside them, `links.json` says
 * what each has to be read as.
 *
 *   tsx test/qr-codes/write-codes.ts FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { drawnCodes } from '../../shared/response/issue-codes.ts';
import { codeLink } from '../../shared/web/http/code-link.ts';
import { roomKits } from '../../shared/web/pages/room/room-kit.ts';
import { SeatCardsPage } from '../../shared/web/pages/room/seat-cards-page.tsx';
import { renderPage } from '../../shared/web/parts/document.tsx';
import { launchChromium } from '../browser/chromium.ts';
import { onPage } from '../browser/page.ts';
import { sampleFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder is missing: tsx test/qr-codes/write-codes.ts FOLDER');
mkdirSync(folder, { recursive: true });

/** Pixels a module: four is what a phone sees of a code of a metre from 20 metres away, three is a poster across a hall. */
const distances = [8, 4, 3];

/** A link of capitals and digits and one of small letters, as deployments have them. */
const links = [
  'https://feedback.example.org/f/SHENZHEN-2020-12-03',
  'https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/f/ETS-WF',
];

const looks = {
  light: { colorScheme: 'light', flags: [] },
  dark: { colorScheme: 'dark', flags: [] },
  'all dark': { colorScheme: 'dark', flags: ['--blink-settings=forceDarkModeEnabled=true'] },
} as const;

const [session] = sessionsOf(sampleFile());
const [oneTimeCode] = drawnCodes(1, (count) => Buffer.alloc(count, 'seat'));
if (oneTimeCode === undefined) throw new Error('no code was drawn');
const written: Record<string, string> = {};
for (const [look, { colorScheme, flags }] of Object.entries(looks)) {
  const browser = await launchChromium(flags);
  for (const [at, link] of links.entries()) {
    for (const kit of roomKits(session, link).slice(0, 1)) {
      const cards = SeatCardsPage({ session, language: kit.language, link, codes: [oneTimeCode] });
      const pages = { projector: kit.projector, poster: kit.poster, card: renderPage(cards) };
      for (const [name, html] of Object.entries(pages)) {
        for (const pixels of distances) {
          const file = `${name}-${at + 1}-${pixels}px-${look.replace(' ', '-')}.png`;
          writeFileSync(join(folder, file), await picture(browser, html, colorScheme, pixels));
          written[file] = name === 'card' ? codeLink(kit.link, oneTimeCode) : kit.link;
        }
      }
    }
  }
  await browser.close();
}
writeFileSync(join(folder, 'links.json'), JSON.stringify(written));

/** The code and some of the page around it, in such a size that a module is so many pixels wide. */
function picture(browser: Browser, html: string, colorScheme: 'light' | 'dark', pixels: number): Promise<Buffer> {
  const [, modules = '1'] = /<svg class="qr" viewBox="0 0 (\d+)/.exec(html) ?? [];
  const viewport = { width: 1600, height: 900 };
  return onPage(browser, { viewport, colorScheme }, async (page) => {
    await page.setContent(html);
    const { width } = (await page.locator('svg.qr').boundingBox()) ?? { width: 1 };
    return onPage(
      browser,
      { viewport, colorScheme, deviceScaleFactor: (pixels * Number(modules)) / width },
      async (near) => {
        await near.setContent(html);
        return near.screenshot();
      },
    );
  });
}
