import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { cancelSession } from '../../shared/programme/cancel.ts';
import { closeSession } from '../../shared/programme/close.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { inRandomOrder } from '../../shared/questionnaire/random-order.ts';
import { decodeResponse } from '../../shared/store/dynamodb/responses.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { openUnder } from '../fixtures/local/local-stack.ts';
import { postForm } from '../fixtures/local/posts.ts';
import { aLogo } from '../fixtures/programmes/logo.ts';
import { allTypesFile, aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { findings } from './axe-findings.ts';
import { choose, openAnswered, receipt, said, send, sharedPhones, submissionOf } from './phones.ts';

const { stack, proxy, openSession, stored, postsTo, onPhone } = sharedPhones();

/** For a page: nothing happens by waiting a second or more, so what happens was set off by something else. */
function withoutTimers(): void {
  const { setTimeout } = window;
  window.setTimeout = ((run: () => void, milliseconds = 0) =>
    milliseconds < 1_000 ? setTimeout(run, milliseconds) : 0) as typeof window.setTimeout;
  Math.random = () => 0;
}

/** Waits until the service worker is in charge and has this form and its script. */
async function keptOffline(page: Page): Promise<void> {
  const state = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const cached = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      const paths = cached.flat().map(({ url }) => new URL(url).pathname);
      const hasForm = paths.includes(location.pathname);
      return hasForm && paths.length > 1 && navigator.serviceWorker.controller !== null;
    });
  await expect.poll(state, { timeout: 10_000 }).toBe(true);
}

/** Every answer of the form, some behind folds and in texts. */
async function fillIn(page: Page): Promise<void> {
  await choose(page, 'q_overall', '4');
  await choose(page, 'q_nps', '10');
  await choose(page, 'q_able', 'own');
  await choose(page, 'q_barrier', 'time');
  await choose(page, 'q_barrier', 'budget');
  await page.locator('[name=q_keep]').fill('The pilots.\nAnd 午餐.');
  for (const summary of await page.locator('summary').all()) await summary.click();
  await choose(page, 's_content.lin', 'na');
  await page.locator('[name="s_comment.mei"]').fill('谢谢！');
  await choose(page, 'k.policy.before', '2');
  await choose(page, 'k.policy.now', '4');
}

/** A few answers: a choice, a text, and one behind a fold. */
async function fillInSome(page: Page): Promise<void> {
  await choose(page, 'q_overall', '4');
  await page.locator('[name=q_keep]').fill('The pilots.\nAnd 午餐.');
  await page.locator('summary').first().click();
  await page.locator('[name="s_comment.mei"]').fill('谢谢！');
}

const some = { q_overall: 4, q_keep: 'The pilots.\nAnd 午餐.', 's_comment.mei': '谢谢！' };

const filledIn = {
  q_overall: 4,
  q_nps: 10,
  q_able: 'own',
  q_barrier: ['time', 'budget'],
  q_keep: 'The pilots.\nAnd 午餐.',
  's_content.lin': 'na',
  's_comment.mei': '谢谢！',
  'k.policy': '2/4',
};

