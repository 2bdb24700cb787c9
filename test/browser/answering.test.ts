import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newPreviewLink } from '../../infra/cli/programme/session-link.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { after, day } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';
import { openUnder } from '../fixtures/local/local-stack.ts';
import { allTypesFile } from '../fixtures/programmes/programme-files.ts';
import { choose, openAnswered, receipt, said, send, sharedPhones, submissionOf } from './phones.ts';

const { stack, proxy, openSession, stored, onPhone, postsTo } = sharedPhones();

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();
const part = (page: Page, at: number) => said(page, `Part ${at} of 3`);
/** To the second step, where numbers and days are. */
async function openWork(page: Page, form: string): Promise<void> {
  await openAnswered(page, form);
  await next(page);
  await page.locator('[name=c_terms]').check();
}

describe('what is typed', () => {
  it('as half a date is not lost in silence, at the end of its step', async () => {
    const { code, form } = await openSession(allTypesFile());
    await onPhone(async (_, page) => {
      await openWork(page, form);
      const day = page.locator('[name=q_start]');
      expect(await day.getAttribute('type')).toBe('date');
      await day.focus();
      // As it stands in a field of English order: month and day, and no year.
      await page.keyboard.type('0731');
      expect(await day.inputValue()).toBe('');

      await next(page);

      await said(page, /^Error: Please give a day of the calendar/);
      await part(page, 2);
      await page.locator('.errors a').click();
      await page.keyboard.type('07312026');
      await next(page);
      await part(page, 3);
      await send(page);
      await receipt(page);
    });

    expect((await stored(code))[0]).toMatchObject({ q_start: '2026-07-31' });
  });

  it('without script arrives as it was typed, and is read, or comes back with what is wrong', async () => {
    const { code, form } = await openSession(allTypesFile());
    await onPhone(
      async (_, page) => {
        await openAnswered(page, form);
        await page.locator('[name=c_terms]').check();
        await page.locator('[name=q_start]').fill('31.7.');
        await page.locator('[name=q_years]').fill('12abc');
        await page.locator('[name=q_change]').fill('1,250');
        await send(page);
        await said(page, 'Nothing was sent: 3 answers need a change');
        await said(page, /^Error: “1,250” can be read in two ways: please write 1250 or 1\.3\.$/);
        expect(await page.locator('[name=q_start]').inputValue()).toBe('31.7.');
        expect(await page.locator('[name=q_years]').inputValue()).toBe('12abc');

        await page.locator('[name=q_start]').fill('31.7.2026');
        await page.locator('[name=q_years]').fill('１２');
        await page.locator('[name=q_change]').fill('−1,5');
        await send(page);
        await receipt(page);
      },
      { javaScriptEnabled: false },
    );

    expect((await stored(code))[0]).toMatchObject({ q_start: '2026-07-31', q_years: 12, q_change: -1.5 });
  });

  it('as a number in its language is taken, and one that is none is said to be before the next step', async () => {
    const { code, form } = await openSession(allTypesFile());
    await onPhone(async (_, page) => {
      await openWork(page, form);
      await page.locator('[name=q_years]').fill('12abc');
      await page.locator('[name=q_change]').fill('2,5');
      await next(page);
      await said(page, 'Error: Please write a whole number in digits, such as 12.');
      await page.locator('[name=q_years]').fill('١٢');
      await next(page);
      await send(page);
      await receipt(page);
    });

    expect((await stored(code))[0]).toMatchObject({ q_years: 12, q_change: 2.5 });
    expect(postsTo(code)).toBe(1);
  });

  it('or pasted and too long is kept whole, and counted', async () => {
    const { code, form } = await openSession();
    const [long, cut] = [`${'x'.repeat(199)} 午餐`, `${'x'.repeat(199)}午`];
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      const text = page.locator('[name=q_keep]');
      await text.focus();
      await page.keyboard.insertText(long);
      await said(page, '202 of 200: 2 too many');
      expect(await text.inputValue()).toBe(long);
      await send(page);
      await said(page, 'Error: Please shorten this: 202 characters, 200 are allowed.');
      await text.fill(cut);
      await said(page, '200 of 200');
      await send(page);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5, q_keep: cut }]);
    expect(postsTo(code)).toBe(1);
  });
});

