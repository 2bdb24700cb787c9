import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

// Pages are painted by the processor all the same: as a graphics card that the processor plays, that takes half as long again.
sparticuz.setGraphicsMode = false;

/**
 * Chromium from npm, headless. Its package is made for Lambda; here it may use processes of its own.
 *
 * @param without arguments of that package: with `--disable-web-security`, a script's call says not where it comes from
 */
export async function launchChromium(more: readonly string[] = [], without: readonly string[] = []): Promise<Browser> {
  const left = ['--single-process', '--no-zygote', ...without];
  const own = sparticuz.args.filter((arg) => !left.includes(arg));
  const args = [...own, '--disable-gpu', ...more];
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true });
}

/** It ends with the process. */
let running: Promise<Browser> | undefined;

/** The one that all files of this process have one after the other: to start one takes a second of the processor's time. Each test has a context of its own, which it closes. */
export function sharedChromium(): Promise<Browser> {
  running ??= launchChromium();
  return running;
}

const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));

/** The font's rules with addresses that only `withChineseFont` answers. */
const fontFaces = ['400.css', '600.css', '700.css']
  .map((file) => readFileSync(join(fonts, file), 'utf8'))
  .join('\n')
  .replaceAll('./files/', 'http://fonts.invalid/');

/**
 * This Chromium has no Chinese font of its own: Chinese texts get one from npm. As the first of their fonts, for behind one
 * that lacks the letters Chromium 147 leaves some lines in boxes. Needs `bypassCSP`.
 */
export async function withChineseFont(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `${fontFaces}:lang(zh):not(.link,.link *,code,math,math *){font-family:"Noto Sans SC"!important}`,
  });
  await page.evaluate(() => {
    // A font is asked for by the layout that needs it.
    document.body.getBoundingClientRect();
    return document.fonts.ready;
  });
}

/** Answers the font's addresses from the package, and lets nothing else leave this machine. */
export async function loopbackOnly(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    async (route) => {
      const url = new URL(route.request().url());
      if (url.hostname !== 'fonts.invalid') return route.abort();
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ path: join(fonts, 'files', url.pathname.slice(1)), headers });
    },
  );
}
