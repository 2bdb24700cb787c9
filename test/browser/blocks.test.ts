import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { blocksFile } from '../fixtures/programmes/programme-files.ts';
import { findings } from './axe-findings.ts';
import { layoutFaults } from './layout-faults.ts';
import { choose, receipt, send, sharedPhones } from './phones.ts';

const { openSession, stored, onPhone } = sharedPhones();

const wide = { viewport: { width: 900, height: 800 }, hasTouch: false, isMobile: false };

/** Where the choices of the first matrix stand: the left edges of each row's, and in which rows their words are seen. */
const placesOf = (page: Page) =>
  page.evaluate(() => {
    const rows = [...(document.querySelector('.matrix')?.querySelectorAll(':scope > [data-item]') ?? [])];
    return {
      edges: rows.map((row) =>
        [...row.querySelectorAll('[type=radio]')].map((each) => each.getBoundingClientRect().left),
      ),
      areNamed: rows.map((row) => (row.querySelector('label span')?.getBoundingClientRect().width ?? 0) > 1),
      areNamedAbove: rows.map((row) => {
        const [words, choice] = ['label span', '[type=radio]'].map((each) => row.querySelector(each));
        return (words?.getBoundingClientRect().bottom ?? 0) <= (choice?.getBoundingClientRect().top ?? 0);
      }),
    };
  });

/** Words that do not stand on one line, in the heads of the columns of each matrix. */
const brokenHeads = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.table > fieldset:first-of-type label span')].flatMap((head) => {
      const text = head.firstChild as Text;
      return [...text.data.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
      });
    }),
  );

describe('a matrix', () => {
  it.each([true, false])(
    'is a table where there is room, and cards on a phone (script: %s)',
    async (javaScriptEnabled) => {
      const { form } = await openSession(blocksFile());
      await onPhone(
        async (_, page) => {
          await page.goto(form);
          const table = await placesOf(page);
          const [first = []] = table.edges;

          expect(table.edges).toHaveLength(3);
          expect(new Set(first).size).toBe(6);
          for (const row of table.edges)
            for (const [at, left] of row.entries()) expect(left).toBeCloseTo(first[at] ?? 0, 0);
          // The words of the first row stand above all of them.
          expect([table.areNamed, table.areNamedAbove[0]]).toEqual([[true, false, false], true]);

          await page.setViewportSize({ width: 360, height: 740 });
          const cards = await placesOf(page);
          expect(new Set(cards.edges.flat()).size).toBe(1);
          expect(cards.areNamed).toEqual([true, true, true]);
        },
        { ...wide, javaScriptEnabled },
      );
    },
  );

  it('has room for the words of its columns, also beside eleven numbers', async () => {
    const file = blocksFile();
    const [workshop] = file.questionnaire.pages;
    const eleven = workshop?.questions.map((question) =>
      'matrix' in question && question.type === 'scale'
        ? { ...question, from: 0, to: 10, notApplicable: 'not-applicable' as const }
        : question,
    );
    const pages = file.questionnaire.pages.map((page) =>
      page === workshop ? { ...page, questions: eleven ?? [] } : page,
    );
    const { form } = await openSession({ ...file, questionnaire: { ...file.questionnaire, pages } });
    await onPhone(async (_, page) => {
      await page.goto(form);
      await choose(page, 'm_content', '4');
      await page.getByRole('group', { name: 'How far do you agree?' }).waitFor();
      expect(await page.locator('[name=m_new]').count()).toBe(12);
      for (const width of [704, 900, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await brokenHeads(page), `${width} px`).toEqual([]);
        expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
      }
    }, wide);
  });

  it('has one legend for all rows, and each row is a group by its name, on a phone and on a wide screen', async () => {
    const { form } = await openSession(blocksFile());
    for (const viewport of [wide.viewport, { width: 360, height: 740 }]) {
      await onPhone(
        async (_, page) => {
          await page.goto(form);
          const matrix = page.getByRole('group', { name: 'How satisfied are you with …', exact: true });
          const row = matrix.getByRole('group', { name: 'the room required', exact: true });

          await row.getByRole('radio', { name: 'Dissatisfied', exact: true }).check();
          expect(await page.locator('[name=m_room]:checked').inputValue()).toBe('2');
          expect(await matrix.getByRole('radio').count()).toBe(18);
          await page.locator('summary').click();
          expect(await page.evaluate(layoutFaults)).toEqual([]);
          expect(await findings(page)).toEqual([]);
        },
        { ...wide, viewport },
      );
    }
  });

  it('is gone with the last of its rows, and its errors lead to the row', async () => {
    const { form } = await openSession(blocksFile());
    await onPhone(async (_, page) => {
      await page.goto(form);
      const ideas = page.getByRole('group', { name: 'How far do you agree?' });
      expect(await ideas.isVisible()).toBe(false);

      await choose(page, 'm_content', '4');
      await ideas.waitFor();
      await send(page);
      await page
        .locator('.errors')
        .getByRole('link', { name: 'How satisfied are you with … the room', exact: true })
        .click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('m_room');
      expect(await findings(page)).toEqual([]);
    });
  });
});

