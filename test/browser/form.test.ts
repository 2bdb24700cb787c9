import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { cancelSession } from '../../shared/programme/cancel.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { decodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { openUnder } from '../fixtures/local/local-stack.ts';
import { postForm } from '../fixtures/local/posts.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { choose, keptOffline, openAnswered, receipt, said, send, sharedPhones, submissionOf } from './phones.ts';

const { stack, proxy, openSession, stored, postsTo, onPhone, setOffline } = sharedPhones();

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

describe('what the script adds', () => {
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

describe('without a network', () => {
  it('the form opens again with its draft, waits, and is sent when the network is back', async () => {
    const { code, form } = await openSession();
    await onPhone(async (context, page) => {
      await page.goto(form);
      await fillInSome(page);
      await keptOffline(page);
      await setOffline(context, true);
      await page.reload();
      await said(page, '3 of 11 answered');

      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      expect(await page.locator('[name=q_overall]').first().isVisible()).toBe(false);
      expect(await stored(code)).toEqual([]);
      await setOffline(context, false);

      await receipt(page);
      await said(page, 'Thank you. Your answers have arrived.');
    });

    expect(await stored(code)).toEqual([some]);
    expect(postsTo(code)).toBe(1);
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
