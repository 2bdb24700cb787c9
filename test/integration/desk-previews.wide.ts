import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromTemplate } from '../../shared/authoring/from-template.ts';
import { templateLanguages } from '../../shared/authoring/template-words.ts';
import { templateNames } from '../../shared/authoring/templates.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { allTypesSource, blocksSource, compactSource, sampleSource } from '../fixtures/programmes/programme-files.ts';

let desk: Desk;
let ann: Browser;

beforeAll(async () => {
  desk = await aDesk({ limits: { languages: [...templateLanguages], maxRetentionDays: 730 } });
  ann = await aBrowser(desk).signIn('ann@example.org');
});
afterAll(() => desk.close());

const sources: [string, string][] = [
  ...templateNames.map((name): [string, string] => [name, fromTemplate(name, templateLanguages, 'Asia/Shanghai')]),
  ['all types', allTypesSource],
  ['blocks', blocksSource],
  ['compact', compactSource],
  ['speakers and topics', sampleSource],
];

describe('the previews at the desk', () => {
  it.each(sources)('are there, in each language and of each size: %s', async (name, text) => {
    const id = `p-${sources.findIndex(([each]) => each === name)}`;
    const [at, by] = [desk.clock.now(), 'ann@example.org'];
    const source = { text: text.replace(/^programme: .*$/m, `programme: ${id}`), beside: {} };
    await desk.deps.drafts.create({ programme: id, number: 1, source, at, by, createdBy: by });
    const report = (await ann.get(`/d/p/${id}/preview-report`)).body ?? '';
    const codes = [...source.text.matchAll(/^ +(?:- )?code: *(\S+)/gm)].map(([, code]) => code);
    const [, list = ''] = /^languages: *\[([^\]]*)\]/m.exec(source.text) ?? [];
    const languages = list.split(',').map((each) => each.trim());
    const pages = codes.flatMap((code) => [
      ...languages.flatMap((language) => [
        `preview/${code}?lang=${language}`,
        `preview/${code}/form?lang=${language}`,
        `preview/${code}/form?lang=${language}&sent=empty`,
        `preview-report?session=${code}&lang=${language}`,
      ]),
      ...[4, 8, 160].map((people) => `preview-report?session=${code}&answers=${people}`),
    ]);

    expect(report).toContain('[SAMPLE]');
    expect(codes.length).toBeGreaterThan(0);
    for (const page of pages) {
      const { statusCode, body } = await ann.get(`/d/p/${id}/${page}`);
      const isRefused = page.includes('sent=empty') && statusCode === 422;
      expect([page, isRefused || statusCode]).toEqual([page, isRefused || 200]);
      expect(body).not.toContain('id="faults"');
    }
  });

  it.each(templateNames)('go out as a mail: %s', async (name) => {
    const id = `m-${name}`;
    const [at, by] = [desk.clock.now(), 'ann@example.org'];
    const text = fromTemplate(name, ['en', 'ar'], 'Asia/Shanghai').replace(/^programme: .*$/m, `programme: ${id}`);
    await desk.deps.drafts.create({ programme: id, number: 1, source: { text, beside: {} }, at, by, createdBy: by });
    const before = desk.mails.length;
    desk.clock.set(after(desk.clock.now(), 60 * minute));

    await ann.get(`/d/p/${id}`);
    const { headers } = await ann.post(`/d/p/${id}/test-mail`, { lang: 'ar' });

    expect(headers?.location).toMatch(/&mail=sent$/);
    expect(desk.mails.length).toBe(before + 1);
  });
});
