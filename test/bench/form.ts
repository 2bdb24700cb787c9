import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { started } from '../browser/started.ts';
import { judgedByLighthouse } from './lighthouse.ts';
import { code } from './measured-session.ts';
import { median } from './quantiles.ts';
import type { Line } from './row.ts';
import { post, type Served, withStack } from './served.ts';
import { onWire } from './wire.ts';

/** Bytes of the form on the wire, head and body; the cost is computed from them. */
export interface PageBytes {
  readonly formBytes: number;
}

/** The form as it is sent, and as it is met on a slow network. */
export async function measureForm(folder: string, rounds: number): Promise<{ lines: Line[]; bytes: PageBytes }> {
  return withStack(async (served) => {
    const { stack } = served;
    const sizes: Line[] = [];
    for (const language of ['en', 'zh-CN']) {
      for (const encoding of ['br', 'gzip', 'identity'] as const) {
        const { body } = await onWire(`${stack.url}/f/${code}?lang=${language}`, encoding);
        const target = encoding === 'identity' ? {} : { target: { of: 'measured', atMost: 14_000 } as const };
        sizes.push({ what: `form, ${language}, ${encoding}`, unit: 'bytes', measured: body, ...target });
      }
    }
    const form = await onWire(`${stack.url}/f/${code}?lang=en`, 'br');
    const receipt = await onWire(`${stack.url}${await receiptOf(served)}`, 'br');
    const bytes = { formBytes: form.head + form.body };
    const lines = [...sizes, { what: 'receipt, br', unit: 'bytes', measured: receipt.body }];
    const slow = await onSlowNetwork(stack.url, rounds);
    const judged = await judgedByLighthouse(folder, `${stack.url}/f/${code}?lang=en`);
    return { lines: [...lines, ...slow, ...judged], bytes };
  });
}

async function receiptOf({ stack, fill }: Served): Promise<string> {
  return post(stack.url, await fill(1));
}

/** Milliseconds after navigation began, and how much of the page moved. */
interface Visit {
  readonly firstPaint: number;
  readonly ready: number;
  readonly shift: number;
}

/** The form over the smallest page there is, in Chromium with 400 ms round trip and 400 kbit/s. */
async function onSlowNetwork(url: string, rounds: number): Promise<Line[]> {
  let browser: Browser;
  try {
    browser = await launchChromium();
  } catch (cause) {
    return [
      { what: 'form on a slow network', skipped: `Chromium does not start here (${String(cause).slice(0, 80)})` },
    ];
  }
  try {
    const visits: { form: Visit[]; smallest: Visit[] } = { form: [], smallest: [] };
    for (let round = 0; round < rounds; round += 1) {
      visits.smallest.push(await visit(browser, `${url}/`));
      visits.form.push(await visit(browser, `${url}/f/${code}?lang=en`));
    }
    const row = (what: string, of: (visit: Visit) => number): Line => ({
      what,
      unit: 'ms',
      floor: median(visits.smallest.map(of)),
      measured: median(visits.form.map(of)),
      target: { of: 'ratio', atMost: 2 },
    });
    return [
      row('form, 400 ms and 400 kbit/s: first paint, over our smallest page', ({ firstPaint }) => firstPaint),
      row('form, 400 ms and 400 kbit/s: ready to answer, over our smallest page', ({ ready }) => ready),
      {
        what: 'form: layout shift',
        unit: '',
        measured: Math.max(...visits.form.map(({ shift }) => shift)),
        target: { of: 'measured', atMost: 0 },
      },
    ];
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  // A context of its own: nothing is cached.
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kilobits = (400 * 1000) / 8;
  const network = { latency: 400, downloadThroughput: kilobits, uploadThroughput: kilobits };
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await page.goto(url, { waitUntil: 'load' });
  await started(page);
  // In the page, as text: these are a browser's globals.
  const measured = await page.evaluate<Visit>(`new Promise((resolve) => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) shift += each.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint === undefined) return;
      // Without script the form can be answered as soon as it is parsed and painted.
      const { domInteractive } = performance.getEntriesByType('navigation')[0];
      const ready = Math.max(paint.startTime, domInteractive);
      requestAnimationFrame(() => requestAnimationFrame(() =>
        resolve({ firstPaint: paint.startTime, ready, shift })));
    }).observe({ type: 'paint', buffered: true });
  })`);
  await context.close();
  return measured;
}
