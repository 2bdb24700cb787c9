import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { groupedCode } from '../../shared/access/one-time-code.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { formTexts } from '../../shared/i18n/form-texts.ts';
import { thanksTexts } from '../../shared/i18n/thanks-texts.ts';
import { cancelSession } from '../../shared/programme/cancel.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { aLogo } from '../fixtures/programmes/logo.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { aText } from '../fixtures/programmes/translated.ts';
import { colourFindings, findings } from './axe-findings.ts';
import { layoutFaults } from './layout-faults.ts';
import { openAnswered, receipt, said, send, sharedPhones } from './phones.ts';
import { smallButtons } from './small-buttons.ts';
import { started } from './started.ts';

// The receipt that a form brings along, and the same by its address.

const { stack, proxy, openSession, onPhone, stored, postsTo } = sharedPhones();
const languages = ['en', 'zh-CN', 'ar', 'fr'];
/** Where pictures of the receipt go; unset: nowhere. */
const pictures = process.env.RECEIPT_PICTURES;

let made = 0;

/** A session with all that a receipt can show, an unused code for it, and its follow-up. */
async function withEverything() {
  made += 1;
  const later = `AGAIN${made}` as SessionCode;
  const [session] = aProgrammeFile().sessions;
  if (session === undefined) throw new Error('the programme has no session');
  const times = { opens: '2099-03-01 09:00', closes: '2099-03-15 09:00' };
  await stack.publish(
    aProgrammeFile({ programme: `again-${made}`, languages, sessions: [{ ...session, ...times, code: later }] }),
  );
  const file: ProgrammeFile = {
    ...withSessions(aProgrammeFile({ languages }), { access: 'codes', followUp: later }),
    thanks: aText('Slides and recordings: https://example.org/slides'),
    look: { accent: '#7a1f5c', logo: `data:image/svg+xml;base64,${btoa(aLogo)}`, logoText: aText('Institute') },
  };
  const { code, form } = await openSession(file);
  const known = await stack.target.programmes.findSession(code);
  const [card] = drawnCodes(1, randomBytes);
  if (known === undefined || card === undefined) throw new Error(`${code} is not stored, or no code was drawn`);
  await issueCodes(known, [card], stack.target);
  return { code, form, card: groupedCode(card), later };
}

/** The page as it is shown, but for the mark that a heading has which was given the focus. */
function shown(page: Page): Promise<object> {
  return page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    main.querySelector('h1')?.removeAttribute('tabindex');
    const { lang, dir } = document.documentElement;
    const links = Array.from(document.querySelectorAll('a'), ({ href }) => href);
    return { title: document.title, address: location.href, lang, dir, html: main.outerHTML, links };
  });
}

const receiptsAsked = (code: string) =>
  proxy().passed.filter((each) => each.startsWith(`GET /f/${code}/thanks`)).length;

describe.each(languages)('the receipt, in %s', (language) => {
  it.each(['light', 'dark'] as const)('is the same from the form and from its address, %s', async (colorScheme) => {
    const { code, form, card } = await withEverything();
    const texts = thanksTexts(language);
    await onPhone(
      async (_, page) => {
        const looksRight = async (way: string) => {
          if (pictures !== undefined) {
            mkdirSync(pictures, { recursive: true });
            await page.screenshot({ path: `${pictures}/${language}-${colorScheme}-${way}.png`, fullPage: true });
          }
          expect(await findings(page)).toEqual([]);
          expect(await colourFindings(page)).toEqual([]);
          expect(await page.evaluate(layoutFaults)).toEqual([]);
          expect(await page.evaluate(smallButtons)).toEqual([]);
        };
        await openAnswered(page, form.replace('lang=en', `lang=${language}`));
        await page.locator('#_code').fill(card);
        await send(page);
        await receipt(page);
        await page.getByRole('heading', { name: texts.title }).waitFor();
        const fromForm = await shown(page);
        expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(['H1', 0]);
        await looksRight('form');
        expect(receiptsAsked(code)).toBe(0);

        await page.reload();
        await started(page);

        expect(receiptsAsked(code)).toBe(1);
        expect(await shown(page)).toEqual(fromForm);
        await looksRight('address');
        for (const text of [texts.askAgainLink, texts.mailHeading, texts.deleteHeading]) await said(page, text);
        expect(await page.locator('main .logo').count()).toBe(1);
      },
      { colorScheme },
    );
    expect([await stored(code), postsTo(code)]).toEqual([[{ q_overall: 5 }], 1]);
  });
});

