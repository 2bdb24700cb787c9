import { brotliDecompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundleClient } from '../../infra/bundle/bundle-client.ts';
import { type ServedDesk, servedDesk } from '../fixtures/desk/served-desk.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';
import { findings } from './axe-findings.ts';
import { launchChromium } from './chromium.ts';
import { layoutFaults } from './layout-faults.ts';

// Speakers, topics and talks on a phone: many are found at once, and what somebody does with one leads back to it.

const address = 'ada@example.org';
const people = '/d/p/ets-2020/edit/people';
const session = '/d/p/ets-2020/edit/session/ETS-WF';

let desk: ServedDesk;
/** One that says where a script's call comes from, as every browser does. */
let browser: Browser;
let script: string;
let before: Awaited<ReturnType<ServedDesk['stored']>>;

beforeAll(async () => {
  desk = await servedDesk();
  browser = await launchChromium([], ['--disable-web-security']);
  script = brotliDecompressSync(Buffer.from((await bundleClient()).desk.brotli, 'base64')).toString();
  const at = desk.clock.now();
  const source = { text: sampleSource.replace('zhou.xingyuan@example.org', address), beside: {} };
  const draft = { programme: 'ets-2020', number: 1, source, at, by: address, createdBy: address };
  await desk.deps.drafts.create(draft);
  before = await desk.stored();
});
beforeEach(() => desk.restore(before));
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const drafted = async () => parse((await desk.deps.drafts.find('ets-2020'))?.source.text ?? '');

describe.each([false, true])('with script: %s', (hasScript) => {
  const onPhone = async (use: (page: Page, go: (path: string) => Promise<void>) => Promise<void>) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await desk.signIn(page, address);
      const go = async (path: string) => {
        await page.goto(`${desk.url}${path}`);
        if (hasScript) await page.evaluate(script);
      };
      await use(page, go);
    } finally {
      await context.close();
    }
  };
  const press = async (page: Page, name: string, nth: 'first' | 'last' = 'first') => {
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name, exact: true })[nth]().click();
    await loaded;
    if (hasScript) await page.evaluate(script);
  };
  const look = async (page: Page) => {
    expect(await page.evaluate(layoutFaults)).toEqual([]);
    if (hasScript) expect(await findings(page)).toEqual([]);
  };
  const isSeen = (page: Page, id: string) =>
    page.locator(`[id="${id}"]`).evaluate((row) => {
      const { top } = row.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });

  it('shows a line for each speaker, and the one that was added open and at hand', async () => {
    await onPhone(async (page, go) => {
      await go(people);
      expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(5);
      expect(await page.locator('details.folded[open]').count()).toBe(0);
      const add = page.getByRole('button', { name: 'Add a speaker' }).first();
      expect((await add.boundingBox())?.y).toBeLessThan(844);
      await look(page);

      await press(page, 'Add a speaker');
      expect(await page.locator('details.folded[open]').count()).toBe(1);
      const name = page.locator('[id="speakers.16.name.en"]');
      expect(await isSeen(page, 'speakers.16.name.en')).toBe(true);
      await name.fill('Qin Ling');
      await page.locator('[id="speakers.16.name.zh-CN"]').fill('秦岭');
      await look(page);
      await press(page, 'Save', 'last');
      expect((await drafted()).speakers[16].name).toEqual({ en: 'Qin Ling', 'zh-CN': '秦岭' });
      expect(await page.locator('details.folded[open]').count()).toBe(0);

      await page.locator('[id="speakers.16"] > summary').click();
      await press(page, 'Move Qin Ling up');
      expect(await page.locator('[id="speakers.15"][open]').count()).toBe(1);
      expect(await isSeen(page, 'speakers.15')).toBe(true);
      await press(page, 'Take out Qin Ling');
      expect(await isSeen(page, 'speakers.15')).toBe(true);
      await page.getByText('Qin Ling was taken out of the speakers.').waitFor();
    });
  });

  it('opens a speaker with whom something is wrong', async () => {
    await onPhone(async (page, go) => {
      await go(people);
      await page.locator('[id="speakers.3"] > summary').click();
      await page.locator('[id="speakers.3.address"]').fill('nobody');
      await press(page, 'Save', 'last');
      expect(await page.locator('[id="speakers.3"][open]').count()).toBe(1);
      expect(await page.locator('details.folded[open]').count()).toBe(1);
    });
  });

  it('takes several talks out with one save, stays there, and puts them back beside what was saved since', async () => {
    await onPhone(async (page, go) => {
      const { talks } = (await drafted()).sessions[0];
      await go(session);
      const ticks = page.getByRole('checkbox', { name: /^Take out with “Save”/ });
      expect(await ticks.count()).toBe(talks.length);
      for (const at of [1, 2]) await ticks.nth(at).check();
      await page.locator('[id="sessions.0.talks.3.title.en"]').fill('Mended');
      if (hasScript) {
        // What saves by itself takes nothing out.
        await page.getByText(/^Saved at/).waitFor();
        expect((await drafted()).sessions[0].talks).toHaveLength(talks.length);
      }
      await press(page, 'Save', 'last');
      expect(new URL(page.url()).hash).toBe('#sessions.0.talks.1');
      expect(await isSeen(page, 'sessions.0.talks.1')).toBe(true);
      const left = (await drafted()).sessions[0].talks;
      expect(left).toHaveLength(talks.length - 2);
      expect(left[1].title).toEqual({ ...talks[3].title, en: 'Mended' });
      expect(await page.getByRole('status').first().textContent()).toMatch(/^2 talks were taken out: /);
      expect(await isSeen(page, 'saved')).toBe(true);
      await look(page);

      await page.locator('[id="sessions.0.headcount"]').fill('200');
      await press(page, 'Save', 'last');
      await page.getByRole('link', { name: 'Undo' }).click();
      await press(page, 'Undo');
      const back = (await drafted()).sessions[0];
      expect(back).toMatchObject({ headcount: 200 });
      expect(back.talks).toEqual(
        talks.map((talk: object, at: number) =>
          at === 3 ? { ...talk, title: { ...talks[3].title, en: 'Mended' } } : talk,
        ),
      );
    });
  });

  it('leads back to the talks after one was added, taken out or moved', async () => {
    await onPhone(async (page, go) => {
      const { talks } = (await drafted()).sessions[0];
      await go(session);
      await press(page, 'Add a talk');
      expect(new URL(page.url()).hash).toBe(`#sessions.0.talks.${talks.length}`);
      await press(page, `Take out ${talks[0].title.en}`);
      expect(new URL(page.url()).hash).toBe('#sessions.0.talks.0');
      await press(page, `Move ${talks[1].title.en} down`);
      expect(new URL(page.url()).hash).toBe('#sessions.0.talks.1');
      expect((await drafted()).sessions[0].talks.slice(0, 2)).toEqual([talks[2], talks[1]]);
    });
  });
});
