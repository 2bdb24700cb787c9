import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dynamoDrafts } from '../../shared/store/dynamodb/desk/drafts.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { findings } from './axe-findings.ts';
import { launchChromium, loopbackOnly } from './chromium.ts';
import { layoutFaults } from './layout-faults.ts';

// Somebody who has never seen a programme file makes a training and changes it, on a phone; and somebody else at the same time.

const stack = sharedStack();

/** One that says where a script's call comes from, as every browser does. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([], ['--disable-web-security']);
});
afterAll(() => browser.close());

const drafted = async (id: string) => {
  const draft = await dynamoDrafts(stack.target.database.client, stack.tables.programmes).find(id);
  return parse(draft?.source.text ?? '');
};

describe.each([true, false])('with script: %s', (javaScriptEnabled) => {
  const id = `browser-${javaScriptEnabled}`;

  it('makes a training, mends it, and overwrites nobody', async () => {
    await asSomebody('ada@example.org', javaScriptEnabled, async (ada) => {
      await make(ada, id);
      await look(ada, javaScriptEnabled);

      await openPart(ada, 'Sessions');
      await ada.getByRole('link', { name: 'Brussels' }).click();
      await ada.getByLabel('The form closes').fill('2099-03-01T10:00');
      await save(ada);
      const wrong = ada.locator('[id="sessions.0.closes"]');
      expect(await wrong.getAttribute('aria-invalid')).toBe('true');
      await look(ada, javaScriptEnabled);
      await ada.locator('#faults a').first().click();
      await wrong.fill('2099-03-03T20:00');
      await save(ada);
      expect(await wrong.getAttribute('aria-invalid')).toBeNull();
      expect((await drafted(id)).sessions[0].closes).toBe('2099-03-03 20:00');

      await openPart(ada, 'Who gets reports');
      await ada.getByRole('button', { name: 'Add a recipient' }).click();
      await ada.locator('[id="recipients.1.name"]').fill('Bo');
      await ada.locator('[id="recipients.1.address"]').fill('bo@example.org');
      await save(ada);

      await asSomebody('bo@example.org', false, async (bo) => {
        for (const page of [ada, bo]) await page.goto(`${stack.url}/d/p/${id}/edit/basics`);
        await bo.locator('[id="title.en"]').fill('By Bo');
        await bo.getByRole('button', { name: 'Save' }).last().click();
      });
      await ada.locator('[id="title.en"]').fill('By Ada');
      if (javaScriptEnabled) await ada.getByRole('button', { name: 'Look at both versions' }).click();
      else await ada.getByRole('button', { name: 'Save' }).last().click();
      await ada.getByRole('heading', { name: 'Two versions of this page' }).waitFor();
      expect((await drafted(id)).title.en).toBe('By Bo');
      await look(ada, javaScriptEnabled);
      await ada.getByRole('button', { name: 'Save what is chosen' }).click();
      await ada.locator('[id="title.en"]').waitFor();
      expect((await drafted(id)).title.en).toBe('By Ada');
    });
  });
});

it.each([true, false])(
  'puts together what two change of a page, and asks about nothing: with script %s',
  async (hasScript) => {
    const id = `browser-two-${hasScript}`;
    await asSomebody('hedy@example.org', hasScript, async (ada) => {
      await make(ada, id);
      const edit = `${stack.url}/d/p/${id}/edit`;
      await ada.goto(`${edit}/recipients`);
      await ada.getByRole('button', { name: 'Add a recipient' }).click();
      await ada.locator('[id="recipients.1.name"]').fill('Bo');
      await ada.locator('[id="recipients.1.address"]').fill('ivo@example.org');
      await save(ada);
      await asSomebody('ivo@example.org', hasScript, async (bo) => {
        for (const page of [ada, bo]) await page.goto(`${edit}/basics`);
        await bo.locator('[id="thanks.en"]').fill('Thanked by Bo');
        await save(bo);
        await ada.locator('[id="purpose.en"]').fill('Meant by Ada');
        if (hasScript) await ada.getByText(/^Saved at/).waitFor();
        else await save(ada);
        expect(await ada.locator('[id="thanks.en"]').inputValue()).toBe('Thanked by Bo');
        await ada.locator('[id="title.en"]').fill('By both');
        await save(ada);
        expect(await drafted(id)).toMatchObject({
          title: { en: 'By both' },
          purpose: { en: 'Meant by Ada' },
          thanks: { en: 'Thanked by Bo' },
        });
      });
    });
  },
);

it('saves by itself, keeps on trying without a network, and lets nobody leave before', async () => {
  await asSomebody('cleo@example.org', true, async (page, context) => {
    await make(page, 'browser-itself');
    await page.goto(`${stack.url}/d/p/browser-itself/edit/basics`);
    await context.setOffline(true);
    await page.locator('[id="purpose.en"]').fill('To learn.');
    await page.getByText('Not saved: no connection').waitFor();
    await context.setOffline(false);
    await page.getByText(/^Saved at/).waitFor();
    expect((await drafted('browser-itself')).purpose.en).toBe('To learn.');
    await page.locator('[id="purpose.en"]').fill('To learn more.');
    await openPart(page, 'Languages');
    await page.getByRole('heading', { name: 'Languages', exact: true }).waitFor();
    expect((await drafted('browser-itself')).purpose.en).toBe('To learn more.');
  });
});

it('shows what a time zone is called that was typed in other words, and a choice where it could be several', async () => {
  await asSomebody('gus@example.org', true, async (page) => {
    await make(page, 'browser-zones');
    await openPart(page, 'Sessions');
    await page.getByRole('link', { name: 'Brussels' }).click();
    const zone = page.getByLabel('Time zone', { exact: true });
    await zone.fill('weifang');
    await page.getByText('Times are in China Standard Time.', { exact: true }).waitFor();
    expect(await zone.inputValue()).toBe('China Standard Time');
    await zone.fill('United States');
    await page.getByLabel('Which one?').selectOption('Central Time (US)');
    await page.getByLabel('Which one?').waitFor({ state: 'detached' });
    expect(await zone.inputValue()).toBe('Central Time (US)');
    await look(page, true);
    expect((await drafted('browser-zones')).sessions[0].zone).toBe('America/Chicago');
  });
});

it('says what is wrong as the page comes with it, each word in its language', async () => {
  await asSomebody('ida@example.org', true, async (page) => {
    await make(page, 'browser-words');
    await page.goto(`${stack.url}/d/me`);
    await page.locator('button[lang="zh-CN"]').click();
    // A click does not wait for the page that it asks for, and that one, late, would take the place of the next.
    await page.locator('html[lang="zh-CN"]').waitFor();
    // Where another programme has the name of the place, its session has another one.
    const [{ code }] = (await drafted('browser-words')).sessions;
    await page.goto(`${stack.url}/d/p/browser-words/edit/session/${code}`);
    const said = () =>
      page.evaluate(() => ['faults', 'sessions.0.zone-error'].map((id) => document.getElementById(id)?.innerHTML));
    await page.locator('[id="sessions.0.zone"]').fill('Atlantis');
    await page.locator('#faults a').waitFor();
    const byScript = await said();
    for (const each of byScript) expect(each).toContain('<bdi lang="en">Atlantis</bdi>');
    await page.reload();
    expect(await said()).toEqual(byScript);
  });
});

describe('who leaves while something is being saved', () => {
  const ways: readonly [string, (page: Page, next: string) => Promise<unknown>][] = [
    [
      'by a link',
      async (page) => {
        await openPart(page, 'Languages');
        await page.waitForURL('**/edit/languages');
      },
    ],
    ['by the address bar', (page, next) => page.goto(next)],
    ['back', (page) => page.goBack()],
    ['by loading it again', (page) => page.reload()],
  ];

  it.each(ways)('loses nothing, and meets nobody but others: %s', async (way, leave) => {
    const id = `browser-leaves-${ways.findIndex(([name]) => name === way)}`;
    await asSomebody(`${id}@example.org`, true, async (page) => {
      await make(page, id);
      const edit = `${stack.url}/d/p/${id}/edit`;
      await page.goto(`${edit}/people`);
      await page.goto(`${edit}/basics`);
      // The first save is held until the page is gone, or waits for it.
      const held: Route[] = [];
      await page.route('**/edit/basics', async (route) => {
        if (route.request().method() === 'POST' && held.length === 0) held.push(route);
        else await route.continue();
      });
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await page.locator('[id="purpose.en"]').fill('To learn.');
      await sent;
      await page.locator('[id="thanks.en"]').fill('The slides follow.');
      const left = leave(page, `${edit}/sessions`);
      if (way === 'by a link') await held[0]?.continue();
      await left;
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect
        .poll(() => drafted(id))
        .toMatchObject({
          purpose: { en: 'To learn.' },
          thanks: { en: 'The slides follow.' },
        });
      await page.goto(`${edit}/basics`);
      await page.locator('[id="title.en"]').fill('Afterwards');
      await save(page);
      expect((await drafted(id)).title.en).toBe('Afterwards');
    });
  });
});

