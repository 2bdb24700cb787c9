import { brotliDecompressSync } from 'node:zlib';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleClient, type ClientBundle } from '../../infra/bundle/bundle-client.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { type ServedDesk, servedDesk } from '../fixtures/desk/served-desk.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { sharedChromium } from './chromium.ts';

let desk: ServedDesk;
let client: ClientBundle;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [desk, client] = await Promise.all([servedDesk(), bundleClient()]);
  await desk.publish(aProgrammeFile());
  desk.clock.set(after(desk.clock.now(), minute));
  context = await (await sharedChromium()).newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await desk.signIn(page, 'ada@example.org');
});
afterAll(async () => {
  await context?.close();
  await desk?.close();
});

/** Lets a page do what its script does: outside a bundle it has none. */
async function run(script: 'script' | 'desk', where: Page | Frame): Promise<void> {
  await where.evaluate(brotliDecompressSync(Buffer.from(client[script].brotli, 'base64')).toString());
}

const preview = '/d/p/compact/preview/ONE';

/** The form in the frame for a phone, once it is there. */
async function onPhone(): Promise<Frame> {
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  await frame?.locator('main').waitFor();
  if (!frame) throw new Error('no frame');
  return frame;
}

describe('the preview of a form, in a browser', () => {
  it('is answered in its frame without script, wrongly and rightly, beside the other one', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${desk.url}${preview}?lang=en`);
    const frame = await onPhone();
    const widths = await page.locator('iframe').evaluateAll((all) => all.map((each) => each.clientWidth));
    expect(Math.round(widths[0] ?? 0)).toBeLessThan(420);
    expect(widths[1]).toBeGreaterThan(900);

    await frame.locator('button.send').click();
    await frame.locator('[role=alert]').waitFor();
    await frame.getByLabel('Satisfied', { exact: true }).first().check();
    await frame.locator('button.send').click();
    await frame.locator('a.send').waitFor();

    expect(page.url()).toBe(`${desk.url}${preview}?lang=en`);
    expect(await frame.locator('h1').textContent()).toContain('nothing was stored');
  });

  it('is answered with the script of forms, which keeps nothing on this device and sends nothing but the form', async () => {
    await page.goto(`${desk.url}${preview}?lang=en`);
    const frame = await onPhone();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await run('script', frame);
    // It sees by itself what is missing.
    await frame.locator('button.send').click();
    await frame.locator('[role=alert]').waitFor();
    expect(asked).toEqual([]);
    await frame.getByLabel('Satisfied', { exact: true }).first().check();
    await frame.locator('button.send').click();
    await frame.locator('a.send').waitFor();

    expect(asked).toEqual([`POST ${preview}/form`]);
    expect(await frame.evaluate(() => localStorage.length)).toBe(0);
  });

  it('is the one for a phone alone on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${desk.url}${preview}?lang=zh-CN`);

    expect(await page.locator('iframe').nth(1).isVisible()).toBe(false);
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(over)).toBe(0);
    expect(await (await onPhone()).evaluate(over)).toBe(0);
  });
});

describe('the links of a session, in a browser', () => {
  it('are copied by a button that only the script shows', async () => {
    await page.goto(`${desk.url}/d/p/compact/s/ONE`);
    const button = page.locator('[data-copy]').first();
    expect(await button.isVisible()).toBe(false);

    await run('desk', page);
    await button.click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();

    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${desk.url}/f/ONE`);
  });
});
