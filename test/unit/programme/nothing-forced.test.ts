import { describe, expect, it } from 'vitest';
import { asShown } from '../../../shared/programme/as-shown.ts';
import { promisedBy } from '../../../shared/programme/promise.ts';
import { published } from '../../../shared/programme/published.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { itemsOf, sectionsOf } from '../../../shared/questionnaire/items.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { resultTables } from '../../../shared/sheets/tables.ts';
import { compactSource } from '../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../fixtures/property.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { someResponses } from '../../fixtures/responses/responses.ts';

const read = (text: string) => readProgramme(text, 'course.yaml');
const without = (text: string, from: string, to: string) =>
  text.slice(0, text.indexOf(from)) + text.slice(text.indexOf(to));

/** The compact programme as a course: nobody speaks, and nothing is about a topic. */
const course = [
  ['speakers:\n', 'questionnaire:\n'],
  ['    - id: talks\n', 'sessions:\n'],
].reduce((text, [from = '', to = '']) => without(text, from, to), compactSource);
const courseFile = course.replaceAll(/ {4}talks:\n(?: {6}- .*\n)+/g, '');

describe('a course without speakers, topics and talks', () => {
  const [session] = published(read(courseFile)).sessions;
  if (session === undefined) throw new Error('no session');

  it('is a programme, whose form asks each page once', () => {
    expect(session).toMatchObject({ speakers: [], topics: [] });
    expect(sectionsOf(session).map(({ id }) => id)).toEqual(['training']);
  });

  it('is reported without a table of speakers or topics, on every sheet', () => {
    const responses = sampled(someResponses(session, { minLength: 30, maxLength: 30 }), 1).flat();
    const publication = aPublication(session, responses);
    const view = composeReport(publication, [session], { name: 'Ada', language: 'en' });

    expect([view.speakers, view.topics]).toEqual([undefined, undefined]);
    expect(view.pages.map(({ heading }) => heading)).toEqual(['The training']);
    const { sheets } = resultTables(publication, [session], 'en');
    expect(sheets.length).toBeGreaterThan(2);
  });
});

describe('pages that repeat', () => {
  it('are refused where no session has anybody or anything to repeat them for', () => {
    const noTalks = compactSource.replaceAll(/ {4}talks:\n(?: {6}- .*\n)+/g, '');

    expect(() => read(noTalks)).toThrow(
      'questionnaire.pages[1].repeat: no session has a talk with a speaker, so this page would be asked of nobody; add "talks" to a session, or take the page out.',
    );
    expect(() => read(compactSource.replaceAll(/ topic: (?:finance|policy),/g, ''))).toThrow(
      'questionnaire.pages[2].repeat: no session has a talk with a topic, so this page would be asked of nobody',
    );
  });

  it('may be left out by a session in which nobody speaks', () => {
    const [one, two] = published(read(compactSource.replace(/ {4}talks:\n {6}- .*market.*\n/, ''))).sessions;

    expect(one && sectionsOf(one).length).toBe(5);
    expect(two && sectionsOf(two).map(({ id }) => id)).toEqual(['training']);
  });

  it('may be about a speaker without an institution, unless a question names it', () => {
    const alone = compactSource.replace(', institution: { en: Institute A, zh-CN: 甲院 }', '');
    const [session] = published(read(alone)).sessions;

    expect(session?.speakers.map((speaker) => 'institution' in speaker)).toEqual([true, false]);
    expect(() => read(alone.replace('"{talk}: content"', '"{talk}, {institution}"'))).toThrow(
      'speakers[0]: a question names {institution}, and this speaker has none; add "institution", or take {institution} out of the wording.',
    );
  });
});

