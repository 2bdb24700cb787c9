import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { publishDeps } from '../../infra/cli/target/publish-deps.ts';
import { localTarget } from '../../infra/cli/target/target.ts';
import { currentAssembly } from '../../infra/local/assembly/current-assembly.ts';
import { openNow } from '../../infra/local/moved-dates.ts';
import { startLocalStack } from '../../infra/local/stack.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { reportHtml } from '../../shared/mail/report-html.tsx';
import { closeSession } from '../../shared/programme/close.ts';
import { publishProgramme } from '../../shared/programme/publishing/publish.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { roomKits } from '../../shared/web/pages/room/room-kit.ts';
import { finalMails } from '../demo/final-mails.ts';
import { waitForMails } from '../demo/mailbox.ts';
import { fillRoom } from '../demo/room.ts';
import { readSample } from '../demo/sample.ts';
import { links } from '../fixtures/mail/golden-mails.ts';
import { aProgrammeReport } from '../fixtures/mail/programme-report.ts';
import { allTypesFile } from '../fixtures/programmes/programme-files.ts';
import { translated } from '../fixtures/programmes/translated.ts';
import { aResultsSite } from '../fixtures/web/results-site.ts';
import { launchChromium, loopbackOnly, withChineseFont } from './chromium.ts';
import { pictureDeskStates } from './desk-sheets.ts';
import { pictureDesk } from './desk-shots.ts';
import { pictureEveryLanguage } from './every-language-shots.ts';
import { onPage } from './page.ts';
import { pictureResults } from './results-shots.ts';

/**
 * Renews the pictures of every page and mail: `npm run screenshots`. Somebody then looks at them. Those of the sample are kept; the same
 * pages in more languages, and as they are printed, are left in `.build/every-language`; every state of the desk, many on a sheet, in `.build/desk`.
 */
const folder = join(import.meta.dirname, 'screenshots');
const root = join(import.meta.dirname, '..', '..');

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
}

const phone: Look = { name: 'phone', width: 360, height: 780 };
const tall: Look = { name: 'phone', width: 360, height: 1500 };
const darkPhone: Look = { name: 'phone-dark', width: 360, height: 780, dark: true };
const desktop: Look = { name: 'desktop', width: 1000, height: 900 };
const wall: Look = { name: 'wall', width: 1920, height: 1080 };
const paper: Look = { name: 'a4', width: 900, height: 1187 };
const looks = [phone, darkPhone, desktop];
const wide: Look = { ...desktop, width: 700, height: 1300 };
const mailLooks = [tall, { ...darkPhone, height: 1500 }, wide, { ...wide, name: 'desktop-dark', dark: true }];

mkdirSync(folder, { recursive: true });
const assembly = join(root, '.build', 'screenshots');
await currentAssembly(assembly);
const stack = await startLocalStack({ assembly, port: 0, tickEvery: 500, log: () => {} });
const browser = await launchChromium();
try {
  const file = openNow(readSample(), systemClock.now());
  const target = localTarget(stack);
  const { programmes } = target;
  await publishProgramme(file, publishDeps(target, {}));
  // The first look at the open sessions, while nobody has answered.
  await stack.tick();
  await picturePages(stack.url);
  for (const [at, { code, headcount = 0 }] of file.sessions.entries()) {
    await fillRoom({ url: stack.url, code, people: headcount, mood: 0.2, seed: at }, () => {});
    if (at === 0) await pictureRoom(stack.url, code as SessionCode);
    await closeSession(code as SessionCode, programmes, systemClock.now(), { withoutGrace: true });
  }
  await pictureClosed(stack.url);
  await pictureMails(await waitForMails(stack.mail, finalMails(file)));
  await pictureTranslatedMails();
  await pictureResults(browser, await resultLinks(), folder);
  await pictureDesk(browser, folder);
  await pictureDeskStates(browser, join(root, '.build', 'desk'));
  await pictureEveryLanguage(browser, await inMoreLanguages(), join(root, '.build', 'every-language'));
} finally {
  await browser.close();
  await stack.close();
}

/** A programme in every language, with a session that is open. */
async function inMoreLanguages(): Promise<Parameters<typeof pictureEveryLanguage>[1]> {
  const target = localTarget(stack);
  const file = translated(allTypesFile());
  const { sessions } = openNow(file, systemClock.now());
  await publishProgramme({ ...file, sessions }, publishDeps(target, {}));
  const session = await target.programmes.findSession('KIT' as SessionCode);
  if (session === undefined) throw new Error('KIT is not published');
  return { url: stack.url, session, closed: 'ETS-SZ', results: await aResultsSite(file, 30) };
}

/** Links as the mails have them: of the first organiser, and of the first speaker who gets mail. */
async function resultLinks(): Promise<{ organiser: string; speaker: string }> {
  const { programmes, links } = localTarget(stack);
  const [programme] = await programmes.listProgrammes();
  const linkOf = async (kind: 'organiser' | 'speaker') => {
    const recipient = programme?.recipients.find((each) => each.kind === kind)?.id;
    if (programme === undefined || recipient === undefined) throw new Error(`the sample has no ${kind}`);
    const key = newKey(randomBytes(16));
    const hash = keyHash('results', key);
    await links.keep({ programme: programme.id, recipient, hash, madeAt: systemClock.now() });
    return `${stack.url}/r/${programme.id}/${key}`;
  };
  return { organiser: await linkOf('organiser'), speaker: await linkOf('speaker') };
}

