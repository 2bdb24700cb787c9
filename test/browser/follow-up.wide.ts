import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { followUpTexts } from '../../shared/i18n/follow-up-texts.ts';
import { thanksTexts } from '../../shared/i18n/thanks-texts.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { colourFindings, findings } from './axe-findings.ts';
import { layoutFaults } from './layout-faults.ts';
import { choose, openAnswered, receipt, send, sharedPhones } from './phones.ts';
import { smallButtons } from './small-buttons.ts';

// On a phone, from the form to the address that is left for a follow-up, and taken out again.

const { stack, openSession, onPhone } = sharedPhones();
const languages = ['en', 'zh-CN', 'ar'];
/** Where pictures of the pages go; unset: nowhere. */
const pictures = process.env.FOLLOW_UP_PICTURES;

let made = 0;

/** A session that is open, and its follow-up, which opens later. */
async function withFollowUp() {
  made += 1;
  const code = `LATER${made}`;
  const [session, ...rest] = aProgrammeFile().sessions;
  if (session === undefined) throw new Error('the programme has no session');
  const times = { opens: '2099-03-01 09:00', closes: '2099-03-15 09:00' };
  const later = { programme: `later-${made}`, languages, sessions: [{ ...session, ...times, code }] };
  await stack.publish(aProgrammeFile(later));
  const { form } = await openSession(
    aProgrammeFile({ languages, sessions: [{ ...session, followUp: code }, ...rest] }),
  );
  const addresses = async () => {
    const items = await stack.items('programmes');
    return items.flatMap(({ pk, address }) =>
      pk?.S === `INVITED#${code}` && address?.S !== undefined ? [address.S] : [],
    );
  };
  return { form, addresses };
}

/** Without script nothing can be asked of the page: what it is made of is the same. */
async function looksRight(page: Page, name: string, hasScript: boolean) {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }
  if (!hasScript) return;
  expect(await findings(page)).toEqual([]);
  expect(await colourFindings(page)).toEqual([]);
  expect(await page.evaluate(layoutFaults)).toEqual([]);
  expect(await page.evaluate(smallButtons)).toEqual([]);
}

describe.each(languages)('an address for a follow-up, in %s', (language) => {
  it.each([
    ['with script', 'light', true],
    ['without script', 'dark', false],
  ] as const)('is left after the receipt, and taken out again, %s', async (_how, colorScheme, javaScriptEnabled) => {
    const { form, addresses } = await withFollowUp();
    const texts = followUpTexts(language);
    const sent: string[] = [];
    await onPhone(
      async (_, page) => {
        page.on('request', (request) => {
          if (request.url().includes('follow-up')) {
            sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
          }
        });
        await openAnswered(page, form.replace('lang=en', `lang=${language}`));
        await choose(page, 'q_overall', '4');
        await send(page);
        await receipt(page);
        const secret = new URL(page.url()).searchParams.get('r') ?? 'none';
        const name = `${language}-${colorScheme}`;
        await looksRight(page, `${name}-1-receipt`, javaScriptEnabled);
        await page.getByRole('link', { name: thanksTexts(language).askAgainLink }).click();
        await page.getByRole('heading', { name: texts.title }).waitFor();
        await looksRight(page, `${name}-2-asked`, javaScriptEnabled);
        await page.getByLabel(thanksTexts(language).mailLabel).fill('wang.fang@example.net');
        await page.getByRole('button', { name: texts.leave }).click();
        await page.getByRole('heading', { name: texts.leftTitle }).waitFor();
        await looksRight(page, `${name}-3-left`, javaScriptEnabled);
        expect(await addresses()).toEqual(['wang.fang@example.net']);
        await page.getByRole('button', { name: texts.delete }).click();
        await page.getByRole('heading', { name: texts.deletedTitle }).waitFor();
        await looksRight(page, `${name}-4-deleted`, javaScriptEnabled);
        expect(await addresses()).toEqual([]);
        // Nothing that was sent from there leads to the answer.
        expect(sent.length).toBeGreaterThanOrEqual(3);
        expect(sent.filter((each) => each.includes(secret) || each.includes('referer'))).toEqual([]);
      },
      { javaScriptEnabled, colorScheme },
    );
  });
});

it('is offered on no tablet that many people answer on', async () => {
  const { form } = await withFollowUp();
  await onPhone(async (_, page) => {
    await openAnswered(page, `${form}&kiosk=1`);
    await send(page);
    await page.getByText('Your reference').waitFor();
    expect(await page.locator('[href*="follow-up"]').count()).toBe(0);
  });
});
