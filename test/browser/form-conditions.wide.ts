import { describe, expect, it } from 'vitest';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { allTypesFile } from '../fixtures/programmes/programme-files.ts';
import { choose, openAnswered, receipt, said, send, sharedPhones } from './phones.ts';

const { openSession, stored, onPhone } = sharedPhones();

describe('a questionnaire with conditions and steps', () => {
  it('asks what follows from the answers, one step at a time, and loses nothing that was hidden meanwhile', async () => {
    const { code, form } = await openSession(allTypesFile());
    await onPhone(async (_, page) => {
      await page.goto(form);
      const reason = page.locator('[data-item=q_reason]');
      expect(await reason.isVisible()).toBe(false);
      await choose(page, 'q_overall', '1');
      await page.locator('[name=q_reason]').fill('The room was cold.');
      await choose(page, 'q_overall', '5');
      expect(await reason.isVisible()).toBe(false);
      await choose(page, 'q_overall', '2');
      expect(await page.locator('[name=q_reason]').inputValue()).toBe('The room was cold.');
      // One that hangs on another: hidden with it, although it is filled in.
      await choose(page, 'q_able', 'helped');
      await choose(page, 'q_need', 'advice');
      await page.locator('[name=q_whom]').fill('The exchange');
      await choose(page, 'q_able', 'own');
      expect(await page.locator('[data-item=q_whom]').isVisible()).toBe(false);

      expect(await page.locator('button.send').isVisible()).toBe(false);
      await said(page, 'Part 1 of 3');
      await page.getByRole('button', { name: 'Next' }).click();
      await said(page, 'Part 2 of 3');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('You and your work');
      expect(await page.locator('[data-item=q_overall]').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Next' }).click();
      // The error is in this step, and the form stays here.
      await said(page, 'Nothing was sent: one answer needs a change');
      await said(page, 'Part 2 of 3');
      await page.locator('[name=c_terms]').check();
      await page.getByRole('button', { name: 'Next' }).click();
      await send(page);
      await receipt(page);
    });

    const [answers] = await stored(code);
    expect(answers).toMatchObject({ q_overall: 2, q_reason: 'The room was cold.', q_able: 'own', c_terms: 'yes' });
    expect(answers).not.toHaveProperty('q_whom');
    expect(answers).not.toHaveProperty('q_need');
  });

  const desktop = { viewport: { width: 1000, height: 800 } };

  /** The same on one step. */
  const onOneStep = (): ProgrammeFile => {
    const file = allTypesFile();
    const pages = file.questionnaire.pages.map((page) => ({ ...page, break: false }));
    return { ...file, questionnaire: { ...file.questionnaire, pages } };
  };

  it('asks a page by an answer, and what several answers, none of some, a number or a blank ask', async () => {
    const { form } = await openSession(onOneStep());
    await onPhone(async (_, page) => {
      await page.goto(form);
      const isShown = (item: string) => page.locator(`[data-item=${item}]`).isVisible();
      const heading = page.getByRole('heading', { name: 'What you will use' });
      expect([await heading.isVisible(), await isShown('q_use')]).toEqual([false, false]);
      await choose(page, 'q_able', 'helped');
      expect([await heading.isVisible(), await isShown('q_use'), await isShown('q_alone')]).toEqual([
        true,
        true,
        false,
      ]);
      await choose(page, 'q_tempo', '3');
      expect(await isShown('q_alone')).toBe(true);
      // Of the page and of the question, and here of two questions.
      await choose(page, 'q_able', 'not_yet');
      expect([await heading.isVisible(), await isShown('q_alone'), await isShown('q_missing')]).toEqual([
        false,
        false,
        false,
      ]);
      await choose(page, 'q_useful', '2');
      expect(await isShown('q_missing')).toBe(true);
      // A blank passes where none of some answers may be given.
      expect(await isShown('q_silent')).toBe(true);
      // Its options stand below it, with the room that others have.
      const widthIn = async (item: string) => (await page.locator(`[data-item=${item}] .options`).boundingBox())?.width;
      expect(await widthIn('q_silent')).toBe(await widthIn('q_course'));
      await choose(page, 'q_nps', '7');
      expect(await isShown('q_silent')).toBe(false);
      await choose(page, 'q_nps', '6');
      expect([await isShown('q_silent'), await isShown('q_skipped')]).toEqual([true, false]);
      for (const [years, isAsked] of [
        ['20', true],
        ['19', false],
        ['٢٥', true],
        ['', false],
      ] as const) {
        await page.locator('[name=q_years]').fill(years);
        expect(await isShown('q_mentor'), years).toBe(isAsked);
      }
    }, desktop);
  });

  it('offers an option by an answer, and forgets it where it is not offered in the end', async () => {
    const { code, form } = await openSession(onOneStep());
    await onPhone(async (_, page) => {
      await page.goto(form);
      const advanced = page.locator('[name=q_course][value=advanced]');
      const isOffered = async () => [await advanced.isVisible(), await advanced.isEnabled()];
      expect(await isOffered()).toEqual([false, false]);
      await choose(page, 'q_useful', '3');
      expect(await isOffered()).toEqual([true, true]);
      expect(await page.getByText('Only if you answered').filter({ visible: true }).count()).toBe(0);
      await choose(page, 'q_course', 'advanced');
      await choose(page, 'q_useful', '1');
      expect(await isOffered()).toEqual([false, false]);
      await choose(page, 'q_useful', '4');
      expect(await advanced.isChecked()).toBe(true);
      await choose(page, 'q_useful', '2');
      await choose(page, 'q_overall', '5');
      await page.locator('[name=c_terms]').check();
      await send(page);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5, q_useful: 2, c_quote: 'no', c_terms: 'yes' }]);
  });

  it('says without script to whom an option is offered, and keeps it of nobody else', async () => {
    const { code, form } = await openSession(onOneStep());
    for (const useful of ['1', '4']) {
      await onPhone(
        async (_, page) => {
          await page.goto(form);
          const option = page.locator('label:has([name=q_course][value=advanced])');
          expect(await option.textContent()).toContain(
            'Only if you answered “useful” or “very useful” to “How useful is it for your work?”',
          );
          await choose(page, 'q_overall', '5');
          await choose(page, 'q_useful', useful);
          await choose(page, 'q_course', 'advanced');
          await page.locator('[name=c_terms]').check();
          await page.locator('button.send').click();
          await receipt(page);
        },
        { javaScriptEnabled: false },
      );
    }

    const all = { q_overall: 5, c_quote: 'no', c_terms: 'yes' };
    const answers = await stored(code);
    expect(answers).toHaveLength(2);
    expect(answers).toEqual(
      expect.arrayContaining([
        { ...all, q_useful: 1 },
        { ...all, q_useful: 4, q_course: 'advanced' },
      ]),
    );
  });

  it('goes back to the step of an error', async () => {
    const { form } = await openSession(allTypesFile());
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.locator('[name=c_terms]').check();
      await page.getByRole('button', { name: 'Next' }).click();
      await said(page, 'Part 3 of 3');
      await page.evaluate(() => {
        for (const radio of document.querySelectorAll<HTMLInputElement>('[name=q_overall]')) radio.checked = false;
      });
      await send(page);

      await said(page, 'Part 1 of 3');
      await page.locator('.errors a').click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q_overall');
    });
  });
});