async function picturePages(url: string): Promise<void> {
  for (const language of ['en', 'zh-CN']) {
    const form = `${url}/f/ETS-WF?lang=${language}`;
    for (const look of looks) {
      await picture(browser, `form-${language}`, look, (page) => page.goto(form));
      await picture(browser, `errors-${language}`, look, async (page) => {
        await page.goto(form);
        await page.getByRole('radio').nth(7).check();
        await page.locator('.send').click();
        await page.waitForSelector('.errors');
      });
    }
    await picture(browser, `speaker-${language}`, tall, async (page) => {
      await page.goto(form);
      await page.locator('summary').first().click();
      await page.locator('summary').first().scrollIntoViewIfNeeded();
      await page
        .locator('details')
        .first()
        .evaluate((element) => element.scrollIntoView());
    });
    for (const look of [phone, desktop]) {
      await picture(browser, `thanks-${language}`, look, async (page) => {
        await page.goto(form);
        await page.locator('[name=q_overall]').first().check();
        await page.locator('.send').click();
        await page.waitForURL(/thanks/);
      });
      await picture(browser, `not-found-${language}`, look, (page) => page.goto(`${url}/f/NOBODY?lang=${language}`));
    }
  }
}

/** What hangs in the room, and the host's counter when all but a few have answered. */
async function pictureRoom(url: string, code: SessionCode): Promise<void> {
  const { programmes, hostKeys } = localTarget(stack);
  const session = await programmes.findSession(code);
  if (session === undefined) throw new Error(`${code} is not published`);
  // The address of a deployed stage: the local one would look better than life.
  const kits = roomKits(session, `https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/f/${code}`);
  for (const { language, projector, poster } of kits) {
    await picture(browser, `projector-${language}`, wall, (page) => page.setContent(projector));
    await picture(browser, `sheet-${language}`, paper, (page) => page.setContent(poster));
  }
  const key = newKey(randomBytes(16));
  await hostKeys.replace(code, undefined, keyHash('host', key));
  for (const language of ['en', 'zh-CN']) {
    for (const look of [phone, darkPhone]) {
      await picture(browser, `host-${language}`, look, (page) => page.goto(`${url}/h/${code}/${key}?lang=${language}`));
    }
  }
}

async function pictureClosed(url: string): Promise<void> {
  // The functions may know the session as it was for a second.
  const isClosed = async () => (await fetch(`${url}/f/ETS-SZ`)).status === 410;
  while (!(await isClosed())) await new Promise((resolve) => setTimeout(resolve, 100));
  for (const language of ['en', 'zh-CN']) {
    for (const look of [phone, desktop]) {
      await picture(browser, `closed-${language}`, look, (page) => page.goto(`${url}/f/ETS-SZ?lang=${language}`));
    }
  }
}

async function pictureMails(mails: Awaited<ReturnType<typeof waitForMails>>): Promise<void> {
  const wanted = [
    { name: 'mail-session-en', subject: /^\[Feedback\] Weifang.*satisfied/ },
    { name: 'mail-session-zh-CN', subject: /^【培训反馈】潍坊.*满意率/ },
    { name: 'mail-programme-en', subject: /^\[Feedback\] EU-China/ },
    { name: 'mail-programme-zh-CN', subject: /^【培训反馈】中欧/ },
    { name: 'mail-speaker-en', subject: /your results$/ },
    { name: 'mail-speaker-zh-CN', subject: /您的评价结果$/ },
  ];
  for (const { name, subject } of wanted) {
    const html = mails.find((mail) => subject.test(mail.subject))?.body.html;
    if (html === undefined) throw new Error(`no mail has the subject ${subject}`);
    for (const look of mailLooks) await picture(browser, name, look, (page) => page.setContent(html));
  }
}

/** Mails in languages that the sample is not in, with sample words for its questions: how they are laid out. */
async function pictureTranslatedMails(): Promise<void> {
  const { sessions, first, publication } = aProgrammeReport();
  for (const language of ['fr', 'ar']) {
    const reader = { name: 'Ada Berg', language };
    const views = {
      session: composeReport(first.publication, [first.session], reader, links),
      programme: composeReport(publication, sessions, reader, links),
    };
    for (const [kind, view] of Object.entries(views)) {
      const html = await reportHtml(view);
      for (const look of mailLooks) {
        await picture(browser, `mail-${kind}-${language}`, look, (page) => page.setContent(html));
      }
    }
  }
}

async function picture(
  from: Browser,
  name: string,
  { name: look, width, height, dark = false }: Look,
  prepare: (page: Page) => Promise<unknown>,
): Promise<void> {
  const options: BrowserContextOptions = {
    viewport: { width, height },
    deviceScaleFactor: width < 500 ? 1.5 : 1,
    colorScheme: dark ? 'dark' : 'light',
    bypassCSP: true,
  };
  await onPage(from, options, async (page) => {
    await loopbackOnly(page.context());
    await prepare(page);
    await withChineseFont(page);
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
  });
}