it('says what is not saved yet, and shows what was to who comes back', async () => {
  await asSomebody('finn@example.org', true, async (page) => {
    const id = 'browser-leaving';
    await make(page, id, null);
    const purpose = page.locator('[id="purpose.en"]');
    await page.goto(`${stack.url}/d/p/${id}/edit/basics`);
    await purpose.fill('First.');
    expect(await page.locator('#saved').textContent()).toBe('Not saved yet');
    // The next page is made after the save, so it shows what was written.
    const order: string[] = [];
    page.on('response', (response) => response.request().method() === 'POST' && order.push('saved'));
    page.on('request', (request) => request.isNavigationRequest() && order.push('left'));
    await openPart(page, 'Overview');
    await page.waitForURL(`**/d/p/${id}`);
    expect(order).toEqual(['saved', 'left']);
    await page.goBack();
    expect(await purpose.inputValue()).toBe('First.');

    await page.goto(`${stack.url}/d/p/${id}/edit/basics`);
    await purpose.fill('Third.');
    await page.goBack();
    await expect.poll(async () => (await drafted(id)).purpose.en).toBe('Third.');
  });
});

it('does once what a button is for that is pressed twice', async () => {
  await asSomebody('dora@example.org', true, async (page) => {
    await make(page, 'browser-twice');
    await page.goto(`${stack.url}/d/p/browser-twice/edit/recipients`);
    const held: Route[] = [];
    await page.route('**/edit/recipients', async (route) => {
      if (route.request().method() === 'POST') held.push(route);
      else await route.continue();
    });
    const button = page.getByRole('button', { name: 'Add a recipient' });
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await button.scrollIntoViewIfNeeded();
    const { x = 0, y = 0 } = (await button.boundingBox()) ?? {};
    // As a finger does, which waits for no page.
    const press = () => page.mouse.click(x + 5, y + 5);
    await press();
    await sent;
    await press();
    expect(held).toHaveLength(1);
    await held[0]?.continue();
    await page.locator('[id="recipients.1.name"]').fill('Bo');
    expect((await drafted('browser-twice')).recipients).toHaveLength(2);
  });
});

