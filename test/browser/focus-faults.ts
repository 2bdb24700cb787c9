import type { Page } from 'playwright-core';

/** More stops than any page has. */
const most = 2000;

/** How often the key is pressed before the page is asked whether it has been gone through. */
const atOnce = 20;

/** What the page notes of its stops while the key is pressed. */
interface Stops {
  readonly faults: string[];
  isOver: boolean;
  /** Looks at what has the focus now. */
  look(): void;
}

declare global {
  interface Window {
    stops: Stops;
  }
}

/**
 * What is wrong with the places that the Tab key leads to, a line each: nothing shows that something has the focus, or it is under
 * something else; and what can be clicked is never reached.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  await page.evaluate(watchStops);
  for (let at = 0; at < most; at += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, () => page.keyboard.down('Tab')));
    const isOver = await page.evaluate(() => {
      window.stops.look();
      return window.stops.isOver;
    });
    if (isOver) break;
  }
  await page.keyboard.up('Tab');
  return page.evaluate(foundStops);
}

/** Looks at each stop when the key is pressed that leads on from it: by then it has been scrolled to. It is handed to browsers as it is written. */
function watchStops(): void {
  for (const each of document.querySelectorAll<HTMLElement>('[data-reached]')) delete each.dataset.reached;
  window.scrollTo(0, 0);
  // From the top, also where the address leads to a place further down.
  document.body.tabIndex = -1;
  document.body.focus({ preventScroll: true });
  document.body.removeAttribute('tabindex');
  let last: Element | null = null;
  const stops: Stops = {
    faults: [],
    isOver: false,
    look() {
      const element = document.activeElement;
      // Within a date, each of its parts is a stop.
      if (stops.isOver || element === last) return;
      if (!(element instanceof HTMLElement) || element === document.body || element.dataset.reached !== undefined) {
        stops.isOver = true;
        return;
      }
      last = element;
      element.dataset.reached = '';
      const fault = element instanceof HTMLIFrameElement ? undefined : faultOf(element);
      if (fault !== undefined) stops.faults.push(fault);
    },
  };
  window.stops = stops;
  let isBegun = false;
  window.addEventListener(
    'keydown',
    (event) => {
      if (isBegun) stops.look();
      isBegun = true;
      if (stops.isOver) event.preventDefault();
    },
    true,
  );

  function faultOf(element: HTMLElement): string | undefined {
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
}

function foundStops(): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, select, textarea, summary, input:not([type=hidden])',
  );
  const missed = [...all]
    .filter((each) => each.checkVisibility() && each.dataset.reached === undefined)
    .filter((each) => !each.matches('[type=radio], :disabled, [tabindex="-1"]'));
  return [...window.stops.faults, ...missed.map((each) => `never reached: ${each.outerHTML.slice(0, 120)}`)];
}
