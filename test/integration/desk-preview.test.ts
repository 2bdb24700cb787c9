import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProgramme } from '../../shared/programme/read.ts';
import type { Browser } from '../fixtures/desk/a-browser.ts';
import type { Desk } from '../fixtures/desk/a-desk.ts';
import { startedDesk } from '../fixtures/desk/started-desk.ts';
import { compactSource } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

/** Of whom one manages a session, and a speaker gets the own results. */
const withReaders = compactSource
  .replace(
    /^(recipients:)$/m,
    '$1\n  - { id: boss, name: Boss, address: boss@example.org, language: en, role: manager, sessions: [ONE] }',
  )
  .replace('{ id: lin,', '{ id: lin, address: lin@example.org, language: en,');

let desk: Desk;
let ada: Browser;

beforeAll(async () => {
  ({ desk, ada } = await startedDesk(readProgramme(withReaders, 'p.yaml')));
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

  it('is shown as each kind of its recipients gets it: a speaker sees nothing of the others', async () => {
    const links = [
      ...(await shown()).matchAll(/href="([^"]*)"[^>]*>(Organiser|Manager of a session|Lin Tao \(speaker\))</g),
    ];
    expect(links.map(([, , name]) => name)).toEqual(['Organiser', 'Manager of a session', 'Lin Tao (speaker)']);
    const [, ofManager, ofSpeaker] = await Promise.all(
      links.map(async ([, to = '']) => bodyText((await ada.get(to.replaceAll('&amp;', '&'))).body ?? '')),
    );
    expect(ofManager).toMatch(/Mei Yun|Response rate/);
    expect(ofSpeaker).toContain('Lin Tao, this is what participants said about your part');
    expect(ofSpeaker).not.toMatch(/Mei Yun|Response rate/);
  });

  it('is that of an organiser where a session has no such recipient', async () => {
    expect(await shown('session=ONE&reader=speaker.nobody')).toBe(await shown());
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
