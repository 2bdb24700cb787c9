import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { type DrivenBrowser, ended, until } from './driven-browser.ts';

/**
 * Firefox without a window, driven by Marionette, which it brings itself: geckodriver is only a translator from WebDriver to it. See
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 *
 * @param folder for its profile
 */
export async function startFirefox(folder: string, port: number): Promise<DrivenBrowser> {
  writeFileSync(join(folder, 'user.js'), `user_pref("marionette.port", ${port});\n`);
  const firefox = spawn('firefox-esr', ['--headless', '--marionette', '--no-remote', '--profile', folder], {
    env: { ...process.env, HOME: folder },
    stdio: 'ignore',
  });
  try {
    const socket = await until(() => connected(port), 'Firefox takes commands', 40);
    const command = commands(socket);
    await command('WebDriver:NewSession', {});
    await command('WebDriver:SetWindowRect', { width: 1320, height: 1600 });
    return {
      name: 'Firefox',
      async openFramed(url) {
        await command('WebDriver:SwitchToFrame', { id: null });
        await command('WebDriver:Navigate', { url });
        await command('WebDriver:SwitchToFrame', { id: 0 });
      },
      run: (script) => command('WebDriver:ExecuteScript', { script, args: [] }),
      picture: async () =>
        Buffer.from(String(await command('WebDriver:TakeScreenshot', { full: false, hash: false })), 'base64'),
      async close() {
        socket.destroy();
        await ended(firefox);
      },
    };
  } catch (cause) {
    await ended(firefox);
    throw cause;
  }
}

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Sends one command at a time and gives what it answered: `LENGTH:[1,id,error,result]`, after a greeting. */
function commands(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  const waiting: ((message: unknown) => void)[] = [];
  const greeting = new Promise((resolve) => waiting.push(resolve));
  let received = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      waiting.shift()?.(message);
    }
  });
  let id = 0;
  return async (name, parameters) => {
    await greeting;
    id += 1;
    const message = JSON.stringify([0, id, name, parameters]);
    const answer = new Promise((resolve) => waiting.push(resolve));
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , error, result] = (await answer) as [1, number, unknown, { value?: unknown } | null];
    if (error !== null) throw new Error(`Firefox, ${name}: ${JSON.stringify(error).slice(0, 300)}`);
    return result?.value ?? undefined;
  };
}
