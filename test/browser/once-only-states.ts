import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openNow } from '../../infra/local/moved-dates.ts';
import { groupedCode } from '../../shared/access/one-time-code.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { makeKeys } from '../../shared/blind/blind-keys.ts';
import { stopKey, unwantedId } from '../../shared/invitation/unwanted.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import type { RunningStack } from '../fixtures/local/local-stack.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { translated } from '../fixtures/programmes/translated.ts';

const [coded, blind, asking, later] = ['CODED', 'BLIND', 'ASKING', 'LATER'] as [
  SessionCode,
  SessionCode,
  SessionCode,
  SessionCode,
];

type Show = (page: Page, language: string) => Promise<unknown>;

/** Sessions with codes of each kind, with codes of people's own, and with a follow-up that opens later. */
export async function publishOnceOnly(stack: RunningStack): Promise<void> {
  const file = translated(aProgrammeFile());
  const [session] = file.sessions;
  if (session === undefined) throw new Error('the programme has no session');
  const times = { opens: '2099-03-01 09:00', closes: '2099-03-15 09:00' };
  await stack.publish({ ...file, programme: 'asked-later', sessions: [{ ...session, ...times, code: later }] });
  await makeKeys([blind], stack.target, systemClock.now());
  const sessions = [
    { ...session, code: coded, access: 'codes' as const },
    { ...session, code: blind, access: 'blind-codes-or-codes' as const },
    { ...session, code: asking, followUp: later },
  ];
  await stack.publish(openNow({ ...file, programme: 'once-only', ownCode: 'once', sessions }, systemClock.now()));
}

/** Each page that who answers once only, is invited or is asked again can meet, and no other has. */
export function onceOnlyStates(stack: RunningStack): Readonly<Record<string, Show>> {
  const open = (page: Page, code: string, language: string, rest = '') =>
    page.goto(`${stack.url}/f/${code}${rest}?lang=${language}`);
  const answered = async (page: Page, code: string, language: string, typed?: string) => {
    await open(page, code, language);
    await page.locator('[name=q_overall][value="5"]').check();
    if (typed !== undefined) await page.locator('[autocomplete=one-time-code], [name=_code]').first().fill(typed);
    await page.locator('button.send').click();
  };
  const leave = async (page: Page, language: string) => {
    await open(page, asking, language, '/follow-up');
    await page.locator('[name=_address]').fill('wang.fang@example.net');
    await page.locator('main button').first().click();
    await page.locator('[name=_delete]').waitFor({ state: 'attached' });
  };
  return {
    'form with codes': (page, language) => open(page, coded, language),
    async 'code refused'(page, language) {
      await answered(page, coded, language, 'AAAA-AAAA-AAAA');
      await page.locator('.errors').waitFor();
    },
    async 'receipt with codes'(page, language) {
      const session = await stack.target.programmes.findSession(coded);
      const [code] = drawnCodes(1, randomBytes);
      if (session === undefined || code === undefined) throw new Error('it is published');
      await issueCodes(session, [code], stack.target);
      await answered(page, coded, language, groupedCode(code));
      await page.waitForURL(/\/thanks/);
    },
    'form with blind codes': (page, language) => open(page, blind, language),
    'how many codes': (page, language) => open(page, blind, language, '/codes'),
    async 'receipt mailed'(page, language) {
      await answered(page, asking, language);
      await page.waitForURL(/\/thanks/);
      await page.locator('[name=_address]').fill('wang.fang@example.net');
      await page.locator('form:has([name=_address]) button').click();
      await page.waitForURL(/\/mail/);
    },
    'asked for an address': (page, language) => open(page, asking, language, '/follow-up'),
    'address left': leave,
    async 'address deleted'(page, language) {
      await leave(page, language);
      await page.locator('form:has([name=_delete]) button').click();
      await page.locator('[name=_delete]').waitFor({ state: 'detached' });
    },
    'letters to be stopped': (page, language) => letters(page, language),
    async 'letters stopped'(page, language) {
      await letters(page, language);
      await page.locator('main button').first().click();
      await page.waitForLoadState();
    },
  };

  /** Each look at the page by another link: what is stopped stays so. */
  async function letters(page: Page, language: string): Promise<void> {
    const key = await stack.target.codeKey();
    const id = unwantedId(key, `${randomBytes(6).toString('hex')}@example.net`);
    await page.goto(`${stack.url}/i/${stopKey(key, id)}?lang=${language}&of=${asking}`);
  }
}