describe('answering', () => {
  it('without script goes from the form over an error and another language to the receipt', async () => {
    const { code, form } = await openSession();
    await onPhone(
      async (_, page) => {
        await page.goto(form);
        await page.locator('summary').first().click();
        await page.locator('[name="s_comment.mei"]').fill('谢谢！');
        await send(page);
        await said(page, 'Nothing was sent: one answer needs a change');
        expect(await page.locator('[name="s_comment.mei"]').inputValue()).toBe('谢谢！');

        await page.getByRole('button', { name: '简体中文' }).click();
        await said(page, '培训反馈：潍坊');
        await choose(page, 'q_overall', '5');
        await send(page);

        await receipt(page);
        await said(page, '谢谢！您的答卷已收到。');
      },
      { javaScriptEnabled: false },
    );

    expect(await stored(code)).toEqual([{ q_overall: 5, 's_comment.mei': '谢谢！' }]);
  });

  it('with script goes to the same receipt, counts along and leaves nothing on the device', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await page.goto(form);
      await said(page, '0 of 11 answered');
      await fillIn(page);
      await said(page, '8 of 11 answered');
      await said(page, '19 of 200');

      await send(page);

      await receipt(page);
      await said(page, 'Thank you. Your answers have arrived.');
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['debrief.spent']);
    });

    expect(await stored(code)).toEqual([filledIn]);
  });

  it('with script shows an error as the server’s page does, with the focus on it', async () => {
    const { code, form } = await openSession();
    const shown: object[] = [];
    for (const javaScriptEnabled of [true, false]) {
      await onPhone(
        async (_, page) => {
          await page.goto(form);
          await send(page);
          await page.locator('.errors').waitFor();
          shown.push(await shownErrors(page));
        },
        { javaScriptEnabled },
      );
    }

    expect(shown[0]).toEqual(shown[1]);
    expect(shown[0]).toMatchObject({ focus: 'card errors', described: 'q_overall-error' });
    expect(await stored(code)).toEqual([]);
    expect(postsTo(code)).toBe(1);
  });

  it('leads from an error to its field, and takes the errors away with the next attempt', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await page.goto(form);
      await send(page);
      await page.locator('.errors a').click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q_overall');

      await page.keyboard.press('Space');
      await send(page);

      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });

  it('takes a paste from slides and chats without what nobody sees in it', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await page.locator('[name=q_keep]').fill('\u2068The pilots\u2069\u000band\u00a0lunch\u00ad \ufeff');
      await send(page);

      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5, q_keep: 'The pilots\nand lunch' }]);
  });

  it('works as a plain form when the script fails, at once or when it matters', async () => {
    for (const when of ['at once', 'when it matters']) {
      const { code, form } = await openSession();
      const breakScript = () => {
        FormData.prototype.forEach = () => {
          throw new Error('sabotage');
        };
      };
      await onPhone(async (context, page) => {
        if (when === 'at once') await context.addInitScript(breakScript);
        await openAnswered(page, form);
        // The worker is of no concern here, and would still be at work when the phone goes.
        if (when !== 'at once') {
          await keptOffline(page);
          await page.evaluate(breakScript);
        }
        await send(page);
        await receipt(page);
        expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['debrief.spent']);
      });

      expect(await stored(code)).toEqual([{ q_overall: 5 }]);
    }
  });

  it('does the proof of work where a session asks for one', async () => {
    const { code, form } = await openSession(withSessions(aProgrammeFile(), { proofOfWork: 12 }));
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await send(page);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });
});

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

describe('what the script adds', () => {
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

  it('is nothing that needs a pointer: answered, sent and received by keyboard alone', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await page.goto(form);
      await page.locator('#q_overall').focus();
      await page.keyboard.press('ArrowDown');
      // Enter anywhere in the form sends it: here it must not switch the language.
      await page.keyboard.press('Enter');
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 4 }]);
  });
});

describe('a draft', () => {
  it('comes back after a reload and in the other language, until it is cleared', async () => {
    const { form } = await openSession();
    await onPhone(async (_, page) => {
      await page.goto(form);
      await fillInSome(page);
      await page.reload();
      await said(page, 'Your answers from earlier are back on this page.');
      await said(page, '3 of 11 answered');

      await page.goto(form.replace('lang=en', 'lang=zh-CN'));
      await said(page, '您之前填写的内容已恢复到本页。');
      expect(await page.locator('[name=q_keep]').inputValue()).toBe('The pilots.\nAnd 午餐.');
      expect(await page.locator('[name="s_comment.mei"]').isVisible()).toBe(true);
      await page.getByRole('button', { name: '清除本机内容' }).click();
      await said(page, '已清除，本机不再保留您的任何答案。');
      await page.reload();
      await said(page, '已答 0 题，共 11 题');
      expect(await page.locator('.notice').count()).toBe(0);
    });
  });

  it('stays what it is when the language is switched by its button', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await page.goto(form);
      await fillInSome(page);
      await page.getByRole('button', { name: '简体中文' }).click();
      await said(page, '已答 3 题，共 11 题');
      expect(await page.locator('.notice').count()).toBe(0);
      await send(page);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([some]);
  });

  it('of one session is not seen in another', async () => {
    const [one, other] = [await openSession(), await openSession()];
    await onPhone(async (_, page) => {
      await page.goto(one.form);
      await fillInSome(page);
      await page.goto(other.form);
      await said(page, '0 of 11 answered');
    });
  });
});

