import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProgramme } from '../../shared/programme/read.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';
import { type DeskPhones, deskPhones } from './desk-phone.ts';

// A long title is read whole on a phone, in a field of one line.

const address = 'ada@example.org';
const title = 'sessions.0.talks.0.title.en';
const long =
  'National climate policy, the outlook for the 14th Five-Year Plan, and what both mean for a plant in Weifang';

let phones: DeskPhones;
beforeAll(async () => {
  phones = await deskPhones(address);
  await phones.desk.publish(readProgramme(sampleSource.replace('zhou.xingyuan@example.org', address), 'ets.yaml'));
});
afterAll(() => phones?.close());

describe.each([false, true])('with script: %s', (hasScript) => {
  it('grows, and keeps no break', async () => {
    await phones.use(hasScript, async ({ page, field, go, press, look }) => {
      await go('/d/p/ets-2020/edit/session/ETS-WF');
      const isWhole = () => field(title).evaluate((each) => each.scrollHeight <= each.clientHeight);
      expect(await isWhole()).toBe(true);
      await field(title).fill(long.replace(', and', ',\nand'));
      expect(await isWhole()).toBe(true);
      expect(await field(title).evaluate((each) => each.clientHeight)).toBeGreaterThan(80);
      expect(await field(title).inputValue()).toBe(hasScript ? long : long.replace(', and', ',\nand'));
      await press('Save', 'last');
      expect(await field(title).inputValue()).toBe(long);
      expect((await phones.desk.deps.drafts.find('ets-2020'))?.source.text).toContain(long);
      await look();
      if (!hasScript) return;
      await field(title).fill('Short');
      // A word of an input method, as most browsers tell of it, and Safari.
      const goesOn = await field(title).evaluate((each) =>
        [{ isComposing: true }, { keyCode: 229 }].map((how) =>
          each.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...how })),
        ),
      );
      expect(goesOn).toEqual([true, true]);
      const loaded = page.waitForEvent('load');
      await field(title).press('Enter');
      await loaded;
      expect(await field(title).inputValue()).toBe('Short');
    });
  });
});
