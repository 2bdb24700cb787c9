import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { directionOf } from '../../shared/i18n/direction.ts';
import { formTexts } from '../../shared/i18n/form-texts.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { lookedAt } from '../fixtures/languages.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { allTypesFile } from '../fixtures/programmes/programme-files.ts';
import { translated } from '../fixtures/programmes/translated.ts';
import { isNightly } from '../fixtures/size.ts';
import { findings } from './axe-findings.ts';
import { sharedChromium } from './chromium.ts';
import { layoutFaults } from './layout-faults.ts';
import { onceOnlyStates, publishOnceOnly } from './once-only-states.ts';
import { onPage, overflow } from './page.ts';

const [open, closed, upcoming] = ['OPEN', 'CLOSED', 'UPCOMING'] as SessionCode[];

const stack = sharedStack();
let browser: Browser;
beforeAll(async () => {
  browser = await sharedChromium();
  const file = translated(allTypesFile());
  const [session] = openNow(file, systemClock.now()).sessions;
  if (session === undefined || closed === undefined) throw new Error('it has a session');
  const later = { opens: '2099-01-01 09:00', closes: '2099-01-02 09:00' };
  const sessions = [
    { ...session, code: 'OPEN' },
    { ...session, code: 'CLOSED' },
    { ...session, ...later, code: 'UPCOMING' },
  ];
  await stack.publish({ ...file, sessions });
  await publishOnceOnly(stack);
  await closeSession(closed, stack.target.programmes, systemClock.now(), { withoutGrace: true });
});

/** Each page and state that a participant can meet. */
const states: Readonly<Record<string, (page: Page, language: string) => Promise<unknown>>> = {
  form: (page, language) => page.goto(`${stack.url}/f/${open}?lang=${language}`),
  async errors(page, language) {
    await states.form?.(page, language);
    await page.locator('[name=q_overall]').first().waitFor();
    // With script the first step asks for what it requires before the next one is shown.
    const next = page.getByRole('button', { name: formTexts(language).script.next, exact: true });
    await page.locator('button.send').or(next).filter({ visible: true }).first().click();
    await page.locator('.errors').waitFor();
  },
  async receipt(page, language) {
    await states.form?.(page, language);
    await page.locator('[name=q_overall][value="5"]').check();
    await toLastStep(page, language);
    await page.locator('button.send').click();
    await page.waitForURL(/\/thanks/);
  },
  /** Where the receipt would be. */
  async score(page, language) {
    await states.form?.(page, language);
    await page.locator('[name=q_overall][value="5"]').check();
    await toLastStep(page, language, page.locator('[name=q_cap][value=price]'));
    await page.locator('button.send').click();
    await page.locator('.score').waitFor();
  },
  closed: (page, language) => page.goto(`${stack.url}/f/${closed}?lang=${language}`),
  upcoming: (page, language) => page.goto(`${stack.url}/f/${upcoming}?lang=${language}`),
  'not found': (page, language) => page.goto(`${stack.url}/f/NOBODY?lang=${language}`),
  ...onceOnlyStates(stack),
};

/** With script one step is shown at a time. */
async function toLastStep(page: Page, language: string, onTheWay?: Locator): Promise<void> {
  const next = page.getByRole('button', { name: formTexts(language).script.next, exact: true });
  const hasScript = (await page.locator('button.send:visible').count()) === 0;
  if (hasScript) await next.waitFor();
  const terms = page.locator('[name=c_terms]');
  for (;;) {
    // Required, and asked on the way.
    if (await terms.isVisible()) await terms.check();
    if (await onTheWay?.isVisible()) await onTheWay?.check();
    if (!(await next.isVisible())) break;
    await next.click();
  }
}

interface Look {
  readonly width?: number;
  readonly script?: boolean;
}

function on<T>({ width = 360, script = true }: Look, use: (page: Page) => Promise<T>): Promise<T> {
  const options = { viewport: { width, height: 740 }, javaScriptEnabled: script, reducedMotion: 'reduce' } as const;
  return onPage(browser, options, (page) => {
    page.setDefaultTimeout(15_000);
    return use(page);
  });
}