describe('a receipt that the form has brought along', () => {
  it('goes back to a form for somebody else, and forward to itself, also once it was loaded anew', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await send(page);
      await receipt(page);
      const own = await shown(page);
      for (let round = 0; round < 2; round += 1) {
        await page.goBack();
        await said(page, 'Answers were already sent from this device');
        expect(page.url()).toBe(form);
        await page.goForward();
        await said(page, 'Thank you. Your answers have arrived.');
        await started(page);
        expect(await shown(page)).toEqual(own);
        await page.reload();
        await said(page, 'Thank you. Your answers have arrived.');
      }
    });
    expect([await stored(code), postsTo(code)]).toEqual([[{ q_overall: 5 }], 1]);
  });

  it('deletes the answers, and says so on the way back', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await send(page);
      await receipt(page);
      const { title } = formTexts('en').deleted;
      await page.locator('summary').click();
      await page.getByRole('button', { name: thanksTexts('en').deleteNow }).click();
      await page.getByRole('heading', { name: title }).waitFor();
      // What is left of them is that they were there.
      expect(await stored(code)).toEqual([undefined]);
      await page.goBack();
      await receipt(page);
      await page.getByRole('heading', { name: title }).waitFor();
    });
  });

  it('goes on in another language, where it is asked for', async () => {
    const { code, form } = await openSession();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      await send(page);
      await receipt(page);
      const { searchParams } = new URL(page.url());
      await page.getByRole('link', { name: '简体中文' }).click();
      await page.getByRole('heading', { name: thanksTexts('zh-CN').title }).waitFor();
      expect(new URL(page.url()).searchParams.get('r')).toBe(searchParams.get('r'));
      expect(receiptsAsked(code)).toBe(1);
    });
  });

  it('is there without a request when the outbox could send at last, its earlier lines with it', async () => {
    const [{ code: earlier, form: first }, { code, form }] = [await openSession(), await openSession()];
    await onPhone(async (_, page) => {
      await openAnswered(page, first);
      proxy().cutPosts('before', 'before', 'after');
      await send(page);
      await said(page, /^Saved on this phone, not sent yet/);
      await openAnswered(page, form);
      await send(page);
      await receipt(page);
      await said(page, 'Thank you. Your answers have arrived.');
      // What an earlier visit left has a line on the receipt, too.
      await said(page, /Received\. Your reference/);
      const { href } = await page.evaluate(
        () => new URL(document.querySelector<HTMLAnchorElement>('h1 + [role=status] a')?.href ?? ''),
      );
      expect(href).toContain(`/f/${earlier}/thanks`);
    });
    expect([receiptsAsked(code), receiptsAsked(earlier)]).toEqual([0, 0]);
    for (const each of [code, earlier]) expect(await stored(each)).toEqual([{ q_overall: 5 }]);
  });

  it('makes room for its page where the follow-up is none any more', async () => {
    const { code, form, card, later } = await withEverything();
    await onPhone(async (_, page) => {
      await openAnswered(page, form);
      expect(await cancelSession(later, stack.target.programmes, systemClock.now())).toBe('cancelled');
      await page.locator('#_code').fill(card);
      await send(page);
      await receipt(page);
      await said(page, thanksTexts('en').title);
    });
    expect(receiptsAsked(code)).toBe(1);
    expect(await stored(code)).toEqual([{ q_overall: 5 }]);
  });
});