it('publishes, and copies the link to the form', async () => {
  await asSomebody('eve@example.org', true, async (page, context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await make(page, 'browser-copy', null);
    await page.getByRole('link', { name: 'Go on to publish it' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('link', { name: 'The link and the QR code: Brussels' }).click();
    await look(page, true);
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const link = await page.locator('.copied code').first().textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  });
});

/** A phone of somebody who has signed in by the link in a mail. */
async function asSomebody(
  address: string,
  javaScriptEnabled: boolean,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en', javaScriptEnabled });
  try {
    await loopbackOnly(context);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(`${stack.url}/d`);
    await page.getByLabel('Your mail address').fill(address);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    const mails = await mailsIn(stack.mail);
    const own = mails.filter(({ destination }) => destination.to.join() === address).at(-1);
    const [link = ''] = /https?:\/\/\S+\/d\/in\/[\w.-]+/.exec(own?.body.text ?? '') ?? [];
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Your programmes' }).waitFor();
    await use(page, context);
  } finally {
    await context.close();
  }
}

/** On this day; `null`: on the one that is proposed, in a week. */
async function make(page: Page, id: string, day: string | null = '2099-03-02'): Promise<void> {
  await page.goto(`${stack.url}/d/new`);
  await page.getByRole('link', { name: 'Short' }).click();
  await page.getByLabel('Title of the training').fill('Emissions monitoring');
  await page.getByLabel('Place').fill('Brussels');
  if (day !== null) await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Time zone').fill('brussels');
  await page.getByLabel('Number of participants').fill('30');
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('Short name').fill(id);
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.waitForURL(`**/d/p/${id}`);
}

/** Opens another part of the programme, by the list that a phone folds. */
async function openPart(page: Page, name: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Parts of this programme' });
  await parts.getByRole('button').click();
  await parts.getByRole('link', { name, exact: true }).click();
}

/** Saves by the button, also where the script would do it. */
async function save(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'GET' && response.ok());
  await page.getByRole('button', { name: 'Save' }).last().click();
  await answered;
  await page.waitForLoadState();
}

async function look(page: Page, hasScript: boolean): Promise<void> {
  expect(await page.evaluate(layoutFaults)).toEqual([]);
  // Axe is a script too.
  if (hasScript) expect(await findings(page)).toEqual([]);
}