/** One language in both looks, and one that is written the other way; a night has the others, as colours know no language. */
const looks = [
  ['en', ['light', 'dark']],
  ['ar', ['dark']],
  ...(isNightly
    ? ([
        ['zh-CN', ['dark']],
        ['fr', ['light']],
      ] as const)
    : []),
] as const;

describe.each(Object.keys(states))('the page "%s"', (state) => {
  const show = (page: Page, language: string) => states[state]?.(page, language);

  it.each(looks)('has nothing that axe finds in %s, %j', async (language, schemes) => {
    await on({}, async (page) => {
      await show(page, language);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page), colorScheme).toEqual([]);
      }
    });
  });

  it('fits a width of 320 px with letters of twice the size, in each language', async () => {
    await on({ width: 320 }, async (page) => {
      for (const language of lookedAt) {
        await show(page, language);
        expect(await overflow(page), language).toBe(0);
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        expect(await overflow(page), `${language}, 200 %`).toBeLessThanOrEqual(0);
        await page.context().clearCookies();
      }
    });
  });
});

describe('a language that is written from right to left', () => {
  const ofRightToLeft = lookedAt.filter((language) => directionOf(language) === 'rtl');

  it.each(ofRightToLeft)('is laid out from right to left, with choices before their words: %s', async (language) => {
    await on({}, async (page) => {
      await states.form?.(page, language);
      const radio = await page.locator('[name=q_overall]').first().boundingBox();
      const words = await page.locator('[name=q_overall] + span').first().boundingBox();
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(radio?.x).toBeGreaterThan(words?.x ?? Number.POSITIVE_INFINITY);
    });
  });
});

describe('the keyboard alone', () => {
  it.each([true, false])('fills in and sends the form (script: %s)', async (script) => {
    await on({ script }, async (page) => {
      await states.form?.(page, 'en');
      await page.locator('[name=q_overall]').first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('[name=q_overall][value="4"]').isChecked()).toBe(true);
      const next = formTexts('en').script.next;
      for (let tabs = 0; tabs < 400; tabs += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const { activeElement: element } = document;
          return { name: element?.getAttribute('name'), kind: element?.className, text: element?.textContent };
        });
        if (focused.name === 'c_terms') await page.keyboard.press('Space');
        else if (focused.text === next) await page.keyboard.press('Enter');
        if (focused.kind === 'send') break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/thanks/);
    });
  });
});

describe('the list of errors', () => {
  it.each([true, false])('takes the focus, and its links lead to the questions (script: %s)', async (script) => {
    await on({ script }, async (page) => {
      await states.errors?.(page, 'en');
      expect(await page.locator('.errors:focus').count()).toBe(1);
      const target = await page.locator('.errors a').first().getAttribute('href');
      expect(await page.locator(`[id="${target?.slice(1)}"]`).count()).toBe(1);
    });
  });
});

describe('the form on paper', () => {
  it.each([true, false])(
    'is whole: every step, what is folded and what only some are asked (script: %s)',
    async (script) => {
      await on({ width: 680, script }, async (page) => {
        await states.form?.(page, 'en');
        if (script) await page.locator('.stepper').waitFor();
        expect(await page.locator('details[open]').count()).toBe(0);
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

        const { items, missing, onlyOnScreen, blank, ink } = await page.evaluate(() => {
          const all = (selector: string) => [...document.querySelectorAll(selector)];
          const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
          return {
            items: all('[data-item]').length,
            missing: all('[data-item],.only-if,summary,h2,.options label,textarea')
              .filter((each) => !isShown(each))
              .map(({ outerHTML }) => outerHTML.slice(0, 60)),
            onlyOnScreen: all('.send,nav,.stepper,.progress,.state,.count').filter(isShown).length,
            blank: all('fieldset').filter((each) => Number.parseFloat(getComputedStyle(each).paddingBottom) > 12)
              .length,
            ink: getComputedStyle(document.body).color,
          };
        });

        expect(items).toBeGreaterThan(20);
        expect(missing).toEqual([]);
        expect(onlyOnScreen).toBe(0);
        expect(blank, 'room for buttons that are only on the screen').toBe(0);
        expect(ink).toBe('rgb(28, 36, 33)');
        expect(await page.evaluate(layoutFaults)).toEqual([]);
      });
    },
  );
});
