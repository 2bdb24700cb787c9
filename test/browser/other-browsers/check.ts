import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishDeps } from '../../../infra/cli/target/publish-deps.ts';
import { localTarget } from '../../../infra/cli/target/target.ts';
import { currentAssembly } from '../../../infra/local/assembly/current-assembly.ts';
import { openNow } from '../../../infra/local/moved-dates.ts';
import { startLocalStack } from '../../../infra/local/stack.ts';
import { publishProgramme } from '../../../shared/programme/publishing/publish.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { allTypesFile } from '../../fixtures/programmes/programme-files.ts';
import { translated } from '../../fixtures/programmes/translated.ts';
import { aResultsSite } from '../../fixtures/web/results-site.ts';
import { layoutFaults } from '../layout-faults.ts';
import { type DrivenBrowser, until } from './driven-browser.ts';
import { startFirefox } from './firefox.ts';
import { type FramedSite, framedSite } from './framed-site.ts';
import { startWebKit } from './webkit.ts';

// The pages in WebKit and Firefox: the form from opening to its receipt, and reports, in languages that are laid out differently.
// `check.ts webkit firefox`; pictures are in .build/other-browsers. Fails with what was found.

const starts = { webkit: startWebKit, firefox: startFirefox };
type Name = keyof typeof starts;
const names = process.argv.slice(2).filter((name): name is Name => name in starts);

const root = join(import.meta.dirname, '../../..');
const pictures = join(root, '.build', 'other-browsers');
mkdirSync(pictures, { recursive: true });

const file = translated(allTypesFile());
const assembly = join(root, '.build', 'other-browsers-assembly');
await currentAssembly(assembly);
const stack = await startLocalStack({ assembly, port: 0, log: () => {} });
const faults: string[] = [];
try {
  const { sessions } = openNow(file, systemClock.now());
  await publishProgramme({ ...file, sessions }, publishDeps(localTarget(stack), {}));
  const results = await aResultsSite(file, 30);
  const site = await framedSite(stack.url, results);
  try {
    for (const name of names) {
      const folder = mkdtempSync(join(tmpdir(), 'debrief-browser-'));
      const browser = await starts[name](folder, await freePort());
      try {
        for (const language of ['zh-CN', 'ar'])
          await answers(browser, site, `/f/${sessions[0]?.code}?another=1&lang=${language}`);
        for (const language of ['en', 'zh-CN', 'fr', 'ar']) {
          for (const width of [360, 1280]) {
            const link = `/r/${results.programme}/${results.organiser}`;
            await browser.openFramed(site.framed(`${link}?session=${sessions[0]?.code}&lang=${language}`, width));
            await look(browser, `results-${language}-${width}`);
            await browser.openFramed(site.framed(`${link}/definitions?lang=${language}`, width));
            await look(browser, `definitions-${language}-${width}`);
          }
        }
      } finally {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } finally {
    site.close();
  }
} finally {
  await stack.close();
}
for (const fault of faults) console.error(fault);
console.log(`other browsers: ${faults.length === 0 ? 'passed' : 'failed'} (${names.join(', ')})`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Answers what must be answered, step by step, and sends it. */
async function answers(browser: DrivenBrowser, site: FramedSite, path: string): Promise<void> {
  const language = path.replace(/.*=/, '');
  await browser.openFramed(site.framed(path, 360));
  await until(() => isTrue(browser, `!!document.querySelector('.stepper:not([hidden])')`), 'the form shows its steps');
  await look(browser, `form-${language}`);
  await browser.run(`document.querySelector('[name=q_overall][value="5"]').click()`);
  await until(async () => {
    await browser.run(
      `const terms = document.querySelector('[name=c_terms]'); if (terms.offsetParent && !terms.checked) terms.click();`,
    );
    if (await isTrue(browser, `document.querySelector('button.send').offsetParent !== null`)) return true;
    await browser.run(`document.querySelector('.stepper button:last-child').click()`);
    return undefined;
  }, 'the last step');
  await browser.run(`document.querySelector('button.send').click()`);
  await until(
    () => isTrue(browser, `/thanks$/.test(location.pathname) && !!document.querySelector('.reference')`),
    'the receipt',
  );
  await look(browser, `receipt-${language}`);
}

/** Notes what is wrong in the layout of what is shown, and keeps a picture of it. */
async function look(browser: DrivenBrowser, name: string): Promise<void> {
  // What tsx adds to the functions that it compiles.
  const found = (await browser.run(`const __name = (each) => each; return (${layoutFaults})();`)) as string[];
  writeFileSync(join(pictures, `${browser.name.toLowerCase()}-${name}.png`), await browser.picture());
  faults.push(...found.map((fault) => `${browser.name}, ${name}: ${fault}`));
}

async function isTrue(browser: DrivenBrowser, expression: string): Promise<true | undefined> {
  return (await browser.run(`return ${expression}`)) === true ? true : undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
