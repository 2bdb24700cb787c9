import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { stringify } from 'yaml';
import { aBrowser } from '../fixtures/desk/a-browser.ts';
import { aDesk } from '../fixtures/desk/a-desk.ts';
import {
  copied,
  draft,
  later,
  lookedAtTime,
  organiser,
  programmes,
  sampleAnswers,
  sessions,
  setAnswers,
  setMails,
  setSessions,
  theSample,
} from '../fixtures/desk/states/stage.ts';
import { loopbackOnly, withChineseFont } from './chromium.ts';
import { onPage } from './page.ts';

const phone = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 1.5 };
const looks = {
  phone,
  'phone-dark': { ...phone, colorScheme: 'dark' },
  desktop: { viewport: { width: 1000, height: 900 } },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly look: keyof typeof looks;
  /** What somebody has scrolled to. */
  readonly to?: string;
}

const shots: readonly Shot[] = [
  { name: 'desk-list', address: '/d', look: 'phone' },
  {
    name: 'desk-session',
    address: `/d/p/${programmes.running}/s/${sessions.open}`,
    look: 'phone',
    to: 'section:has(.big)',
  },
  {
    name: 'desk-languages',
    address: `/d/p/${programmes.draft}/edit/languages?show=sessions`,
    look: 'desktop',
    to: 'section:has(textarea)',
  },
  { name: 'desk-plan', address: `/d/p/${programmes.running}/publish`, look: 'phone-dark' },
];

/** Pictures of the desk in both languages, with a programme that runs and the next one, which is being written. */
export async function pictureDesk(browser: Browser, folder: string): Promise<void> {
  const desk = await aDesk();
  try {
    await desk.publish(theSample());
    await setSessions(desk);
    await setAnswers(desk, sampleAnswers);
    await setMails(desk);
    desk.clock.set(lookedAtTime);
    await draft(desk, programmes.draft, later(copied(programmes.draft)));
    await draft(desk, programmes.running, changedSample());
    const reader = await aBrowser(desk).signIn(organiser);
    for (const language of ['en', 'zh-CN']) {
      await reader.post('/d/me/language', { language });
      for (const { name, address, look, to } of shots) {
        const path = join(folder, `${name}-${language}-${look}.png`);
        await picture(browser, looks[look], (await reader.get(address)).body ?? '', path, to);
      }
    }
  } finally {
    await desk.close();
  }
}

function picture(
  browser: Browser,
  options: BrowserContextOptions,
  html: string,
  path: string,
  to = 'body',
): Promise<void> {
  return onPage(browser, { ...options, bypassCSP: true }, async (page) => {
    await loopbackOnly(page.context());
    await page.setContent(html);
    await withChineseFont(page);
    await page
      .locator(to)
      .first()
      .evaluate((each) => each.scrollIntoView());
    await page.screenshot({ path });
  });
}

/** The sample with a session more, and one that closes later. */
function changedSample(): string {
  const file = theSample();
  const moved = file.sessions.map((each) =>
    each.code === sessions.before ? { ...each, closes: '2020-12-10 20:00' } : each,
  );
  const [, like] = file.sessions;
  const more = {
    ...like,
    code: 'ETS-WH',
    place: { 'zh-CN': '武汉', en: 'Wuhan' },
    opens: '2020-12-22 16:00',
    closes: '2020-12-23 20:00',
  };
  return stringify({ ...file, sessions: [...moved, more] });
}
