import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type DrivenBrowser, ended, until } from './driven-browser.ts';

const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const size = { width: 1320, height: 1600 };

/** WebKitGTK on a display of its own, driven by WebDriver (https://www.w3.org/TR/webdriver2/). @param folder for its files */
export async function startWebKit(folder: string, port: number): Promise<DrivenBrowser> {
  const screen = ['-displayfd', '3', '-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp'];
  const display = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(display.stdio[3] as NodeJS.ReadableStream, 'data');
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      HOME: folder,
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
    stdio: 'ignore',
  });

  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit, ${method} ${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  }

  const close = async () => {
    await ended(driver);
    await ended(display);
  };
  try {
    await until(() => call('GET', '/status'), 'WebKitWebDriver answers');
    const wanted = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const { sessionId } = (await call('POST', '/session', { capabilities: { alwaysMatch: wanted } })) as {
      sessionId: string;
    };
    const session = `/session/${sessionId}`;
    await call('POST', `${session}/window/rect`, { ...size, x: 0, y: 0 });
    return {
      name: 'WebKit',
      async openFramed(url) {
        await call('POST', `${session}/frame`, { id: null });
        await call('POST', `${session}/url`, { url });
        await call('POST', `${session}/frame`, { id: 0 });
      },
      run: (body) => call('POST', `${session}/execute/sync`, { script: body, args: [] }),
      async picture() {
        await call('POST', `${session}/frame`, { id: null });
        const png = Buffer.from(String(await call('GET', `${session}/screenshot`)), 'base64');
        await call('POST', `${session}/frame`, { id: 0 });
        return png;
      },
      async close() {
        await call('DELETE', session).catch(() => {});
        await close();
      },
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}
