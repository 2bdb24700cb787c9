import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { freshId, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { findings } from './axe-findings.ts';
import { launchChromium, loopbackOnly } from './chromium.ts';
import { layoutFaults } from './layout-faults.ts';

// Somebody who has never seen Debrief, with a phone and an address that the stage lets in: from an empty stage to the code on the wall,
// and on to the mail with the result, and nothing but what is on the pages.

const stack = sharedStack();

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([], ['--disable-web-security']);
});
afterAll(() => browser.close());

/** It renews itself, and has a link that stops it. */
const renews = ['meta-refresh'];

/** From the first page on which nobody is signed in to the one with the code. */
const mostLoads = 12;

describe.each([true, false])('with script: %s', (hasScript) => {
  let context: BrowserContext;
  let page: Page;
  let loads: number;
  const code = () => /\/s\/([^/?#]+)/.exec(page.url())?.[1] as SessionCode;

  beforeAll(async () => {
    loads = 0;
    context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'en',
      timezoneId: 'Asia/Shanghai',
      javaScriptEnabled: hasScript,
    });
    await loopbackOnly(context);
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    page.on('domcontentloaded', () => {
      loads += 1;
    });
  });
  afterAll(() => context.close());

  async function seen(title: string | RegExp, except: readonly string[] = []): Promise<void> {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.evaluate(layoutFaults)).toEqual([]);
    // Axe is a script too.
    if (hasScript) expect(await findings(page, except)).toEqual([]);
  }

  it(`is at the code on the wall after ${mostLoads} pages at most, and leads to the result in a mail and without one`, async () => {
    const address = `first-${hasScript}@example.org`;
    await page.goto(`${stack.url}/d`);
    await seen('Sign in');
    await page.getByLabel('Your mail address').fill(address);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await seen('Look into your mailbox');
    await page.goto(await linkTo(address));
    await seen('Sign in here?');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await seen('Your programmes');
    await page.getByRole('link', { name: 'New programme' }).click();
    await seen('New programme');
    await page.getByRole('link', { name: 'Training with talks' }).click();
    await seen('Training with talks');
    await page.getByLabel('Title of the training').fill(hasScript ? 'Allocation, second part' : 'Allocation');
    await page.getByLabel('Place').fill('Weifang');
    const zone = page.getByLabel('Time zone');
    expect(await zone.inputValue()).toBe(hasScript ? 'China Standard Time' : '');
    await page.getByLabel('Day', { exact: true }).fill(dayFromNow(-1));
    await page.getByLabel('Day on which it closes').fill(dayFromNow(2));
    await zone.fill('shanghai');
    await page.getByLabel('Number of participants').fill('12');
    await page.getByLabel('Talks').fill('Lin Tao: How allowances are allocated');
    await page.getByRole('checkbox', { name: '简体中文' }).check();
    await page.getByLabel('Your name').fill('Nora Lind');
    await page.getByRole('button', { name: 'Make it' }).click();
    await seen(/^Allocation/);
    await page.getByRole('link', { name: 'Go on to publish it' }).click();
    await seen('Publish');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await seen(/^Allocation/);
    await page.getByRole('link', { name: 'Show the QR code: Weifang' }).click();
    await seen('Weifang', renews);
    await page.getByRole('img', { name: /^QR code/ }).waitFor();

    expect(loads).toBeLessThanOrEqual(mostLoads);

    for (const overall of '555554444422') {
      const { status } = await postForm(`${stack.url}/f/${code()}`, { _submission: freshId(), q_overall: overall });
      expect(status).toBeLessThan(400);
    }
    const session = code();
    // A count is remembered for some seconds.
    await expect
      .poll(async () => (await page.reload()) && page.textContent('main'), { timeout: 10_000 })
      .toContain('at least 10');
    await page.getByRole('link', { name: 'Close now' }).click();
    await seen(/^Close/);
    await page.getByRole('button', { name: /^Close/ }).click();
    await seen('Weifang', renews);
    await closedBefore(stack, session);
    await stack.tick();
    await stack.idle();
    const mails = (await mailsIn(stack.mail)).map(({ subject }) => subject);
    expect(mails.some((subject) => subject.includes('Weifang') && subject.includes('(10/12)'))).toBe(true);

    await page.goto(page.url().replace(/\/s\/.*/, '/results'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.textContent('main')).toContain('83');
    expect(new URL(page.url()).pathname).toMatch(/^\/r\//);
  });
});

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, '2026-12-10'.length);
}

async function linkTo(address: string): Promise<string> {
  const own = (await mailsIn(stack.mail)).filter(({ destination }) => destination.to.join() === address).at(-1);
  return /https?:\/\/\S+\/d\/in\/[\w.-]+/.exec(own?.body.text ?? '')?.[0] ?? '';
}
