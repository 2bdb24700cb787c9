import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../browser/chromium.ts';
import { installed } from './installed.ts';
import type { Line } from './row.ts';

/** The newest that runs on the Node.js of this project; it weighs 170 MB, so it is no dependency. */
const version = '12.8.2';

interface Category {
  readonly id: string;
  readonly score: number | null;
}

type Lighthouse = (
  url: string,
  flags: object,
) => Promise<{ lhr: { categories: Readonly<Record<string, Category>>; runtimeError?: { message: string } } }>;

/**
 * What Lighthouse thinks of a page: its four categories, of 100, on its slow phone. Forms ask search engines to stay away,
 * so whether they could be found is left out of the category on them.
 */
export async function judgedByLighthouse(folder: string, url: string): Promise<Line[]> {
  try {
    const home = await installed(join(folder, 'lighthouse'), 'lighthouse', version);
    const entry = pathToFileURL(join(home, 'core', 'index.js')).href;
    const { default: lighthouse } = (await import(entry)) as { default: Lighthouse };
    const port = await freePort();
    const browser = await launchChromium([`--remote-debugging-port=${port}`]);
    try {
      const flags = { port, output: 'json', logLevel: 'silent', skipAudits: ['is-crawlable'] };
      const { lhr } = await lighthouse(url, flags);
      if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
      return Object.values(lhr.categories).map(({ id, score }) => ({
        what: `form, Lighthouse: ${id}`,
        unit: '',
        measured: Math.round((score ?? 0) * 100),
        target: { of: 'measured', atLeast: 99 },
      }));
    } finally {
      await browser.close();
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : String(cause);
    return [{ what: 'form, Lighthouse', skipped: `it could not be installed or run: ${reason}` }];
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject()));
    });
  });
}
