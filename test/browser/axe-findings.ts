import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The smaller of axe's two files: it is handed over to each page. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and the good practices of axe. What is in order isn't described, which is most of axe's work. */
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations' as const],
};

/**
 * What axe finds against WCAG 2.2 AA and its good practices, in one line each.
 *
 * @param except rules that do not hold for this page
 */
export async function findings(page: Page, except: readonly string[] = []): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async (asked) => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked);
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    { ...options, rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])) },
  );
}
