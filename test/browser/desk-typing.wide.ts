import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atDesk, onPhone } from '../fixtures/desk/a-typist.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { launchChromium } from './chromium.ts';
import { aDeskVisit } from './desk-visit.ts';
import { onPage } from './page.ts';

// The next training of the sample's programme, in both languages, with two talks of two speakers, a question of one's own and a colleague:
// from the empty stage to the code on the wall, in less than five minutes of typing, pointing, thinking and waiting.

const stack = sharedStack();
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([], ['--disable-web-security']);
});
afterAll(() => browser.close());

const most = 5 * 60;

it('is set up in less than five minutes, on a phone and at a desk', async () => {
  await onPage(browser, { viewport: { width: 390, height: 844 }, locale: 'en' }, async (page) => {
    const visit = aDeskVisit(page, stack);
    const { me, button, field, lead, link, part, save } = visit;
    me.begin('sign in');
    await visit.signIn('nora@example.org');

    me.begin('the training');
    await lead(link('New programme'));
    await lead(link('Training with talks'));
    await me.type(page.getByLabel('Title of the training'), 'EU-China ETS capacity building, March 2099');
    await me.type(page.getByLabel('Place'), 'Weifang');
    await me.choose(page.getByLabel('Day', { exact: true }), '2099-03-04');
    await me.type(page.getByLabel('Time zone'), 'shanghai');
    await me.type(page.locator('#headcount'), '160');
    await me.type(
      page.getByLabel('Talks'),
      'Lin Tingtao: The 14th Five-Year Plan\nJiang Yingshan: Shandong’s path to the carbon peak',
    );
    await me.press(page.getByRole('checkbox', { name: '简体中文' }));
    await me.type(page.getByLabel('Your name'), 'Nora Lind');
    await lead(button('Make it'));
    await visit.titled(/^EU-China ETS/);

    me.begin('the other language');
    await part('Languages');
    await me.type(field('title.zh-CN'), '中欧碳市场能力建设培训');
    await me.type(field('sessions.0.talks.0.title.zh-CN'), '“十四五”展望');
    await me.type(field('sessions.0.talks.1.title.zh-CN'), '山东省碳达峰路径');
    await save();

    me.begin('the own question');
    await part('Questions');
    await lead(link('Add questions'));
    await me.type(page.getByLabel('What do you want to ask? English'), 'Which sector should come next?');
    await me.type(page.getByLabel('What do you want to ask? 简体中文'), '下次应讲哪个行业？');
    await me.press(page.getByRole('radio', { name: /^Own words/ }));
    await lead(button('Add this question'));

    me.begin('the colleague');
    await part('Who gets reports');
    await lead(button('Add a recipient'));
    await me.type(field('recipients.1.name'), 'Bo Lin');
    await me.type(field('recipients.1.address'), 'bo@example.org');
    await save();

    me.begin('publish and run');
    await part('Overview');
    await lead(link('Go on to publish it'));
    await lead(button('Publish'));
    await lead(link('The link and the code: Weifang'));
    await page.getByRole('img', { name: /^QR code/ }).waitFor();

    expect(me.seconds(onPhone), visit.told()).toBeLessThan(most);
    expect(me.seconds(atDesk), visit.told()).toBeLessThan(most);

    // It opens long after: what it will ask is seen in the preview.
    await page.goto(`${page.url().replace('/s/', '/preview/')}/form?lang=zh-CN`);
    for (const typed of ['中欧碳市场能力建设培训', '山东省碳达峰路径', '下次应讲哪个行业？']) {
      expect(await page.content()).toContain(typed);
    }
  });
});
