import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { sampleFile } from '../fixtures/programmes/programme-files.ts';
import { early } from '../fixtures/store/published-stores.ts';

let desk: Desk;
let browser: Browser;
let answers = 0;

beforeAll(async () => {
  desk = await aDesk({ counted: async () => ({ responses: answers, countedAt: early }) });
  const file = sampleFile();
  await desk.publish(file);
  browser = await aBrowser(desk).signIn(file.recipients[0]?.address ?? '');
});

afterAll(() => desk.close());

async function page(part: string): Promise<string> {
  const { statusCode, body = '' } = await browser.get(`/d/p/ets-2020/edit/${part}`);
  expect(statusCode).toBe(200);
  return body;
}

describe('questions that are published', () => {
  it('can be changed in every way while nobody has answered', async () => {
    answers = 0;

    expect(await page('questions')).not.toContain('People have answered');
    expect(await page('question/q_able')).not.toContain('People have answered');
  });

  it('say beside each field what may still become of it when somebody has, and take it all the same', async () => {
    answers = 3;

    expect(await page('questions')).toContain('People have answered already');
    const html = await page('question/q_able');
    expect(html).toContain('People have answered, so words can only be mended: ');
    expect(html).toContain('People have answered, so none can be added, taken out or moved: ');
    expect(html).toContain('answers to this question would be dropped.');
    expect(await page('page/training')).toContain('it decides about whom or what was asked.');
    expect(await page('add-questions')).toContain('the numbers of a session are of people who were asked the same.');
    const [, name = ''] = /name="(questionnaire\.pages\.0\.questions\.2\.text\.en)"/.exec(html) ?? [];
    const [, draft = ''] = /name="draft" value="([^"]*)"/.exec(html) ?? [];
    expect((await browser.post('/d/p/ets-2020/edit/question/q_able', { draft, [name]: 'Another?' })).statusCode).toBe(
      303,
    );
    expect((await desk.deps.drafts.find('ets-2020'))?.source.text).toContain('Another?');
  });

  it('are pages of less than 20 kB, and nothing for an id that there is not', async () => {
    for (const part of ['questions', 'question/q_barrier', 'add-questions', 'page/talks']) {
      expect(gzipSync(await page(part)).byteLength).toBeLessThan(20_000);
    }
    expect((await browser.get('/d/p/ets-2020/edit/question/nothing')).statusCode).toBe(404);
    expect((await browser.get('/d/p/ets-2020/edit/page/0')).statusCode).toBe(404);
  });
});
