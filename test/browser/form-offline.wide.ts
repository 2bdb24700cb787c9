import { describe, expect, it } from 'vitest';
import { closeSession } from '../../shared/programme/close.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { choose, keptOffline, openAnswered, receipt, said, send, sharedPhones, submissionOf } from './phones.ts';

const { stack, proxy, openSession, stored, postsTo, onPhone, setOffline } = sharedPhones();

/** For a page: nothing happens by waiting a second or more, so what happens was set off by something else. */
function withoutTimers(): void {
  const { setTimeout } = window;
  window.setTimeout = ((run: () => void, milliseconds = 0) =>
    milliseconds < 1_000 ? setTimeout(run, milliseconds) : 0) as typeof window.setTimeout;
  Math.random = () => 0;
}

describe('in a hall that sends at once', () => {
  it('who is turned away for a moment sees that it is being sent, and then the receipt', async () => {
    const { code, form } = await openSession();
    await onPhone(async (context, page) => {
      await context.addInitScript(() => {
        Math.random = () => 1;
        new MutationObserver(() => {
          const said = document.querySelector('.state')?.textContent;
          const { all = '' } = sessionStorage;
          if (said && !all.endsWith(said)) sessionStorage.all = `${all}|${said}`;
        }).observe(document, { childList: true, subtree: true });
      });
      await openAnswered(page, form);
      proxy().cutPosts('busy', 'busy page');
      await send(page);
      await receipt(page);

      expect(await page.evaluate(() => sessionStorage.all)).toMatch(/^\|Sending[^|]*$/);
    });

    expect(proxy().passed.filter((each) => each.includes(code) && each.endsWith('turned away'))).toHaveLength(2);
    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });

  it('who is turned away for long is told that it waits', async () => {
    const { code, form } = await openSession();
    await onPhone(async (context, page) => {
      await context.addInitScript(() => {
        Math.random = () => 1;
      });
      await openAnswered(page, form);
      proxy().cutPosts('busy', 'busy', 'busy', 'busy');
      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      await page.getByRole('button', { name: 'Try again now' }).click();
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });
});

describe('without a network', () => {
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
      await setOffline(context, true);
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

      await setOffline(context, false);
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
      await setOffline(context, true);
      for (let visit = 0; visit < 3; visit += 1) {
        await page.reload();
        ids.push(await submissionOf(page));
      }
      expect(new Set(ids).size).toBe(4);
      await setOffline(context, false);
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
      await setOffline(context, true);

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
      await setOffline(context, true);
      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      await closeSession(code, stack.target.programmes, systemClock.now(), { withoutGrace: true });
      // The functions may know the session as it was for a second.
      await expect.poll(async () => (await fetch(`${stack.url}/f/${code}`)).status).toBe(410);

      await setOffline(context, false);
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
