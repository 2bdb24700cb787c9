import type { Browser } from 'playwright-core';

/** What a browser that was never there before fetches until a page is loaded. */
export interface Fetched {
  readonly requests: number;
  /** On the wire, heads and bodies. */
  readonly bytes: number;
}

/** Opens a page in a context of its own and counts what it fetches until its `load` event. */
export async function fetchedBy(browser: Browser, url: string): Promise<Fetched> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const asked = new Map<string, Promise<number>>();
    session.on('Network.requestWillBeSent', ({ requestId }) => {
      const ended = new Promise<number>((resolve) => {
        session.on('Network.loadingFinished', (end) => end.requestId === requestId && resolve(end.encodedDataLength));
        session.on('Network.loadingFailed', (end) => end.requestId === requestId && resolve(0));
      });
      asked.set(requestId, ended);
    });
    await page.goto(url, { waitUntil: 'load' });
    // Of some it is told only later that they have ended.
    const bytes = await Promise.all([...asked.values()]);
    return { requests: bytes.length, bytes: bytes.reduce((one, other) => one + other, 0) };
  } finally {
    await context.close();
  }
}