describe('a choice', () => {
  it('that may be left out can be taken back, by a button and by a key', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      const clear = page.getByRole('button', { name: 'Clear this choice' });
      expect(await clear.count()).toBe(0);
      await choose(page, 'q_nps', '7');
      await choose(page, 'q_able', 'own');
      expect(await clear.count()).toBe(2);
      await said(page, '3 of 11 answered');
      const { width = 0, height = 0 } = (await clear.first().boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);

      await page.locator('[data-item=q_nps]').getByRole('button').click();
      await said(page, '2 of 11 answered');
      expect(await page.locator('[role=status].visually-hidden').textContent()).toBe('The choice is cleared.');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q_nps');

      await page.locator('[name=q_able][value=own]').focus();
      await page.keyboard.press('Delete');
      await said(page, '1 of 11 answered');
      // What must be answered stays.
      await page.locator('[name=q_overall][value="5"]').focus();
      await page.keyboard.press('Backspace');
      await said(page, '1 of 11 answered');
      expect(await clear.count()).toBe(0);
      await send(page);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });
});

describe('a form in steps', () => {
  it('goes back and forward with the browser, and stays at its step after a reload', async () => {
    const { form } = await openSession(allTypesFile());
    await onPhone(async (_, page) => {
      await openWork(page, form);
      await next(page);
      await part(page, 3);
      await page.goBack();
      await part(page, 2);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('You and your work');
      await page.goBack();
      await part(page, 1);
      await page.goForward();
      await part(page, 2);
      await page.reload();
      await part(page, 2);
      await said(page, 'Your answers from earlier are back on this page.');
      // The form's own Back is the browser's.
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await part(page, 1);
      await page.goForward();
      await part(page, 2);
      expect(page.url()).toBe(form);
    });
  });

  it('asks for what its step demands before the next one, and for nothing else', async () => {
    const { form } = await openSession(allTypesFile());
    await onPhone(async (_, page) => {
      await page.goto(form);
      await next(page);
      await said(page, 'Error: Please answer this question.');
      await part(page, 1);
      await choose(page, 'q_overall', '4');
      await next(page);
      await part(page, 2);
      expect(await page.locator('.errors,.error').count()).toBe(0);
    });
  });
});

