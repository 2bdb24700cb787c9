import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { sampleFile } from '../fixtures/programmes/programme-files.ts';
import { early } from '../fixtures/store/published-stores.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

let desk: Desk;
let browser: Browser;
let answers = 0;

beforeAll(async () => {
  desk = await aDesk({ counted: async () => ({ responses: answers, countedAt: early }) });
  const file = sampleFile();
  await desk.publish(file);
  // Weifang is open.
  desk.clock.set('2020-12-03T12:00:00.000Z' as Instant);
  browser = await aBrowser(desk).signIn(file.recipients[0]?.address ?? '');
});

afterAll(() => desk.close());

async function page(part: string): Promise<string> {
  const { statusCode, body = '' } = await browser.get(`/d/p/ets-2020/edit/${part}`);
  expect(statusCode).toBe(200);
  return body;
}

describe('questions that are published', () => {
  it('can be changed in every way before five have answered, and say what the first answer fixes, whether there is one or not', async () => {
    const of = async (count: number) => {
      answers = count;
      const pages = await Promise.all(['questions', 'question/q_able', 'session/ETS-WF', 'basics'].map(page));
      return pages.map((html) => html.replace(/name="(?:csrf|form)" value="[^"]*"/g, ''));
    };
    const nobody = await of(0);

    expect(await of(1)).toEqual(nobody);
    expect(await of(4)).toEqual(nobody);
    for (const html of nobody) {
      expect(html).not.toContain('People have answered');
      expect(bodyText(html)).toContain('The form has opened');
    }
    expect(bodyText(nobody[0] ?? '')).toContain(
      'Then these can no longer change: Pages (add and move), Questions (add, take out and move)',
    );
    expect(nobody[0]).toContain('add-page');
    expect(bodyText(await page('session/ETS-SX'))).not.toContain('The form has opened');
  });

  it('offer only what publishing lets through when people have, say so once, and take all the same what is sent', async () => {
    answers = 5;

    const list = await page('questions');
    expect(bodyText(list)).toContain('People have answered');
    expect(bodyText(list)).toMatch(/You can still change: What opens the report \(Satisfied, .*\)\./);
    expect(bodyText(list)).toContain(
      'No longer: Pages (add and move), Questions (add, take out and move) and Kind of organisation.',
    );
    expect(list).not.toMatch(/value="(?:up|down|move|remove|add)\.|add-questions|add-page/);
    const html = await page('question/q_able');
    expect(bodyText(html)).toContain('Only typing mistakes can still be mended');
    expect(html).not.toContain('value="remove.');
    expect(html.match(/People have answered/g)).toHaveLength(1);
    expect(bodyText(await page('page/training'))).toContain('it decides about whom or what was asked.');
    const more = await page('add-questions');
    expect(bodyText(more)).toContain('the numbers of a session are of people who were asked the same.');
    expect(more).not.toContain('name="kit"');
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