describe('what belongs to a question', () => {
  it('is asked in its place of those whom it concerns, and sent', async () => {
    const { code, form } = await openSession(blocksFile());
    await onPhone(async (_, page) => {
      await page.goto(form);
      const other = page.locator('[name=q_source_other]');
      expect(await other.isVisible()).toBe(false);

      await choose(page, 'q_source', 'other');
      // Right under its option, and before what comes after.
      expect(
        await page.evaluate(
          () => document.querySelector('[value=other]')?.closest('label')?.nextElementSibling?.textContent,
        ),
      ).toContain('Please say which');
      await page.getByLabel('Please say which', { exact: true }).last().fill('A friend');
      await choose(page, 'm_content', '2');
      await page.getByLabel('What should be better?').first().fill('More cases.');
      await choose(page, 'm_room', '5');
      await choose(page, 'q_return', 'no');
      await page.getByLabel('Why not?').fill('Too far.');
      expect(await findings(page)).toEqual([]);
      await send(page);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([
      {
        m_content: 2,
        m_content_c: 'More cases.',
        m_room: 5,
        q_source: ['other'],
        q_source_other: 'A friend',
        q_return: 'no',
        q_return_c: 'Too far.',
      },
    ]);
  });

  it('counts as an item of its own: the question that it belongs to is not answered by it', async () => {
    const { form } = await openSession(blocksFile());
    await onPhone(async (_, page) => {
      await page.goto(form);
      await choose(page, 'm_content', '4');
      const before = await page.locator('.progress').textContent();
      await page.locator('[name=m_apply_c]').fill('Tomorrow.');
      await page.locator('[name=m_apply_c]').blur();

      expect(before).not.toBe(await page.locator('.progress').textContent());
      await page.locator('[name=m_apply_c]').fill('');
      expect(await page.locator('.progress').textContent()).toBe(before);
    });
  });

  it('is there without script, and says of whom it is asked', async () => {
    const { code, form } = await openSession(blocksFile());
    await onPhone(
      async (_, page) => {
        await page.goto(form);
        await choose(page, 'm_room', '5');
        await page.locator('[name=q_source_other]').fill('Dropped');
        await page.locator('[name=which_news]').fill('Weekly');
        await choose(page, 'q_source', 'news');
        expect(await page.locator('.bound .only-if').first().textContent()).toContain('“the content”');
        await send(page);
        await receipt(page);
      },
      { javaScriptEnabled: false },
    );

    expect(await stored(code)).toEqual([{ m_room: 5, q_source: ['news'], which_news: 'Weekly' }]);
  });

  it('is on paper a line behind what it is called, under its own option', async () => {
    const { form } = await openSession(blocksFile());
    await onPhone(
      async (_, page) => {
        await page.goto(form);
        await page.emulateMedia({ media: 'print' });
        const places = await page.evaluate(() =>
          ['which_news', 'q_source_other'].map((id) => {
            const field = document.getElementById(id);
            const option = field?.closest('.bound')?.previousElementSibling?.getBoundingClientRect();
            const called = document.querySelector(`label[for=${id}]`)?.getBoundingClientRect();
            const line = field?.getBoundingClientRect();
            return {
              isUnder:
                (option?.left ?? 0) < (called?.left ?? 0) && Math.abs((line?.top ?? 0) - (option?.bottom ?? 0)) < 20,
              isBehind: (called?.right ?? 0) <= (line?.left ?? 0) && (called?.bottom ?? 0) > (line?.top ?? 0),
              isWide: (line?.width ?? 0) > 300,
              edges: field && getComputedStyle(field).borderWidth,
            };
          }),
        );

        for (const place of places)
          expect(place).toEqual({ isUnder: true, isBehind: true, isWide: true, edges: '0px 0px 1px' });
      },
      { ...wide, javaScriptEnabled: false },
    );
  });
});
