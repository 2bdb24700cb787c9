import { brotliDecompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DeskDeps } from '../../functions/desk/deps.ts';
import { bundleClient } from '../../infra/bundle/bundle-client.ts';
import { type ServedDesk, servedDesk } from '../fixtures/desk/served-desk.ts';
import { findings } from './axe-findings.ts';
import { launchChromium } from './chromium.ts';
import { layoutFaults } from './layout-faults.ts';

/** A page of the desk on somebody's phone. */
interface PhonePage {
  readonly page: Page;
  field(name: string): ReturnType<Page['locator']>;
  go(path: string): Promise<void>;
  /** Presses a button that leads to another page, or to this one again. */
  press(name: string, nth?: 'first' | 'last'): Promise<void>;
  /** Whether the beginning of an element is seen. */
  isSeen(id: string): Promise<boolean>;
  /** Demands that nothing sticks out, and with a script that axe finds nothing. */
  look(): Promise<void>;
}

export interface DeskPhones {
  readonly desk: ServedDesk;
  /** A phone of who is signed in, with the script of the desk or without. */
  use(hasScript: boolean, act: (phone: PhonePage) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** The desk and phones at it. The caller closes them. */
export async function deskPhones(address: string, deps: Partial<DeskDeps> = {}): Promise<DeskPhones> {
  const desk = await servedDesk(deps);
  // One that says where a script's call comes from, as every browser does.
  const browser = await launchChromium([], ['--disable-web-security']);
  const script = brotliDecompressSync(Buffer.from((await bundleClient()).desk.brotli, 'base64')).toString();
  return {
    desk,
    async use(hasScript, act) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      // Outside a bundle pages come without.
      const withScript = () => (hasScript ? page.evaluate(script) : undefined);
      try {
        await desk.signIn(page, address);
        await act({
          page,
          field: (name) => page.locator(`[id="${name}"]`),
          async go(path) {
            await page.goto(`${desk.url}${path}`);
            await withScript();
          },
          async press(name, nth = 'first') {
            const loaded = page.waitForEvent('load');
            await page.getByRole('button', { name, exact: true })[nth]().click();
            await loaded;
            await withScript();
          },
          isSeen: (id) =>
            page.locator(`[id="${id}"]`).evaluate((element) => {
              const { top } = element.getBoundingClientRect();
              return top >= 0 && top < innerHeight;
            }),
          async look() {
            expect(await page.evaluate(layoutFaults)).toEqual([]);
            if (hasScript) expect(await findings(page)).toEqual([]);
          },
        });
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await desk.close();
    },
  };
}
