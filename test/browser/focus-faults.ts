import type { Page } from 'playwright-core';

/** More stops than any page has. */
const most = 2000;

/**
 * What is wrong with the places that the Tab key leads to, a line each: nothing shows that something has the focus, or it is under
 * something else; and what can be clicked is never reached.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('[data-reached]')) delete each.dataset.reached;
    window.scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const faults: string[] = [];
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(focused);
    if (found === 'end') break;
    if (found !== undefined) faults.push(found);
  }
  return [...faults, ...(await page.evaluate(neverReached))];
}

function focused(): string | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return 'end';
  // Within a date, each of its parts is a stop.
  const last = document.querySelector('[data-reached=last]');
  if (element === last) return undefined;
  if (element.dataset.reached !== undefined) return 'end';
  last?.setAttribute('data-reached', '');
  element.dataset.reached = 'last';
  if (element instanceof HTMLIFrameElement) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const name = element.outerHTML.slice(0, 120);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no outline: ${name}`;
  // Of a link that is broken into lines, each is looked at; of what is higher than the window, what is in it.
  const isSeen = [...element.getClientRects()].some(({ left, top, bottom, width }) => {
    const [from, to] = [Math.max(top, 0), Math.min(bottom, window.innerHeight)];
    const at = document.elementFromPoint(left + width / 2, (from + Math.min(to, from + 44)) / 2);
    return at !== null && (element.contains(at) || at.contains(element));
  });
  return isSeen ? undefined : `covered: ${name}`;
}

function neverReached(): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, select, textarea, summary, input:not([type=hidden])',
  );
  return [...all]
    .filter((each) => each.checkVisibility() && each.dataset.reached === undefined)
    .filter((each) => !each.matches('[type=radio], [disabled], [tabindex="-1"]'))
    .map((each) => `never reached: ${each.outerHTML.slice(0, 120)}`);
}