describe('sent once only', () => {
  it('when the button is pressed twice', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await page.locator('button.send').dblclick();
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
    expect(postsTo(code)).toBe(1);
  });

  it('when the button is pressed twice without script', async () => {
    const { code, form } = await openSession();
    await onPhone(
      async (_, page) => {
        await openAnswered(page, form);
        await page.locator('button.send').dblclick();
        await receipt(page);
      },
      { javaScriptEnabled: false },
    );

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });

  it.each(['before', 'after'] as const)('when the connection is cut %s the server has worked', async (cut) => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      proxy().cutPosts(cut);
      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      expect(await stored(code)).toHaveLength(cut === 'after' ? 1 : 0);

      await page.getByRole('button', { name: 'Try again now' }).click();

      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });

  it('when the reply was lost and the page is loaded anew', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      const id = await submissionOf(page);
      proxy().cutPosts('after');
      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);

      await page.reload();

      // When it was sent, as British readers write it: not “Nov 28, 01:23 AM”.
      await said(page, /^\d{1,2} [A-Z][a-z]{2,3}, \d{2}:\d{2} · Received\. Your reference: [A-Z]{3}-\d{3}/);
      // A form for the next person: empty, and under an id of its own.
      await said(page, '0 of 11 answered');
      expect(await submissionOf(page)).not.toBe(id);
      expect(await page.getByText('Open the receipt').getAttribute('href')).toContain(id);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });

  it('when a page is sent again after Back, which asks first whether it is another person', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      const id = await submissionOf(page);
      await send(page);
      await receipt(page);

      await page.goBack();
      await said(page, 'Answers were already sent from this device');
      await page.getByText('Another person answers on this device').click();

      await said(page, '0 of 11 answered');
      expect(await submissionOf(page)).not.toBe(id);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });

  it('when other answers came under the same id first: that is said, and what is sent then has an id of its own', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await page.goto(form);
      await postForm(form, { _submission: await submissionOf(page), q_overall: '1' });
      await choose(page, 'q_overall', '5');
      await send(page);
      await said(page, /This form was sent before with other answers.*Your answers are still on this device\./);
      expect(await page.locator('[name=q_overall][value="5"]').isChecked()).toBe(true);

      await send(page);

      await receipt(page);
    });

    expect((await stored(code)).map((answers) => answers?.q_overall).sort()).toEqual([1, 5]);
  });

  it('when the same draft is open in two tabs', async () => {
    const { code, form } = await openSession();
    await onPhone(async (context, page) => {
      await page.goto(form);
      await fillInSome(page);
      await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
      const tab = await context.newPage();
      await tab.goto(form);
      await said(tab, '3 of 11 answered');

      await send(page);
      await receipt(page);

      await said(tab, 'Answers to this form were sent or cleared in another tab of this device.');
      await said(tab, '0 of 11 answered');
      await send(tab);
      await said(tab, 'Nothing was sent: one answer needs a change');
    });

    expect(await stored(code)).toEqual([some]);
  });
});

