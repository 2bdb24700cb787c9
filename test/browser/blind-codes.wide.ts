import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OneTimeCode } from '../../shared/access/one-time-code.ts';
import { groupedCode } from '../../shared/access/one-time-code.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { madeKey } from '../../shared/blind/blind-keys.ts';
import { fingerprintOf } from '../../shared/blind/fingerprint-of.ts';
import type { KeyFingerprint } from '../../shared/blind/key-fingerprint.ts';
import { replaceKey } from '../../shared/programme/replace-blind-key.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { codeLink } from '../../shared/web/http/code-link.ts';
import { postJson } from '../fixtures/local/posts.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { findings } from './axe-findings.ts';
import { keptOffline, openAnswered, receipt, said, send, sharedPhones, submissionOf } from './phones.ts';

const { stack, proxy, openSession, onPhone, stored, postsTo, setOffline } = sharedPhones();

/** A session whose codes are blind, and cards of it. */
async function withCards(access: 'blind-codes' | 'blind-codes-or-codes' = 'blind-codes') {
  const { code, form } = await openSession(withSessions(aProgrammeFile({ languages: ['en', 'zh-CN'] }), { access }));
  const session = await stack.target.programmes.findSession(code);
  if (session?.blindKey === undefined) throw new Error(`${code} has no key`);
  const [one, other] = drawnCodes(2, randomBytes) as [OneTimeCode, OneTimeCode];
  await issueCodes(session, [one, other], stack.target);
  const card = (each: OneTimeCode, key = fingerprintOf(session.blindKey as never)) => codeLink(form, each, key);
  return { code, form, one, other, card };
}

/** Gives a session another key, as `blind-key --replace` does, and one card; once the functions know of it. */
async function replacedKey(code: SessionCode): Promise<OneTimeCode> {
  const { programmes, codes, codeKey } = stack.target;
  const session = await programmes.findSession(code);
  if (session === undefined) throw new Error(`there is no ${code}`);
  const key = await madeKey(code, codeKey);
  await replaceKey(session, key, stack.target, systemClock.now());
  await codes.withdraw(code);
  const [card] = drawnCodes(1, randomBytes) as [OneTimeCode];
  await issueCodes(session, [card], stack.target);
  const blinded = Buffer.concat([Buffer.of(0), randomBytes(255)]).toString('base64url');
  const ask = { _language: 'en', _code: 'none', _blinded: blinded, _key: fingerprintOf(key.publicKey) };
  const isKnown = async () => {
    const replies = [await postJson(`${stack.url}/f/${code}/token`, ask), await fetch(`${stack.url}/f/${code}`)];
    const [refusal = '', form = ''] = await Promise.all(replies.map((reply) => reply.text()));
    return refusal.includes('can’t be used') && form.includes(key.publicKey);
  };
  await expect.poll(isKnown, { timeout: 20_000 }).toBe(true);
  return card;
}

/** What a page sends, and where to. */
function recorded(page: import('playwright-core').Page) {
  const sent: { readonly path: string; readonly body: string; readonly cookies: string | undefined }[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    const body = decodeURIComponent(request.postData() ?? '');
    sent.push({ path: new URL(request.url()).pathname, body, cookies: request.headers().cookie });
  });
  return sent;
}

const accepted = /Your code is accepted/;

