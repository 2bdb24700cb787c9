import { describe, expect, it } from 'vitest';
import { quizFile } from '../fixtures/programmes/quiz-file.ts';
import { findings } from './axe-findings.ts';
import { layoutFaults } from './layout-faults.ts';
import { choose, openAnswered, receipt, said, send, sharedPhones } from './phones.ts';

const { openSession, proxy, stored, onPhone } = sharedPhones();

const file = () => quizFile({ showScore: true, showAnswers: true });
const right = 'Knowledge questions: 1 of 3 right';

describe('who has sent answers', () => {
  it.each([true, false])(
    'reads once which were right, and the receipt shows nothing of it (script: %s)',
    async (javaScriptEnabled) => {
      const { code, form } = await openSession(file());
      await onPhone(
        async (_, page) => {
          await openAnswered(page, form);
          await choose(page, 'k_trade', 'price');
          await choose(page, 'n_cap', 'total');
          await send(page);

          await page.getByRole('heading', { name: right }).waitFor();
          const score = await page.locator('.score').innerText();
          expect(score).toMatch(/k_trade limit\?\s+Not right: The price\s+The right answer: All emissions\s+Who emits/);
          expect(score).toMatch(/n_cap limit\?\s+Right: All emissions\s+Who emits/);
          expect(await page.getByRole('link', { name: 'example.org/cap' }).count()).toBe(2);
          expect(await page.locator('fieldset:visible').count()).toBe(0);
          expect(await page.evaluate(layoutFaults)).toEqual([]);
          // Axe is a script too.
          if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
          expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/emissions|emits/);

          await page.getByRole('link', { name: 'Open the receipt' }).click();
          await receipt(page);
          await said(page, 'Your reference');
          expect(await page.content()).not.toMatch(/All emissions|of 3 right/);
          expect(await stored(code)).toEqual([expect.objectContaining({ k_trade: 'price', n_cap: 'total' })]);
        },
        { javaScriptEnabled },
      );
    },
  );

  it('does not find it again on the way back', async () => {
    const { form } = await openSession(file());
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await choose(page, 'n_cap', 'total');
      await send(page);
      await page.getByRole('link', { name: 'Open the receipt' }).click();
      await receipt(page);

      await page.goBack();
      await said(page, 'Answers were already sent from this device');
      expect(await page.getByText(right).count()).toBe(0);
    });
  });

  it('reads it when the network is back and the form is still there', async () => {
    const { form } = await openSession(file());
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await choose(page, 'n_cap', 'total');
      // Stored, but the reply is lost: the same is sent again, and gets the same.
      proxy().cutPosts('after');
      await send(page);
      await said(page, /Saved on this phone/);
      expect(await page.locator('.score').count()).toBe(0);

      await page.getByRole('button', { name: 'Try again now' }).click();
      await page.getByRole('heading', { name: right }).waitFor();
    });
  });
});