describe('a session that changes while its form is open', () => {
  /** The programme of a session with its first question in other words. */
  async function asksSomethingElse(code: SessionCode): Promise<void> {
    const file = JSON.parse(
      JSON.stringify(openUnder(code, aProgrammeFile())).replace('How satisfied are you?', 'How much did you learn?'),
    ) as ProgrammeFile;
    expect((await stack.publish(file)).outcome).toBe('published');
  }

  // Without script it is a plain post, which the tests of publishing again send.
  it('comes back with the answers and the words of now, and is sent after that', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_context, page) => {
      await openAnswered(page, form);
      await asksSomethingElse(code);

      await send(page);

      await said(page, /^This form has changed since it was opened/);
      await said(page, 'How much did you learn?');
      expect(await page.locator('[name=q_overall][value="5"]').isChecked()).toBe(true);
      expect(await stored(code)).toEqual([]);
      await send(page);
      await receipt(page);
    });

    expect((await stack.responsesTo(code)).map((item) => decodeResponse(item))).toMatchObject([
      { promise: 2, answers: { q_overall: 5 } },
    ]);
  });

  it('says that it does not take place, also to who sends an open form', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_context, page) => {
      await openAnswered(page, form);
      expect(await cancelSession(code, stack.target.programmes, systemClock.now())).toBe('cancelled');
      await expect.poll(async () => (await fetch(form)).status, { timeout: 10_000 }).toBe(410);

      await send(page);

      await said(page, 'This session does not take place');
    });
    expect(await stored(code)).toEqual([]);
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
      await context.setOffline(true);
      await page.reload();
      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      expect(await slides(page).isVisible()).toBe(true);
      await page.getByText('Another person answers on this device').click();
      await said(page, '0 of 11 answered');
      expect(await slides(page).isVisible()).toBe(false);
      await context.setOffline(false);
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
      await context.setOffline(true);
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
      await context.setOffline(false);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5, q_barrier: ['budget'] }]);
  });
});

