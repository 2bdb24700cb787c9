import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** The smaller of axe's two files. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * WCAG 2.2 AA and the good practices of axe. What is in order isn't described, which is most of axe's work; of what isn't, the markup says
 * enough; and no style is fetched, for there is none beside the page.
 */
const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations' as const],
  selectors: false,
  preload: false,
};

/** The rules about colours, which are half of axe's work: the only ones that the other scheme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against WCAG 2.2 AA and its good practices, in one line each.
 *
 * @param except rules that do not hold for this page
 */
export function findings(page: Page, except: readonly string[] = []): Promise<string[]> {
  return found(page, { ...everything, rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])) });
}

/** Has every page of a context come with axe, and nothing in its frames: to hand it over to each is dearer than to run it. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(`if (window === window.top) {${source}}`);
}

/** What axe finds of that in the colours alone. */
export function colourFindings(page: Page): Promise<string[]> {
  return found(page, { ...everything, runOnly: { type: 'rule', values: colourRules } });
}

async function found(page: Page, options: axe.RunOptions): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (asked) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, options);
}
