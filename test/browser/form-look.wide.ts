import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { inRandomOrder } from '../../shared/questionnaire/random-order.ts';
import { aLogo } from '../fixtures/programmes/logo.ts';
import { allTypesFile, aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { findings } from './axe-findings.ts';
import { choose, keptOffline, openAnswered, receipt, said, send, sharedPhones, submissionOf } from './phones.ts';

const { proxy, openSession, stored, onPhone, setOffline } = sharedPhones();

describe('the form', () => {
  it('is accessible in every state, light and dark', async () => {
    const { form } = await openSession(allTypesFile());
    const accessible = async (page: Page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page), colorScheme).toEqual([]);
      }
    };
    await onPhone(
      async (_, page) => {
        await page.goto(form);
        await page.locator('[name=q_nps][value="9"]').check();
        await page.reload();
        await said(page, 'Your answers from earlier are back on this page.');
        await choose(page, 'q_overall', '1');
        await page.locator('[name=q_reason]').fill('x'.repeat(290));
        await page.waitForFunction(
          () => document.querySelector('form > .visually-hidden[role=status]')?.textContent === 'Characters left: 10',
        );
        await accessible(page);
        await page.getByRole('button', { name: 'Next' }).click();
        await accessible(page);
        await page.getByRole('button', { name: 'Next' }).click();
        await page.locator('.errors').waitFor();
        await accessible(page);
        await page.locator('[name=c_terms]').check();
        await page.getByRole('button', { name: 'Next' }).click();
        proxy().cutPosts('before');
        await send(page);
        await said(page, /^Saved on this phone, not sent yet/);
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('state');
        await accessible(page);
      },
      { bypassCSP: true },
    );
  });
});

describe('the programme’s own thanks', () => {
  const kit = () => ({ ...aProgrammeFile(), thanks: allTypesFile().thanks });
  const own = 'See you at the next one.';
  const slides = (page: Page) => page.locator('a[href="https://slides.example.org/kit"]');

  it('are on the receipt, with and without script, with the link', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { form } = await openSession(kit());
      await onPhone(
        async (_, page) => {
          await openAnswered(page, form);
          expect(await page.getByText(own).isVisible()).toBe(false);
          await send(page);
          await receipt(page);
          await said(page, own);
          expect(await slides(page).isVisible()).toBe(true);
          await page.getByText('简体中文').click();
          await said(page, '下次再见。');
        },
        { javaScriptEnabled },
      );
    }
  });

  it('on a device of many people lead nowhere', async () => {
    const { form } = await openSession(kit());
    await onPhone(async (_, page) => {
      await openAnswered(page, `${form}&kiosk=1`);
      expect(await slides(page).count()).toBe(0);
      await send(page);
      await receipt(page);
      await said(page, own);
      await said(page, 'https://slides.example.org/kit');
      expect(await slides(page).count()).toBe(0);
    });
  });

  it('are said of answers that wait for a network, by the copy that is kept of a form', async () => {
    const { form } = await openSession(kit());
    await onPhone(async (context, page) => {
      await openAnswered(page, form);
      await keptOffline(page);
      await setOffline(context, true);
      await page.reload();
      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      expect(await slides(page).isVisible()).toBe(true);
      await page.getByText('Another person answers on this device').click();
      await said(page, '0 of 11 answered');
      expect(await slides(page).isVisible()).toBe(false);
      await setOffline(context, false);
    });
  });
});

describe('the look of a programme', () => {
  it('is on form and receipt, in light and dark, without anything that the policy has to let through', async () => {
    const logo = `data:image/svg+xml;base64,${Buffer.from(aLogo).toString('base64')}`;
    const look = { logo, logoText: { en: 'The institute', 'zh-CN': '研究院' }, accent: '#7a1f5c' };
    const { form } = await openSession({ ...aProgrammeFile(), look });
    const colourOf = (page: Page, selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    for (const colorScheme of ['light', 'dark'] as const) {
      await onPhone(
        async (_, page) => {
          await openAnswered(page, form);
          const isDrawn = () =>
            page
              .getByRole('img', { name: 'The institute' })
              .evaluate((image) => (image as HTMLImageElement).naturalWidth > 0);
          expect(await isDrawn()).toBe(true);
          const button = await colourOf(page, 'button.send:not(.visually-hidden)');
          if (colorScheme === 'light') expect(button).toBe('rgb(122, 31, 92)');
          else expect(button).not.toBe('rgb(127, 214, 184)');
          expect(await findings(page)).toEqual([]);
          await send(page);
          await receipt(page);
          expect(await isDrawn()).toBe(true);
          expect(await findings(page)).toEqual([]);
        },
        { colorScheme },
      );
    }
  });
});

describe('what comes in random order', () => {
  const mixed = () => {
    const { questionnaire, ...file } = aProgrammeFile();
    const pages = questionnaire.pages.map((page, at) => ({
      ...page,
      ...(at === 0 && { order: 'random' }),
      questions: page.questions.map((question) =>
        question.type === 'several' ? { ...question, order: 'random' } : question,
      ),
    }));
    return { ...file, questionnaire: { ...questionnaire, pages } } as ProgrammeFile;
  };
  const shown = (page: Page) =>
    page.evaluate(() => [
      ...Array.from(document.querySelectorAll<HTMLElement>('[data-item^=q_]'), ({ dataset }) => dataset.item),
      ...Array.from(document.querySelectorAll<HTMLInputElement>('[name=q_barrier]'), ({ value }) => value),
    ]);
  const orderFor = (id: string) => [
    ...inRandomOrder(['q_overall', 'q_nps', 'q_able', 'q_barrier', 'q_keep'], id, (key) => key),
    ...inRandomOrder(['time', 'budget'], id, (value) => `q_barrier.${value}`),
    'nothing',
  ];

  it('stays in its order over an error and in another language, with and without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { form } = await openSession(mixed());
      await onPhone(
        async (_, page) => {
          await page.goto(form);
          const order = orderFor(await submissionOf(page));
          expect(await shown(page)).toEqual(order);
          await choose(page, 'q_barrier', 'budget');
          await send(page);
          await said(page, /^Error: /);
          expect(await shown(page)).toEqual(order);
          await page.getByRole('button', { name: '简体中文' }).click();
          await said(page, '培训反馈：潍坊');
          expect(await shown(page)).toEqual(orderFor(await submissionOf(page)));
          expect(await page.locator('[name=q_barrier]:checked').getAttribute('value')).toBe('budget');
          if (!javaScriptEnabled) expect(await shown(page)).toEqual(order);
        },
        { javaScriptEnabled },
      );
    }
  });

  it('has an order of its own in each copy of a form that is kept on the device', async () => {
    const { code, form } = await openSession(mixed());
    await onPhone(async (context, page) => {
      await page.goto(form);
      await choose(page, 'q_overall', '5');
      await keptOffline(page);
      await setOffline(context, true);
      const orders = new Set<string>();
      for (let copy = 0; copy < 5; copy += 1) {
        await page.reload();
        await said(page, '1 of 11 answered');
        const order = await shown(page);
        expect(order).toEqual(orderFor(await submissionOf(page)));
        orders.add(order.join());
      }
      expect(orders.size).toBeGreaterThan(1);
      await choose(page, 'q_barrier', 'budget');
      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      await setOffline(context, false);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5, q_barrier: ['budget'] }]);
  });
});
