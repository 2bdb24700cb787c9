import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../functions/desk/routes.ts';
import { directionOf } from '../../shared/i18n/direction.ts';
import type { ServedDesk } from '../fixtures/desk/served-desk.ts';
import { type StatesShown, stagedDesk, statesShown } from '../fixtures/desk/states/shown-states.ts';
import { states } from '../fixtures/desk/states/states.ts';
import { lookedAt } from '../fixtures/languages.ts';
import { colourFindings, colourRules, findings, withAxe } from './axe-findings.ts';
import { sharedChromium } from './chromium.ts';
import { focusFaults } from './focus-faults.ts';
import { layoutFaults } from './layout-faults.ts';
import { smallButtons } from './small-buttons.ts';

// Every page of the desk in every state, as everybody meets it: on the narrowest phone, in the dark, by the keyboard, read from right to left.

let desk: ServedDesk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([stagedDesk(), sharedChromium()]);
});
afterAll(() => desk?.close());

it('are of every page that there is', () => {
  const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  expect(pages.filter((path) => states.every(({ route }) => route !== path))).toEqual([]);
  expect(states.filter(({ route }) => !pages.includes(route))).toEqual([]);
  expect(new Set(states.map(({ name }) => name)).size).toBe(states.length);
});

/** It renews itself while something comes in, and has a link that stops it; or it waits some seconds, once. */
const renews = ['meta-refresh'];

/** The rules of axe that a language goes without. Axe is dear, and half of it is colours, which know no language. */
const axeExcept = (language: string) => (language === 'en' ? renews : [...renews, ...colourRules]);

/** Marks as wide as a character bring their own blank: another one comes of sentences that were joined as in English. */
const blanksBesideMarks = /.*(?:[，、。；：！）”] (?=[\p{Script=Han}“（])|\p{Script=Han} (?=[“（])).*/gu;

const narrowest = { width: 320, height: 640 };

describe.each(lookedAt)('the pages of the desk in %s', (language) => {
  let shown: StatesShown;
  /** The titles of pages, by the page. */
  const titles = new Map<string, string>();
  beforeAll(async () => {
    shown = await statesShown(desk, browser, language, {
      viewport: narrowest,
      reducedMotion: 'reduce',
    });
    await withAxe(shown.context);
  });
  afterAll(() => shown?.close());

  it.each(states)('$name', async (state) => {
    const { page, method, status } = await shown.show(state, true);
    expect(status).toBe(state.status ?? 200);
    if (state.kind === 'foreign') return;

    if (state.kind === undefined) await isOf(page);
    if (state.kind === undefined && method === 'GET' && status === 200) await isNamed(page);
    expect(await page.locator('h1').count()).toBe(1);
    await isSet(page);
    await isLaidOut(page);
    if (language === 'en') expect(await focusFaults(page)).toEqual([]);
    // What is folded is nothing to axe.
    if (await page.evaluate(unfold)) await isLaidOut(page);
    await page.evaluate(unstick);
    expect(await findings(page, axeExcept(language))).toEqual([]);
    await page.evaluate(stick);
    if (language !== 'en') return;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  /** In whole sentences, as the language sets them. */
  async function isSet(page: Page): Promise<void> {
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
    if (language === 'zh-CN') expect(text.match(blanksBesideMarks) ?? []).toEqual([]);
  }

  async function isLaidOut(page: Page): Promise<void> {
    expect(await page.evaluate(smallButtons)).toEqual([]);
    expect(await page.evaluate(layoutFaults)).toEqual([]);
  }

  /** Of the language, and named by its heading. */
  async function isOf(page: Page): Promise<void> {
    const { lang, dir, title, heading } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      title: document.title,
      heading: document.querySelector('h1')?.textContent ?? '',
    }));
    expect({ lang, dir }).toEqual({ lang: language, dir: directionOf(language) });
    expect(withoutIsolates(title).startsWith(`${withoutIsolates(heading)} · `), title).toBe(true);
  }

  /** Its title is that of no other page. */
  async function isNamed(page: Page): Promise<void> {
    const [title, own] = [await page.title(), new URL(page.url()).pathname];
    const other = titles.get(title) ?? own;
    titles.set(title, own);
    expect.soft(own, title).toBe(other);
  }
});

/** Opens what is folded, if anything is. */
function unfold(): boolean {
  const folded = document.querySelectorAll<HTMLDetailsElement>('details:not([open])');
  for (const each of folded) each.open = true;
  return folded.length > 0;
}

/** What sticks to the window's edge covers what can be scrolled from below it, which axe takes for too small. */
function unstick(): void {
  for (const each of document.querySelectorAll<HTMLElement>('.sticky')) each.style.position = 'static';
}

function stick(): void {
  for (const each of document.querySelectorAll<HTMLElement>('.sticky')) each.style.position = '';
}

/** Marks around values, so that those that are written the other way stay whole. */
function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}
