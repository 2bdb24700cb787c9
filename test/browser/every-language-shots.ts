import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Session } from '../../shared/programme/session.ts';
import type { SubmissionId } from '../../shared/response/response.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { HostPage } from '../../shared/web/pages/room/host-page.tsx';
import { roomKits } from '../../shared/web/pages/room/room-kit.ts';
import { ThanksPage } from '../../shared/web/pages/thanks-pages.tsx';
import { renderPage } from '../../shared/web/parts/document.tsx';
import type { ResultsSite } from '../fixtures/web/results-site.ts';
import { loopbackOnly, withChineseFont } from './chromium.ts';
import { onPage } from './page.ts';
import { resultsAt, serveResults } from './results-pages.ts';

const phone = { viewport: { width: 360, height: 780 } };
const darkPhone = { ...phone, colorScheme: 'dark' } as const;
const desktop = { viewport: { width: 1280, height: 900 } };
const wall = { viewport: { width: 1280, height: 720 } };
const paper = { viewport: { width: 900, height: 1187 } };

const submission = 'A'.repeat(22) as SubmissionId;
const languages = ['en', 'zh-CN', 'fr', 'ar'];

/** What there is to be seen of a programme in every language. */
interface Shown {
  /** The address of its stack, where `session` is open and `closed` the code of one that is not. */
  readonly url: string;
  readonly session: Session;
  readonly closed: string;
  readonly results: ResultsSite;
}

/** Pictures of every page in languages that are laid out differently, and of what printers get as PDF, into a folder outside git. */
export async function pictureEveryLanguage(browser: Browser, shown: Shown, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { url, session, closed, results } = shown;
  const kits = roomKits(session, `https://feedback.example.org/f/${session.code}`);
  for (const language of languages) {
    const form = `${url}/f/${session.code}?another=1&lang=${language}`;
    const report = resultsAt(results, 'organiser', `?session=${session.code}&lang=${language}`);
    const at = (address: string) => (page: Page) => page.goto(address);
    const kit = kits.find((each) => each.language === language);

    await pictures('form', [phone, darkPhone, desktop], at(form));
    await pictures('receipt', [phone, desktop], (page) =>
      page.setContent(renderPage(ThanksPage({ session, language, submission }))),
    );
    await pictures('closed', [phone, desktop], at(`${url}/f/${closed}?lang=${language}`));
    await pictures('not-found', [phone, desktop], at(`${url}/f/NOBODY?lang=${language}`));
    await pictures('results', [phone, darkPhone, desktop], at(report));
    await pictures('results-programme', [phone, desktop], at(report.replace(/session=\w+/, 'session=all')));
    await pictures('results-speaker', [phone, desktop], at(resultsAt(results, 'speaker', `?lang=${language}`)));
    for (const page of ['wishes', 'stop']) {
      await pictures(page, [phone, desktop], at(resultsAt(results, 'organiser', `/${page}?lang=${language}`)));
    }
    const definitions = resultsAt(results, 'organiser', `/definitions?lang=${language}`);
    await pictures('definitions', [phone, darkPhone, desktop], at(definitions));
    await pictures('host', [phone, darkPhone], (page) => page.setContent(renderPage(HostPage(counter(language)))));
    await pictures('poster', [paper], (page) => page.setContent(kit?.poster ?? ''));
    await pictures('projector', [wall], (page) => page.setContent(kit?.projector ?? ''));
    await printed('form', at(form));
    await printed('results', at(report));

    async function pictures(name: string, looks: readonly BrowserContextOptions[], show: Show): Promise<void> {
      for (const look of looks) {
        const kind = `${look.viewport?.width}${look.colorScheme === 'dark' ? '-dark' : ''}`;
        await on(look, show, (page) =>
          page.screenshot({ path: join(folder, `${name}-${language}-${kind}.png`), fullPage: true }),
        );
      }
    }

    async function printed(name: string, show: Show): Promise<void> {
      await on(darkPhone, show, async (page) => {
        for (const format of ['A4', 'Letter'])
          await page.pdf({ format, path: join(folder, `${name}-${language}-${format}.pdf`) });
      });
    }
  }

  function counter(language: string) {
    const now = new Date().toISOString() as Instant;
    return { session, language, now, countedAt: now, atLeast: 110 };
  }

  function on(look: BrowserContextOptions, show: Show, use: (page: Page) => Promise<unknown>): Promise<void> {
    return onPage(browser, { ...look, bypassCSP: true }, async (page) => {
      await loopbackOnly(page.context());
      await serveResults(page.context(), results);
      await show(page);
      await withChineseFont(page);
      await use(page);
    });
  }
}

type Show = (page: Page) => Promise<unknown>;