describe('a talk', () => {
  const talk = '{ speaker: mei, topic: finance, title: { en: Bonds, zh-CN: 债券 } }';
  const withTalk = (written: string) => compactSource.replace(talk, written);

  it('by two is one of each of them, beside their others', () => {
    const [session] = published(read(withTalk(talk.replace('speaker: mei', 'speakers: [lin, mei]')))).sessions;

    expect(session?.speakers.map(({ id, talks }) => [id, talks.map(({ en }) => en)])).toEqual([
      ['lin', ['Bonds', 'The plan']],
      ['mei', ['Bonds', 'Loans']],
    ]);
    expect(session && sectionsOf(session).map(({ id }) => id)).toContain('talks.mei');
  });

  it('of nobody brings its topic, with a title or without', () => {
    for (const written of ['{ topic: finance }', talk.replace('speaker: mei, ', '')]) {
      const only = withTalk(written).replace(/ {6}- \{ speaker: mei.*Loans.*\n/, '');
      const [session] = published(read(only)).sessions;

      expect(session?.speakers.map(({ id }) => id)).toEqual(['lin']);
      expect(session?.topics.map(({ id }) => id)).toEqual(['policy', 'finance']);
    }
  });

  it.each([
    [
      'speakers: [mei, may]',
      '{ speakers: [mei, may], title: { en: Bonds, zh-CN: 债券 } }',
      'sessions[0].talks[0].speakers[1]: there is no speaker "may"; use one of lin, mei (see speakers).',
    ],
    [
      'one speaker twice',
      '{ speakers: [mei, mei], title: { en: Bonds, zh-CN: 债券 } }',
      'sessions[0].talks[0].speakers[1]: "mei" is there already; give each its own.',
    ],
    [
      'speaker and speakers',
      '{ speaker: mei, speakers: [mei, lin], title: { en: Bonds, zh-CN: 债券 } }',
      'sessions[0].talks[0].speakers: "speaker" names who gave this talk already; name all of them in "speakers", and take "speaker" out.',
    ],
    [
      'a speaker without a title',
      '{ speaker: mei, topic: finance }',
      'sessions[0].talks[0]: the talk has speakers and no title, under which they would be rated; add "title", or take the speakers out.',
    ],
    [
      'nothing to ask about',
      '{ title: { en: Bonds, zh-CN: 债券 } }',
      'sessions[0].talks[0]: the talk has neither a speaker nor a topic, so nothing can be asked about it; add "speaker", "speakers" or "topic", or take it out.',
    ],
  ])('is refused with %s', (_, written, line) => {
    expect(() => read(withTalk(written))).toThrow(line);
  });
});

describe('a session', () => {
  const place = '    place: { en: Brussels, zh-CN: 布鲁塞尔 }\n';

  it('needs no place where it has a title', () => {
    const online = compactSource.replace(place, '    title: { en: Webinar, zh-CN: 网络研讨会 }\n');
    const [one, two] = published(read(online)).sessions;

    expect(one).not.toHaveProperty('title');
    expect(two).not.toHaveProperty('place');
    expect(two && promisedBy(two)).toMatchObject({ title: { en: 'Webinar' } });
  });

  it('is named in a question by its title or its place, and by a place that it has', () => {
    const asking = (name: string) =>
      compactSource
        .replace(place, '    title: { en: Webinar, zh-CN: 网络研讨会 }\n')
        .replace('What was most valuable?', `What was most valuable in ${name}?`);
    const texts = published(read(asking('{session}'))).sessions.map((session) =>
      itemsOf(asShown(session))
        .find(({ key }) => key === 'q_keep')
        ?.question.text.en?.replaceAll(/[\u2066-\u2069]/g, ''),
    );

    expect(texts).toEqual(['What was most valuable in Weifang?', 'What was most valuable in Webinar?']);
    expect(() => read(asking('{place}'))).toThrow(
      'sessions[1]: a text names {place}, and this session has none; add "place", or write {session} there, which is its title.',
    );
  });

  it('is refused without both', () => {
    expect(() => read(compactSource.replace(place, ''))).toThrow(
      'sessions[1]: the session has neither a title nor a place, so nothing says which one it is; add "place", or "title" to one that is online.',
    );
  });

  it('has days of its own, one or several, beside the times of its form', () => {
    const [one, two] = published(
      read(
        compactSource
          .replace('    opens: 2020-12-03', '    begins: 2020-12-01\n    ends: 2020-12-03\n    opens: 2020-12-03')
          .replace('    opens: 2020-12-08', '    begins: 2020-12-07\n    opens: 2020-12-08'),
      ),
    ).sessions;

    expect(one?.days).toEqual({ begins: '2020-12-01', ends: '2020-12-03' });
    expect(two?.days).toEqual({ begins: '2020-12-07', ends: '2020-12-07' });
    expect(one && promisedBy(one)).toHaveProperty('days');
    expect(published(read(compactSource)).sessions[0]).not.toHaveProperty('days');
  });

  it.each([
    [
      'that ends before it begins',
      'begins: 2020-12-03\n    ends: 2020-12-01',
      'sessions[0].ends: the training ends (2020-12-01) before it has begun (2020-12-03); give a last day that is not before the first.',
    ],
    [
      'with no first day',
      'ends: 2020-12-01',
      'sessions[0].ends: the training ends on 2020-12-01, and nothing says when it begins; add "begins", its first day.',
    ],
    ['in another century', 'begins: 2820-12-01', 'sessions[0].begins: 2820-12-01 is not in the years 1901 to 2199'],
    [
      'with a time of day',
      'begins: 2020-12-01 09:00',
      'sessions[0].begins: this is not well formed; write a day such as 2026-03-02.',
    ],
  ])('is refused with a training %s', (_, days, line) => {
    expect(() => read(compactSource.replace('    opens: 2020-12-03', `    ${days}\n    opens: 2020-12-03`))).toThrow(
      line,
    );
  });
});

describe('a questionnaire', () => {
  it('needs neither named scales nor a headline where it asks for none', () => {
    const pages = compactSource
      .slice(compactSource.indexOf('sessions:\n'))
      .replaceAll(/ {4}talks:\n(?: {6}- .*\n)+/g, '');
    const asked =
      'questionnaire:\n  pages:\n    - id: know\n      title: { en: Knowledge, zh-CN: 知识 }\n      questions:\n        - { id: q_more, type: text, text: { en: More?, zh-CN: 更多？ } }\n';
    const file = compactSource.slice(0, compactSource.indexOf('questionnaire:\n')) + asked + pages;

    expect(read(file).questionnaire).toMatchObject({ scales: {}, headline: {} });
    expect(() => read(file.replace('type: text', 'type: five-point, scale: satisfaction'))).toThrow(
      'there is no scale "satisfaction"; add one, or take this out (see questionnaire.scales).',
    );
  });
});

describe('a part of the day', () => {
  const page =
    '    - id: parts\n      title: { en: The day, zh-CN: 其他 }\n      repeat: part\n      questions:\n        - { id: p_good, type: text, text: { en: "{part}?", zh-CN: "{part}？" } }\n';
  const withParts = (listed: string) =>
    compactSource
      .replace('\nsessions:\n', `${page}\nsessions:\n`)
      .replace('questionnaire:\n', 'parts:\n  - { id: lunch, name: { en: Lunch, zh-CN: 午餐 } }\nquestionnaire:\n')
      .replace('    headcount: 160\n', `    headcount: 160\n    parts: ${listed}\n`);

  it('is asked about in the sessions that list it, and promised there', () => {
    const [one, two] = published(read(withParts('[lunch]'))).sessions;

    expect(one && itemsOf(one).map(({ key }) => key)).toContain('p_good.lunch');
    expect(one && promisedBy(one)).toMatchObject({ parts: [{ id: 'lunch' }] });
    expect(two).not.toHaveProperty('parts');
    expect(two && itemsOf(two).map(({ key }) => key)).not.toContain('p_good.lunch');
  });

  it.each([
    ['[dinner]', 'sessions[0].parts[0]: there is no part "dinner"; use one of lunch (see parts).'],
    ['[lunch, lunch]', 'sessions[0].parts[1]: "lunch" is there already; give each its own.'],
    [
      '[]',
      'questionnaire.pages[3].repeat: no session has a part, so this page would be asked of nobody; add "parts" to a session, or take the page out.',
    ],
  ])('is refused where a session lists %s', (listed, line) => {
    expect(() => read(withParts(listed))).toThrow(line);
  });
});
