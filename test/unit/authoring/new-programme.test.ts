import { describe, expect, it } from 'vitest';
import { type NewProgramme, newProgramme } from '../../../shared/authoring/new-programme.ts';
import { stillToFillIn } from '../../../shared/authoring/still-to-fill-in.ts';
import { templateNames } from '../../../shared/authoring/templates.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { checkReportSizes } from '../../../shared/publication/check-report-sizes.ts';
import { aNewProgramme } from '../../fixtures/programmes/a-new-programme.ts';

const read = (text: string) => readProgramme(text, 'new.yaml', undefined, checkReportSizes);

describe('a new programme', () => {
  it.each(templateNames)('of the template %s can be published as it is', (template) => {
    const { text, beside } = newProgramme(aNewProgramme({ template }));
    const file = read(text);

    expect(beside).toEqual({});
    expect(stillToFillIn(text)).toEqual([]);
    expect(text).not.toMatch(/FILL IN|example\.org|Your Name|first speaker|first topic/i);
    expect(file).toMatchObject({
      programme: 'carbon-markets-the',
      title: { fr: 'Carbon markets: the introduction', en: 'Carbon markets: the introduction' },
      languages: ['fr', 'en'],
      recipients: [{ name: 'Li Wei', address: 'li.wei@example.com', language: 'fr', frequency: 'final' }],
      contact: { name: { fr: 'Li Wei', en: 'Li Wei' }, address: 'li.wei@example.com' },
      sessions: [
        {
          code: 'WEIFANG',
          place: { fr: 'Weifang', en: 'Weifang' },
          zone: 'Asia/Shanghai',
          opens: '2026-12-10 16:00',
          closes: '2026-12-11 20:00',
          headcount: 40,
          talks: [],
        },
      ],
    });
  });

  it.each<[string, Partial<NewProgramme>, string, string]>([
    ['letters without accents', { title: 'Été à Zürich' }, 'ete-a-zurich', 'ETE-A-ZURICH-1'],
    ['the month where it has no Latin ones', { title: '碳市场培训' }, 'training-2026-12', 'TRAINING-2026-1'],
    ['a letter first', { title: '2026 in review' }, 'programme-2026-in-review', 'PROGRAMME-2026-1'],
    [
      'what is not taken',
      { title: 'A course', takenIds: new Set(['a-course', 'a-course-2']) },
      'a-course-3',
      'A-COURSE-3-1',
    ],
    ['an id of its own', { title: 'A course', id: 'other' }, 'other', 'OTHER-1'],
    ['a code that is not taken', { title: 'A course', takenCodes: new Set(['A-COURSE-1']) }, 'a-course', 'A-COURSE-2'],
  ])('is named by its title: %s', (_, said, id, code) => {
    // Of a place that no code can be made of.
    const { text } = newProgramme(aNewProgramme({ place: '潍坊', ...said }));
    expect(read(text)).toMatchObject({ programme: id, sessions: [{ code }] });
  });

  it.each([
    ['Weifang', [], 'WEIFANG'],
    ['Weifang', ['WEIFANG'], 'WEIFANG-2'],
    ['Straße', [], 'STRASSE'],
    ['Łódź', [], 'LODZ'],
    ['Ærø', [], 'AERO'],
    ['Diyarbakır', [], 'DIYARBAKIR'],
    ['Þórshöfn', [], 'THORSHOFN'],
    ['Weifang', ['WEIFANG', 'WEIFANG-2'], 'WEIFANG-3'],
    ['Zürich', [], 'ZURICH'],
    ['Brussels, European Parliament', [], 'BRUSSELS'],
    ['Llanfairpwllgwyngyll', [], 'LLANFAIRPWLLGWYN'],
    ['Llanfairpwllgwyngyll', ['LLANFAIRPWLLGWYN'], 'LLANFAIRPWLLGW-2'],
    ['潍坊 Weifang', [], 'OTHER-1'],
    ['7', [], 'OTHER-1'],
  ])('has a code of its place, as far as letters of codes can write it: %s', (place, taken, code) => {
    const { text } = newProgramme(aNewProgramme({ id: 'other', place, takenCodes: new Set(taken) }));
    expect(read(text)).toMatchObject({ sessions: [{ code }] });
  });

  it('that is online is called by its title, and may last for days', () => {
    const {
      place: _,
      headcount: _none,
      ...asked
    } = aNewProgramme({ begins: '2026-12-10', ends: '2026-12-12', template: 'short' });
    const [session] = read(newProgramme(asked).text).sessions;

    expect(session).toMatchObject({ title: { en: asked.title }, begins: '2026-12-10', ends: '2026-12-12' });
    expect([session?.place, session?.headcount]).toEqual([undefined, undefined]);
  });

  it('asks about each speaker and each topic that is named', () => {
    const talks = [
      { speaker: 'Wang Fang', title: 'Allowances' },
      { speaker: 'Ana', title: 'Verification' },
      { speaker: 'Wang Fang', title: 'Trade' },
    ];
    const text = newProgramme(aNewProgramme({ template: 'training-session', talks, topics: ['markets'] })).text;
    const { sessions, speakers, questionnaire } = read(text);

    expect(speakers.map(({ name }) => name.en)).toEqual(['Wang Fang', 'Ana']);
    expect(sessions[0]?.talks.map(({ speaker, title, topic }) => [speaker, title?.fr ?? topic])).toEqual([
      ['speaker-1', 'Allowances'],
      ['speaker-2', 'Verification'],
      ['speaker-1', 'Trade'],
      [undefined, 'topic-1'],
    ]);
    expect(questionnaire.pages.map(({ repeat }) => repeat)).toEqual(expect.arrayContaining(['speaker', 'topic']));
  });

  it('keeps as comments what the template says of each part', () => {
    const { text } = newProgramme(aNewProgramme({ template: 'training-session' }));

    expect(text).toContain('# Who gives talks. With an "address", a speaker gets the own results');
    expect(text).toContain('\nspeakers: []\n');
  });

  it('takes whatever is typed for a text', () => {
    const title = '"yes": {no} # - *a\n& more';
    const organiser = { name: "L'été: no", address: 'no@example.com' };

    expect(
      read(newProgramme(aNewProgramme({ title: title.replace(/[{}]/g, ''), place: 'no', organiser })).text),
    ).toMatchObject({
      recipients: [organiser],
      sessions: [{ place: { en: 'no' } }],
    });
  });
});
