import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { stagedDesk, statesShown } from '../fixtures/desk/states/shown-states.ts';
import { states } from '../fixtures/desk/states/states.ts';
import { withChineseFont } from './chromium.ts';
import { onPage } from './page.ts';

interface Look {
  readonly language: string;
  readonly name: string;
  readonly options: BrowserContextOptions;
}

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

/** Each language in one look, so that each width and scheme is looked at in some. */
const looks: readonly Look[] = [
  { language: 'fr', name: 'desktop', options: { viewport: desktop } },
  { language: 'ar', name: 'phone-dark', options: { viewport: phone, colorScheme: 'dark' } },
  { language: 'zh-CN', name: 'phone', options: { viewport: phone } },
  { language: 'en', name: 'desktop-dark', options: { viewport: desktop, colorScheme: 'dark' } },
];

/** How much of a page is in a picture: what is below is more of the same. */
const tallest = 1800;

/** Pictures of every state of the desk, many on a sheet, into a folder outside git: what nobody looks at one by one. */
export async function pictureDeskStates(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const desk = await stagedDesk();
  try {
    for (const { language, name, options } of looks) {
      const shown = await statesShown(desk, browser, language, { ...options, bypassCSP: true });
      const width = options.viewport?.width ?? phone.width;
      const pictures: { readonly caption: string; readonly data: string }[] = [];
      for (const state of states) {
        const { page } = await shown.show(state, true);
        await withChineseFont(page);
        const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight));
        const picture = await page.screenshot({
          type: 'jpeg',
          quality: 80,
          clip: { x: 0, y: 0, width, height },
          fullPage: true,
        });
        pictures.push({ caption: state.name, data: picture.toString('base64') });
      }
      await shown.close();
      const each = width > 500 ? 9 : 12;
      for (let at = 0; at < pictures.length; at += each) {
        const number = String(at / each + 1).padStart(2, '0');
        const path = join(folder, `sheet-${language}-${name}-${number}.png`);
        await pictureSheet(browser, pictures.slice(at, at + each), width > 500 ? 3 : 6, path);
      }
    }
  } finally {
    await desk.close();
  }
}

function pictureSheet(
  browser: Browser,
  pictures: readonly { readonly caption: string; readonly data: string }[],
  columns: number,
  path: string,
): Promise<void> {
  const cells = pictures.map(
    ({ caption, data }) =>
      `<figure><figcaption>${caption}</figcaption><img src="data:image/jpeg;base64,${data}"></figure>`,
  );
  const style = `body{margin:8px;display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px;background:#888;font:16px sans-serif}
    figure{margin:0}img{width:100%}`;
  return onPage(browser, { viewport: { width: 1900, height: 1000 } }, async (page) => {
    await page.setContent(`<meta charset="utf-8"><style>${style}</style>${cells.join('')}`);
    await page.screenshot({ path, fullPage: true });
  });
}