describe('a device of many people', () => {
  const kiosk = (form: string) => `${form}&kiosk=1`;
  const kept = (page: Page) => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

  it('begins empty for each, keeps nothing of anybody, and asks nobody whether they have answered before', async () => {
    const { code, form } = await openSession();
    await onPhone(async (context, page) => {
      await page.goto(kiosk(form));
      const ids = [await submissionOf(page)];
      await choose(page, 'q_overall', '5');
      await page.locator('[name=q_keep]').fill('Mine');
      await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
      expect(await kept(page)).toEqual([]);
      await send(page);
      await receipt(page);

      await said(page, 'Thank you. Your answers have arrived.');
      await said(page, /^[A-Z]{3}-\d{3}$/);
      await said(page, /Seconds left: \d+$/);
      expect(page.url()).not.toContain(ids[0]);
      expect(await page.content()).not.toContain(ids[0]);
      expect(await page.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe(
        `20;url=/f/${code}?kiosk=1&lang=en`,
      );
      expect(await context.cookies()).toEqual([]);

      // Back does not lead to the form of the one before.
      await page.goBack().catch(() => undefined);
      expect(await page.locator('[name=q_keep]').count()).toBe(0);
      await page.goto(kiosk(form));
      await said(page, '0 of 11 answered');
      ids.push(await submissionOf(page));
      expect(new Set(ids).size).toBe(2);
      await choose(page, 'q_overall', '1');
      await send(page);
      await receipt(page);
      expect(await kept(page)).toEqual([]);
    });

    expect((await stored(code)).map((answers) => answers?.q_overall).sort()).toEqual([1, 5]);
  });

  it('asks who seems to have gone, and empties the form of who has', async () => {
    const { form } = await openSession();
    await onPhone(async (_, page) => {
      await page.clock.install();
      await page.goto(kiosk(form));
      const id = await submissionOf(page);
      await choose(page, 'q_overall', '5');
      await page.clock.runFor(95_000);
      const dialog = page.getByRole('dialog');
      await said(page, /^Are you still there\? .* Seconds left: 2\d$/);
      await page.getByRole('button', { name: 'I am still answering' }).click();
      expect(await dialog.isVisible()).toBe(false);
      await page.clock.runFor(80_000);
      expect(await page.locator('[name=q_overall][value="5"]').isChecked()).toBe(true);

      await page.clock.runFor(45_000);

      await said(page, '0 of 11 answered');
      expect(await dialog.isVisible()).toBe(false);
      expect(await submissionOf(page)).not.toBe(id);
      // An empty form has nobody to ask.
      await page.clock.runFor(200_000);
      expect(await dialog.isVisible()).toBe(false);
    });
  });

  it('works without script', async () => {
    const { code, form } = await openSession();
    await onPhone(
      async (context, page) => {
        await page.goto(kiosk(form));
        await page.getByRole('button', { name: '简体中文' }).click();
        await said(page, '培训反馈：潍坊');
        await choose(page, 'q_overall', '4');
        await send(page);
        await receipt(page);
        expect(page.url()).toMatch(/\?kiosk=1&reference=[A-Z]{3}-\d{3}&lang=zh-CN$/);
        expect(await context.cookies()).toEqual([]);
        await page.locator('a.send').click();
        expect(await page.locator('[name=_kiosk]').count()).toBe(1);
        expect(await page.locator('[name=q_overall]:checked').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );

    expect(await stored(code)).toEqual([{ q_overall: 4 }]);
  });

  it('that was not said to be one begins empty for another person, too', async () => {
    const { form } = await openSession();
    await onPhone(async (_, page) => {
      await page.goto(form);
      await choose(page, 'q_overall', '5');
      await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
      await page.goto(`${form}&another=1`);
      await said(page, '0 of 11 answered');
      // What this person has filled in stays over a reload.
      await choose(page, 'q_overall', '2');
      await page.reload();
      await said(page, '1 of 11 answered');
      expect(await page.locator('[name=q_overall][value="2"]').isChecked()).toBe(true);
    });
  });
});

describe('a preview', () => {
  it('of a form that is not open shows all of it, says so, and stores nothing', async () => {
    const code = 'LATER' as SessionCode;
    await stack.publish(openLater(openUnder(code, allTypesFile())));
    const link = (await newPreviewLink(code, stack.target)).replace(stack.url, proxy().url);
    const before = await everything();
    await onPhone(async (_, page) => {
      await page.goto(`${proxy().url}/f/${code}?lang=en`);
      await said(page, 'This form is not open yet');
      await page.goto(`${link}?lang=en`);
      await said(page, /^Preview: nothing is stored/);
      await said(page, /^0 of \d+ answered$/);
      await openWork(page, `${link}?lang=en`);
      await page.locator('[name=q_years]').fill('12abc');
      await next(page);
      await said(page, 'Error: Please write a whole number in digits, such as 12.');
      await page.locator('[name=q_years]').fill('12');
      await page.getByRole('button', { name: '简体中文' }).click();
      await said(page, /^预览：不会保存任何内容/);
      await page.getByRole('button', { name: 'English' }).click();
      await said(page, /^Preview: nothing is stored/);
      await next(page);
      await next(page);
      await send(page);
      await said(page, 'This was a preview: nothing was stored');
      await said(page, 'See you at the next one.');
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      await page.getByText('Back to the preview').click();
      await said(page, /^0 of \d+ answered$/);
    });

    expect(await everything()).toEqual(before);
    expect(postsTo(code)).toBe(0);
  });
});

/** The same programme with sessions that open in some days. */
function openLater(file: ProgrammeFile): ProgrammeFile {
  const later = after(systemClock.now(), 3 * day);
  const sessions = file.sessions.map((session) => ({ ...session, opens: wallClockText(later, session.zone) }));
  return { ...file, sessions };
}

async function everything() {
  return Promise.all((['programmes', 'responses', 'reports'] as const).map((table) => stack.items(table)));
}