describe('a card with a blind code', () => {
  it('has one line about itself, also on the copy of the form that opens without a network', async () => {
    const { one, card } = await withCards();
    await onPhone(async (context, page) => {
      await openAnswered(page, card(one));
      await said(page, accepted);
      await keptOffline(page);
      const copies = await page.evaluate(async () => {
        const texts: string[] = [];
        for (const name of await caches.keys()) {
          const kept = await (await caches.open(name)).match(location.pathname, { ignoreSearch: true });
          if (kept !== undefined) texts.push(await kept.text());
        }
        return texts;
      });
      expect(copies).toEqual([expect.not.stringContaining('role="status"')]);
      expect(copies).toEqual([expect.stringContaining('id="_code"')]);

      await setOffline(context, true);
      await page.reload();
      await said(page, accepted);
      expect(await page.locator('#_code ~ [role=status]').count()).toBe(1);
    });
  });

  it('that is scanned is turned in at once, and no answer travels with it', async () => {
    const { code, one, card } = await withCards();
    await onPhone(async (_, page) => {
      const sent = recorded(page);
      await openAnswered(page, card(one));
      await said(page, accepted);
      const served = await submissionOf(page);
      expect(await page.getByLabel('Your code').inputValue()).toBe(groupedCode(one));
      expect(await findings(page)).toEqual([]);
      await send(page);
      await receipt(page);

      const [sale, answer, ...others] = sent;
      expect(others).toEqual([]);
      expect([sale?.path, answer?.path]).toEqual([`/f/${code}/token`, `/f/${code}`]);
      expect(sale?.body).toContain(one);
      expect(sale?.body).not.toContain('q_overall');
      expect(answer?.body).not.toContain(one);
      expect(answer?.body).not.toContain(groupedCode(one));
      // Nor the id that was served: who served it may know to whom.
      for (const { body } of sent) expect(body).not.toContain(served);
    });

    expect(await stack.responsesTo(code)).toMatchObject([{ code: { BOOL: true } }]);
  });

  it('that is typed is checked while its owner is still answering, and a wrong one is said beside it', async () => {
    const { code, form, one } = await withCards();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      const field = page.getByLabel('Your code');
      await field.fill('CDFGH-JKMNP-RTWXY');
      await field.blur();
      await said(page, /This code can’t be used/);
      await send(page);
      await page.getByRole('alert').waitFor();
      expect(postsTo(code)).toBe(0);
      await field.fill(groupedCode(one).toLowerCase().replaceAll('-', ' '));
      await field.blur();
      await said(page, accepted);
      await send(page);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });

  it('that was printed with twelve symbols is turned in like any other', async () => {
    const { code, card } = await withCards();
    const earlier = 'CDFGHJKMNPRG' as OneTimeCode;
    const session = await stack.target.programmes.findSession(code);
    if (session === undefined) throw new Error(`there is no ${code}`);
    await issueCodes(session, [earlier], stack.target);
    await onPhone(async (_, page) => {
      await openAnswered(page, card(earlier));
      await said(page, accepted);
      await send(page);
      await receipt(page);
    });

    expect(await stack.target.codes.count(code)).toMatchObject({ spent: 1 });
  });

  it('that was typed is there again after a reload, and buys nothing twice', async () => {
    const { code, form, one } = await withCards();
    await onPhone(async (_, page) => {
      const sent = recorded(page);
      await openAnswered(page, form);
      await page.getByLabel('Your code').fill(one);
      await page.getByLabel('Your code').blur();
      await said(page, accepted);
      await page.reload();
      await said(page, accepted);
      expect(await page.getByLabel('Your code').inputValue()).toBe(one);
      await send(page);
      await receipt(page);
      expect(sent.filter(({ path }) => path.endsWith('/token'))).toHaveLength(1);
      // Nothing of it is left on the phone, from the next page on.
      await page.goto(form);
      const left = await page.evaluate(() =>
        Object.keys(localStorage).filter((key) => key.startsWith('debrief.blind')),
      );
      expect(left).toEqual([]);
    });

    expect(await stack.target.codes.count(code)).toMatchObject({ spent: 1 });
  });

  it('loses nothing when the reply to its purchase is lost, the network goes and the page is closed', async () => {
    const { code, form, one } = await withCards();
    await onPhone(async (context, page) => {
      await openAnswered(page, form);
      // It arrives, and the phone never hears of it.
      proxy().cutPosts('after', 'after', 'after');
      await page.getByLabel('Your code').fill(one);
      await page.getByLabel('Your code').blur();
      await said(page, /as soon as there is a connection/);
      await setOffline(context, true);
      await send(page);
      await page.getByRole('button', { name: 'Try again now' }).waitFor();
      await page.close();
      await setOffline(context, false);
      const again = await context.newPage();
      await again.goto(form);
      await expect.poll(() => stored(code), { timeout: 15_000 }).toEqual([{ q_overall: 5 }]);
    });

    expect(await stack.target.codes.count(code)).toMatchObject({ spent: 1 });
  });

  it('is in no request of a switch of languages, which carries answers, and is there in the other one', async () => {
    const { code, form, one } = await withCards('blind-codes-or-codes');
    await onPhone(async (_, page) => {
      const sent = recorded(page);
      await openAnswered(page, form);
      await page.getByLabel('Your code').fill(one);
      await page.getByLabel('Your code').blur();
      await said(page, accepted);
      await page.getByRole('button', { name: '简体中文' }).click();
      await said(page, /您的代码已确认/);
      await send(page);
      await receipt(page);
      for (const { path, body } of sent) if (!path.endsWith('/token')) expect(body).not.toContain(one);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });

  it('is not sent where the page has another key than the card', async () => {
    const { code, one, card } = await withCards();
    const another = 'CDFGHJKMNPRTWXY3' as KeyFingerprint;
    await onPhone(async (_, page) => {
      const sent = recorded(page);
      await openAnswered(page, card(one, another));
      await said(page, /another key than your card/);
      await send(page);
      await page.getByRole('alert').waitFor();
      expect(sent).toEqual([]);
    });

    expect(await stack.target.codes.count(code)).toMatchObject({ spent: 0 });
  });

  it('is not sent there after a switch of languages either, though the address has the card no more', async () => {
    const { code, one, card } = await withCards();
    const another = 'CDFGHJKMNPRTWXY3' as KeyFingerprint;
    await onPhone(async (_, page) => {
      const sent = recorded(page);
      await openAnswered(page, card(one, another));
      await said(page, /another key than your card/);
      await send(page);
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: '简体中文' }).click();
      await said(page, /密钥与您卡片或邀请中的不一致/);
      expect(await page.getByLabel('您的代码').inputValue()).toBe(one);
      await send(page);
      await page.getByRole('alert').waitFor();
      expect(sent.filter(({ path }) => path.endsWith('/token'))).toEqual([]);
    });

    expect(await stack.target.codes.count(code)).toMatchObject({ spent: 0 });
  });

  it('is accepted in each of two tabs that are opened at once, and sent from either', async () => {
    const { code, one, card } = await withCards();
    await onPhone(async (context, page) => {
      const other = await context.newPage();
      await Promise.all([openAnswered(page, card(one)), openAnswered(other, card(one))]);
      await Promise.all([said(page, accepted), said(other, accepted)]);
      await send(other);
      await receipt(other);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
    expect(await stack.target.codes.count(code)).toMatchObject({ spent: 1 });
  });

  it('is bought later on the page of another session’s card, which has another key', async () => {
    const [first, next] = [await withCards(), await withCards()];
    await onPhone(async (context, page) => {
      await context.route('**/token', (route) => route.abort());
      await openAnswered(page, first.card(first.one));
      await said(page, /as soon as there is a connection/);
      await send(page);
      await page.getByRole('button', { name: 'Try again now' }).waitFor();
      await page.close();
      await context.unroute('**/token');
      const again = await context.newPage();
      await openAnswered(again, next.card(next.one));
      await said(again, accepted);
      await expect.poll(() => stored(first.code), { timeout: 15_000 }).toEqual([{ q_overall: 5 }]);
      expect(await again.getByText(/another key than your card/).count()).toBe(0);
    });
  });

  it('that is typed into a form from before its key costs nothing: the form comes anew, with the answers, and takes it', async () => {
    const { code, form } = await withCards();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      const card = await replacedKey(code);
      await page.getByLabel('Your code').fill(card);
      await page.getByLabel('Your code').blur();
      await said(page, /This form has changed since it was opened/);
      expect(await stack.target.codes.count(code)).toMatchObject({ spent: 0 });
      await send(page);
      await said(page, accepted);
      expect(await page.getByLabel('Your code').inputValue()).toBe(card);
      await send(page);
      await receipt(page);
    });

    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });

  it('that was used by somebody else is refused, and the next one on the same phone is taken', async () => {
    const { code, one, other, card } = await withCards();
    for (const isFirst of [true, false]) {
      await onPhone(async (_, page) => {
        await openAnswered(page, card(one));
        await said(page, isFirst ? accepted : /This code can’t be used/);
        if (!isFirst) {
          await page.getByLabel('Your code').fill(other);
          await page.getByLabel('Your code').blur();
          await said(page, accepted);
        }
        await send(page);
        await receipt(page);
      });
    }

    expect(await stored(code)).toHaveLength(2);
  });

  it('needs script, and says so; where its programme allows it a plain one does without', async () => {
    const strict = await withCards();
    const either = await withCards('blind-codes-or-codes');
    const withoutScript = { javaScriptEnabled: false };
    await onPhone(async (_, page) => {
      await openAnswered(page, strict.form);
      await said(page, /This form needs JavaScript/);
      await page.getByLabel('Your code').fill(strict.one);
      await send(page);
      await said(page, /Nothing was sent/);
    }, withoutScript);
    await onPhone(async (_, page) => {
      await openAnswered(page, either.form);
      await said(page, /Without JavaScript your code is sent together/);
      await page.getByLabel('Your code').fill(either.one);
      await send(page);
      await receipt(page);
    }, withoutScript);

    expect([await stored(strict.code), await stored(either.code)]).toEqual([[], [{ q_overall: 5 }]]);
    // And the code was not in what was refused.
    expect(await stack.target.codes.count(strict.code)).toMatchObject({ spent: 0 });
  });
});
