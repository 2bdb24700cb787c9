import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';
import { type DeskPhones, deskPhones } from './desk-phone.ts';

// What somebody writes that publishing refuses since people have answered is put back where it is written.

const address = 'ada@example.org';
const words = 'questionnaire.pages.0.questions.0.text.en';
const asked = 'Overall, how satisfied are you with this training?';
const otherwise = 'What was it worth to you?';

let phones: DeskPhones;
let before: Awaited<ReturnType<DeskPhones['desk']['stored']>>;
let answers = 0;

beforeAll(async () => {
  phones = await deskPhones(address, {
    counted: async () => ({ responses: answers, countedAt: phones.desk.clock.now() }),
  });
  const { desk } = phones;
  await desk.publish(readProgramme(sampleSource.replace('zhou.xingyuan@example.org', address), 'ets.yaml'));
  const { opensAt } = await getOrThrow(desk.deps.programmes.findSession('ETS-WF' as SessionCode), 'the session');
  desk.clock.set(opensAt);
  before = await desk.stored();
});
beforeEach(async () => {
  answers = 7;
  await phones.desk.restore(before);
});
afterAll(() => phones?.close());

const drafted = async () => parse((await phones.desk.deps.drafts.find('ets-2020'))?.source.text ?? '');

describe.each([false, true])('with script: %s', (hasScript) => {
  it('has a button beside the field, which leaves all else as it was typed', async () => {
    await phones.use(hasScript, async ({ page, field, go, press, isSeen, look }) => {
      // What is refused elsewhere is not asked to be put back.
      await go('/d/p/ets-2020/edit/question/q_barrier');
      const [barrier = ''] = await page
        .locator('form.edit [name$=".text.en"]')
        .evaluateAll((all) => all.map(({ id }) => id));
      await field(barrier).fill('What stops you?');
      await press('Save', 'last');

      await go('/d/p/ets-2020/edit/question/q_overall');
      await field(words).fill(otherwise);
      const button = page.getByRole('button', { name: 'Put it back as it was' });
      // The script saves by itself, and adds the button.
      if (hasScript) await button.waitFor();
      else await press('Save', 'last');
      expect((await drafted()).questionnaire.pages[0].questions[0].text.en).toBe(otherwise);
      expect(await button.count()).toBe(1);
      const place = (element: Element) => element.getBoundingClientRect().top;
      expect((await button.evaluate(place)) - (await field(words).evaluate(place))).toBeLessThan(300);
      await look();

      await field('questionnaire.pages.0.questions.0.required').uncheck();
      await press('Put it back as it was');
      expect(await field(words).inputValue()).toBe(asked);
      expect(await isSeen(words)).toBe(true);
      expect(await button.count()).toBe(0);
      expect((await drafted()).questionnaire.pages[0].questions[0].text.en).toBe(asked);
      expect(stringify(await drafted())).toContain('What stops you?');
    });
  });

  it('has none, and puts back nothing, as long as fewer have answered than may be told of', async () => {
    answers = 4;
    await phones.use(hasScript, async ({ page, field, go, press }) => {
      await go('/d/p/ets-2020/edit/question/q_overall');
      await field(words).fill(otherwise);
      if (hasScript) await page.getByText(/^Saved at/).waitFor();
      else await press('Save', 'last');
      expect(await page.locator('.put-back').count()).toBe(0);
      // As if somebody had made one.
      await page.locator('form.edit').evaluate((form, place) => {
        form.insertAdjacentHTML('beforeend', `<button name="do" value="back.${place}">Back</button>`);
      }, words);
      await press('Back');
      expect((await drafted()).questionnaire.pages[0].questions[0].text.en).toBe(otherwise);
    });
  });
});
