import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';
import { type DeskPhones, deskPhones } from './desk-phone.ts';

// Speakers, topics and talks on a phone: many are found at once, and what somebody does with one leads back to it.

const address = 'ada@example.org';
const people = '/d/p/ets-2020/edit/people';
const session = '/d/p/ets-2020/edit/session/ETS-WF';

let phones: DeskPhones;
let before: Awaited<ReturnType<DeskPhones['desk']['stored']>>;

beforeAll(async () => {
  phones = await deskPhones(address);
  const { deps, clock, stored } = phones.desk;
  const source = { text: sampleSource.replace('zhou.xingyuan@example.org', address), beside: {} };
  await deps.drafts.create({
    programme: 'ets-2020',
    number: 1,
    source,
    at: clock.now(),
    by: address,
    createdBy: address,
  });
  before = await stored();
});
beforeEach(() => phones.desk.restore(before));
afterAll(() => phones?.close());

const drafted = async () => parse((await phones.desk.deps.drafts.find('ets-2020'))?.source.text ?? '');

describe.each([false, true])('with script: %s', (hasScript) => {
  it('shows a line for each speaker, and the one that was added open and at hand', async () => {
    await phones.use(hasScript, async ({ page, field, go, press, isSeen, look }) => {
      await go(people);
      expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(5);
      expect(await page.locator('details.folded[open]').count()).toBe(0);
      const add = page.getByRole('button', { name: 'Add a speaker' }).first();
      expect((await add.boundingBox())?.y).toBeLessThan(844);
      await look();

      await press('Add a speaker');
      expect(await page.locator('details.folded[open]').count()).toBe(1);
      const name = field('speakers.16.name.en');
      expect(await isSeen('speakers.16.name.en')).toBe(true);
      await name.fill('Qin Ling');
      await field('speakers.16.name.zh-CN').fill('秦岭');
      await look();
      await press('Save', 'last');
      expect((await drafted()).speakers[16].name).toEqual({ en: 'Qin Ling', 'zh-CN': '秦岭' });
      expect(await page.locator('details.folded[open]').count()).toBe(0);

      await page.locator('[id="speakers.16"] > summary').click();
      await press('Move Qin Ling up');
      expect(await page.locator('[id="speakers.15"][open]').count()).toBe(1);
      expect(await isSeen('speakers.15')).toBe(true);
      await press('Take out Qin Ling');
      expect(await isSeen('speakers.15')).toBe(true);
      await page.getByText('Qin Ling was taken out of the speakers.').waitFor();
    });
  });

  it('opens a speaker with whom something is wrong', async () => {
    await phones.use(hasScript, async ({ page, field, go, press }) => {
      await go(people);
      await page.locator('[id="speakers.3"] > summary').click();
      await field('speakers.3.address').fill('nobody');
      await press('Save', 'last');
      expect(await page.locator('[id="speakers.3"][open]').count()).toBe(1);
      expect(await page.locator('details.folded[open]').count()).toBe(1);
    });
  });

  it('takes several talks out with one save, stays there, and puts them back beside what was saved since', async () => {
    await phones.use(hasScript, async ({ page, field, go, press, isSeen, look }) => {
      const { talks } = (await drafted()).sessions[0];
      await go(session);
      const ticks = page.getByRole('checkbox', { name: /^Take out with the next saving/ });
      expect(await ticks.count()).toBe(talks.length);
      for (const at of [1, 2]) await ticks.nth(at).check();
      await field('sessions.0.talks.3.title.en').fill('Mended');
      if (hasScript) {
        // What saves by itself takes nothing out.
        await page.getByText(/^Saved at/).waitFor();
        expect((await drafted()).sessions[0].talks).toHaveLength(talks.length);
      }
      await press('Save', 'last');
      expect(new URL(page.url()).hash).toBe('#sessions.0.talks.1');
      expect(await isSeen('sessions.0.talks.1')).toBe(true);
      const left = (await drafted()).sessions[0].talks;
      expect(left).toHaveLength(talks.length - 2);
      expect(left[1].title).toEqual({ ...talks[3].title, en: 'Mended' });
      expect(await page.getByRole('status').first().textContent()).toMatch(/^2 talks were taken out: /);
      expect(await isSeen('saved')).toBe(true);
      await look();

      await field('sessions.0.headcount').fill('200');
      await press('Save', 'last');
      expect(await page.getByText(/^2 talks were taken out/).count()).toBe(0);
      expect(await page.locator('#saved.just').textContent()).toMatch(/^Saved on /);
      await go('/d/p/ets-2020');
      await page.getByRole('link', { name: 'Undo' }).click();
      await press('Undo');
      const back = (await drafted()).sessions[0];
      expect(back).toMatchObject({ headcount: 200 });
      expect(back.talks).toEqual(
        talks.map((talk: object, at: number) =>
          at === 3 ? { ...talk, title: { ...talks[3].title, en: 'Mended' } } : talk,
        ),
      );
    });
  });

  it('adds somebody new as the last one of those who can speak', async () => {
    await phones.use(hasScript, async ({ page, field, go, press, isSeen, look }) => {
      const { talks, ...rest } = (await drafted()).sessions[0];
      const talk = 'sessions.0.talks.0';
      const fold = field(`${talk}.speakers`).locator('details.other');
      const who = field(`${talk}.speakers`).locator('select').first();
      await go(session);
      expect(await who.locator('option').last().textContent()).toBe('Somebody new');
      await who.selectOption('+');
      if (hasScript) {
        // Until there is a name nobody is taken off.
        await page.getByText(/^Saved at/).waitFor();
        expect(await field(`new.${talk}.name.zh-CN`).evaluate((name) => document.activeElement === name)).toBe(true);
        expect((await drafted()).sessions[0]).toEqual({ talks, ...rest });
      } else {
        await fold.locator('summary').click();
      }
      expect(await isSeen(`new.${talk}.name.zh-CN`)).toBe(true);
      await field(`new.${talk}.name.zh-CN`).fill('秦岭');
      await look();
      await press('Save', 'last');
      const { speakers, sessions } = await drafted();
      expect(speakers.at(-1).name).toEqual({ 'zh-CN': '秦岭' });
      expect(sessions[0].talks[0]).toEqual({ ...talks[0], speaker: speakers.at(-1).id });
      expect(sessions[0].talks.slice(1)).toEqual(talks.slice(1));
    });
  });

  it('leads back to the talks after one was added, taken out or moved', async () => {
    await phones.use(hasScript, async ({ page, go, press }) => {
      const { talks } = (await drafted()).sessions[0];
      await go(session);
      await press('Add a talk');
      expect(new URL(page.url()).hash).toBe(`#sessions.0.talks.${talks.length}`);
      await press(`Take out now: ${talks[0].title.en}`);
      expect(new URL(page.url()).hash).toBe('#sessions.0.talks.0');
      await press(`Move ${talks[1].title.en} down`);
      expect(new URL(page.url()).hash).toBe('#sessions.0.talks.1');
      expect((await drafted()).sessions[0].talks.slice(0, 2)).toEqual([talks[2], talks[1]]);
    });
  });
});
