import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { after, minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

let desk: Desk;
let ada: Browser;

beforeAll(async () => {
  desk = await aDesk();
  await desk.publish(aProgrammeFile());
  desk.clock.set(after(desk.clock.now(), minute));
  ada = await aBrowser(desk).signIn('ada@example.org');
});
afterAll(() => desk.close());

describe('the preview of a report', () => {
  const page = '/d/p/compact/preview-report';
  const shown = async (query = '') => (await ada.get(`${page}?${query}`)).body ?? '';

  it('is made of sample answers, and says so on top, in the title and in the lead', async () => {
    const html = await shown();
    const text = bodyText(html);
    expect(html).toMatch(/<title>\[SAMPLE\] /);
    expect(text).toContain('Sample answers, made up: nobody gave them. So the report of Weifang may look.');
    expect(text).toContain('[SAMPLE] ');
    expect(text).toMatch(/Sample comment \d/);
  });

  it('is there in each language of the programme, for each session', async () => {
    const html = await shown('session=TWO&lang=zh-CN');
    expect(html).toContain('<html lang="zh-CN"');
    expect(bodyText(html)).toContain('[样例] ');
    expect(bodyText(html)).toContain('布鲁塞尔');
  });

  it('shows of few people no more than a real one', async () => {
    expect(bodyText(await shown('answers=8'))).not.toMatch(/Sample comment \d/);
    expect(await shown('answers=4711')).toBe(await shown());
  });

  it('reads no answer and writes nothing', async () => {
    const before = await desk.stored();
    await shown();
    expect(await desk.stored()).toEqual(before);
  });
});