describe('without a network', () => {
  it('the form opens again with its draft, waits, and is sent when the network is back', async () => {
    const { code, form } = await openSession();
    await onPhone(async (context, page) => {
      await page.goto(form);
      await fillInSome(page);
      await keptOffline(page);
      await context.setOffline(true);
      await page.reload();
      await said(page, '3 of 11 answered');

      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      expect(await page.locator('[name=q_overall]').first().isVisible()).toBe(false);
      expect(await stored(code)).toEqual([]);
      await context.setOffline(false);

      await receipt(page);
      await said(page, 'Thank you. Your answers have arrived.');
    });

    expect(await stored(code)).toEqual([some]);
    expect(postsTo(code)).toBe(1);
  });

  it.each(['online', 'visibilitychange'])(
    'what waits is sent on the event "%s", whatever the timer says',
    async (name) => {
      const { code, form } = await openSession();
      await onPhone(async (context, page) => {
        await context.addInitScript(withoutTimers);
        await openAnswered(page, form);
        proxy().cutPosts('before');
        await send(page);
        await said(page, /^Saved on this phone, not sent yet/);

        await page.evaluate((event) => document.dispatchEvent(new Event(event, { bubbles: true })), name);

        await receipt(page);
      });

      expect(await stored(code)).toEqual([{ q_overall: 5 }]);
    },
  );

  it('several people on one phone each get an own id, and each is stored once', async () => {
    const { code, form } = await openSession();
    await onPhone(async (context, page) => {
      await openAnswered(page, form);
      await keptOffline(page);
      const ids = [await submissionOf(page)];
      await context.setOffline(true);
      await send(page);
      for (const answer of ['4', '4', '3']) {
        await said(page, /^Saved on this phone, not sent yet/);
        await page.getByText('Another person answers on this device').click();
        await said(page, '0 of 11 answered');
        ids.push(await submissionOf(page));
        await choose(page, 'q_overall', answer);
        await send(page);
      }
      expect(new Set(ids).size).toBe(4);

      await context.setOffline(false);
      await receipt(page);
      await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['debrief.spent']);
    });

    expect((await stored(code)).map((answers) => answers?.q_overall).sort()).toEqual([3, 4, 4, 5]);
    expect(postsTo(code)).toBe(4);
  });

  it('a page of the cache never carries an id that was used, nor does the cache hold a receipt', async () => {
    const { form } = await openSession();
    await onPhone(async (context, page) => {
      await openAnswered(page, form);
      await keptOffline(page);
      const ids = [await submissionOf(page)];
      await context.setOffline(true);
      for (let visit = 0; visit < 3; visit += 1) {
        await page.reload();
        ids.push(await submissionOf(page));
      }
      expect(new Set(ids).size).toBe(4);
      await context.setOffline(false);
      await send(page);
      await receipt(page);

      const cached = await page.evaluate(async () => {
        const caught: string[] = [];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            caught.push(new URL(request.url).pathname, (await (await cache.match(request))?.text()) ?? '');
          }
        }
        return caught;
      });
      expect(cached.filter((text) => text.startsWith('/')).sort()).toEqual([
        expect.stringMatching(/^\/f\/S\d+X$/),
        expect.stringMatching(/^\/f\/assets\/form-\w+\.js$/),
      ]);
      for (const id of ids) expect(cached.join('\n')).not.toContain(id);
    });
  });

  it('the language can be another that was seen, and else is the one that is there', async () => {
    const { form } = await openSession();
    await onPhone(async (context, page) => {
      await openAnswered(page, form);
      await keptOffline(page);
      await context.setOffline(true);

      await page.goto(form.replace('lang=en', 'lang=zh-CN'));

      await said(page, 'Feedback: Weifang');
      await said(page, '1 of 11 answered');
    });
  });

  it('what comes too late is said to be too late, and stays until the person clears it', async () => {
    const { code, form } = await openSession();
    await onPhone(async (context, page) => {
      await openAnswered(page, form);
      await keptOffline(page);
      await context.setOffline(true);
      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      await closeSession(code, stack.target.programmes, systemClock.now(), { withoutGrace: true });
      // The functions may know the session as it was for a second.
      await expect.poll(async () => (await fetch(form)).status).toBe(410);

      await context.setOffline(false);
      await said(page, 'The session has closed before this could be sent. Your answers are still on this device.');
      expect(await page.locator('[name=q_overall][value="5"]').isChecked()).toBe(true);
      await page.reload();
      await said(page, 'This form has closed');
      await said(page, /The session has closed before this could be sent/);
      await page.getByRole('button', { name: 'Clear this device' }).click();
      await page.reload();
      await said(page, 'This form has closed');
      expect(await page.getByText('The session has closed before').count()).toBe(0);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['debrief.spent']);
    });

    expect(await stored(code)).toEqual([]);
  });

  it('and without storage the page itself keeps on trying, and says that it must stay open', async () => {
    const { code, form } = await openSession();
    await onPhone(async (context, page) => {
      await context.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      });
      await openAnswered(page, form);
      proxy().cutPosts('after');
      await send(page);
      await said(page, /^Not sent yet, and this browser can’t save it/);

      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });
});

/** What is said about an error, to what it is tied, and where the focus is. */
function shownErrors(page: Page): Promise<object> {
  return page.evaluate(() => {
    const item = document.querySelector('[data-item=q_overall]');
    return {
      title: document.title,
      summary: document.querySelector('.errors')?.innerHTML,
      role: document.querySelector('.errors')?.getAttribute('role'),
      before: document.querySelector('.errors')?.previousElementSibling?.closest('h1,[role=status]') !== null,
      focus: document.activeElement?.className,
      described: item?.getAttribute('aria-describedby'),
      note: item?.querySelector('.error')?.outerHTML,
      noteAfter: item?.querySelector('.error')?.previousElementSibling?.tagName,
    };
  });
}
