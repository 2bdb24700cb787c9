import { describe, expect, it } from 'vitest';
import { sessionCode } from '../../../shared/access/session-code.ts';
import { promisedBy } from '../../../shared/programme/promise.ts';
import { published } from '../../../shared/programme/published.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { acceptsUntil, phase, type Session } from '../../../shared/programme/session.ts';
import { itemsOf, sectionsOf, wording } from '../../../shared/questionnaire/items.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import {
  aProgrammeFile,
  aSession,
  compactSource,
  sampleFile,
  sessionsOf,
} from '../../fixtures/programmes/programme-files.ts';

/** The version of the compact programme after a change of its text. */
function versionWith(from: string, to: string): string {
  expect(compactSource).toContain(from);
  return sessionsOf(readProgramme(compactSource.replace(from, to), 'compact.yaml'))[0].version;
}

describe('a published session', () => {
  it('opens and closes at the instants that its zone gives to the wall clock', () => {
    const [weifang, brussels] = sessionsOf(aProgrammeFile());

    expect(weifang).toMatchObject({ opensAt: '2020-12-03T08:00:00.000Z', closesAt: '2020-12-04T12:00:00.000Z' });
    expect(brussels).toMatchObject({ opensAt: '2020-12-08T15:00:00.000Z', closesAt: '2020-12-09T19:00:00.000Z' });
    expect(wallClockText(weifang.opensAt, weifang.zone)).toBe('2020-12-03 16:00');
  });

  it('says when answers are deleted, counted from closing', () => {
    expect(aSession().answersExpireAt).toBe('2021-01-03T12:00:00.000Z');
  });

  it('has its speakers in the order of their first talk, each once with all their talks', () => {
    const { speakers } = aSession();

    expect(speakers.map(({ id, talks }) => [id, talks.map(({ en }) => en)])).toEqual([
      ['mei', ['Bonds', 'Loans']],
      ['lin', ['The plan']],
    ]);
  });

  it('has only the topics that are talked about in it, in the order of the programme', () => {
    const [weifang, brussels] = sessionsOf(aProgrammeFile());

    expect(weifang.topics.map(({ id }) => id)).toEqual(['policy', 'finance']);
    expect(brussels?.topics.map(({ id }) => id)).toEqual(['policy']);
  });

  it('has no headcount where the file has none', () => {
    expect(sessionsOf(aProgrammeFile())[1]).not.toHaveProperty('headcount');
  });

  it('keeps its version when only words change', () => {
    const { version } = aSession();

    expect(versionWith('How satisfied are you?', 'How happy are you?')).toBe(version);
    expect(versionWith('zh-CN: 非常满意', 'zh-CN: 很满意')).toBe(version);
    expect(versionWith('headcount: 160', 'headcount: 170')).toBe(version);
  });

  it('gets another version when questions, types, options or repeats change', () => {
    const { questionnaire } = aProgrammeFile();
    const pages = questionnaire.pages.map((page) =>
      page.repeat === 'topic' ? { ...page, repeat: 'speaker' as const } : page,
    );
    const changed = [
      versionWith('id: q_keep', 'id: q_kept'),
      versionWith('type: pair', 'type: five-point'),
      versionWith('{ id: time,', '{ id: hours,'),
      versionWith('{ id: time, text: { en: Time, zh-CN: 时间 } }\n            - ', ''),
      sessionsOf(aProgrammeFile({ questionnaire: { ...questionnaire, pages } }))[0].version,
    ];

    expect(new Set([aSession().version, ...changed]).size).toBe(changed.length + 1);
  });
});

describe('a published programme', () => {
  it('knows its sessions and recipients, and whom mails are answered to', () => {
    expect(published(sampleFile()).programme).toMatchObject({
      id: 'ets-2020',
      sessions: ['ETS-WF', 'ETS-SX', 'ETS-CQ', 'ETS-SZ'],
      replyTo: 'ets-training@example.org',
    });
    expect(published(aProgrammeFile()).programme.recipients.map(({ id }) => id)).toEqual(['ada', 'bo']);
  });
});

describe('all that a file says', () => {
  const file = aProgrammeFile();
  const [first, second] = file.sessions;
  const [lin, mei] = file.speakers;
  if (first === undefined || second === undefined || lin === undefined || mei === undefined)
    throw new Error('it has all');
  const words = { name: 'Kiswahili', participants: { send: 'Tuma' } };

  it('of a session is in its item, and nothing that it does not say', () => {
    const full: ProgrammeFile = {
      ...{ ...file, singleAnswers: 'entitled', populationCorrection: true },
      thanks: { en: 'See you', 'zh-CN': '再见' },
      words: { sw: words, th: 'words-th.yaml', ru: { name: 'Русский', participants: {}, recipients: {} } },
      sessions: [{ ...first, attendance: { own: 3 }, proofOfWork: 9 }, second],
    };
    const { title, purpose, languages, contact, topics, questionnaire, digestAt } = file;
    const [one, two] = published(full).sessions;

    expect(one).toEqual({
      ...{
        code: 'ONE',
        place: first.place,
        zone: 'Asia/Shanghai',
        headcount: 160,
        attendance: { own: 3 },
        proofBits: 9,
      },
      programme: {
        ...{ id: 'compact', title, purpose, languages, contact },
        thanks: { en: 'See you', 'zh-CN': '再见' },
        words: { sw: words, ru: { name: 'Русский', participants: {} } },
      },
      ...{ opensAt: '2020-12-03T08:00:00.000Z', closesAt: '2020-12-04T12:00:00.000Z', graceMinutes: 15 },
      typed: { opens: '2020-12-03 16:00', closes: '2020-12-04 20:00', closesAt: '2020-12-04T12:00:00.000Z' },
      ...{ retentionDays: 30, answersExpireAt: '2021-01-03T12:00:00.000Z', digestAt },
      ...{ singleAnswers: 'entitled', populationCorrection: true },
      speakers: [
        { ...mei, talks: [first.talks[0]?.title, first.talks[2]?.title] },
        { ...lin, talks: [first.talks[1]?.title] },
      ],
      ...{ topics, questionnaire, version: aSession().version, promise: 1, oldestPromise: 1 },
    });
    for (const key of ['headcount', 'attendance', 'proofBits']) expect(two).not.toHaveProperty(key);
    const [plain] = published(file).sessions;
    for (const key of ['singleAnswers', 'populationCorrection']) expect(plain).not.toHaveProperty(key);
    for (const key of ['words', 'thanks']) expect(plain?.programme).not.toHaveProperty(key);
    expect(promisedBy(plain as Session)).not.toHaveProperty('singleAnswers');
    expect(promisedBy(one as Session)).toMatchObject({ singleAnswers: 'entitled' });
  });

  it('of a programme is in its item: who gets mails, and in which words', () => {
    const said = { ...words, recipients: { hello: 'Habari' } };
    const full: ProgrammeFile = {
      ...{ ...file, follows: 'earlier', singleAnswers: 'entitled' },
      words: { sw: said, ru: words, th: 'words-th.yaml' },
      speakers: [
        { ...lin, address: 'lin@example.org', language: 'zh-CN' },
        { ...mei, address: 'mei@example.org' },
      ],
    };

    expect(published(full).programme).toEqual({
      ...{ id: 'compact', title: file.title, follows: 'earlier', replyTo: 'team@example.org' },
      ...{ digestAt: '18:00', singleAnswers: 'entitled', sessions: ['ONE', 'TWO'] },
      words: { sw: { name: 'Kiswahili', recipients: { hello: 'Habari' } } },
      recipients: [
        ...file.recipients.map((each) => ({ kind: 'organiser', ...each })),
        {
          kind: 'speaker',
          id: 'speaker.lin',
          speaker: 'lin',
          name: '林涛',
          address: 'lin@example.org',
          language: 'zh-CN',
        },
        {
          kind: 'speaker',
          id: 'speaker.mei',
          speaker: 'mei',
          name: 'Mei Yun',
          address: 'mei@example.org',
          language: 'en',
        },
      ],
    });
    for (const key of ['follows', 'words']) expect(published(file).programme).not.toHaveProperty(key);
  });

  it('must have been checked: a speaker whom nobody knows is left out, and a time that is none is thrown', () => {
    const missing = published({ ...file, speakers: [lin] }).sessions[0];
    const skipped = { ...file, sessions: [first, { ...second, opens: '2020-03-29 02:30' }] };

    expect(missing?.speakers.map(({ id }) => id)).toEqual(['lin']);
    expect(() => published(skipped)).toThrow(new RangeError('2020-03-29 02:30 is not one moment in Europe/Brussels'));
  });
});

describe('the items of a session', () => {
  it('are its questions, once for each speaker or topic where a page repeats', () => {
    expect(itemsOf(aSession()).map(({ key }) => key)).toEqual([
      'q_overall',
      'q_nps',
      'q_able',
      'q_barrier',
      'q_keep',
      's_content.mei',
      's_comment.mei',
      's_content.lin',
      's_comment.lin',
      'k.policy',
      'k.finance',
    ]);
    expect(sectionsOf(aSession()).map(({ id }) => id)).toEqual([
      'training',
      'talks.mei',
      'talks.lin',
      'topics.policy',
      'topics.finance',
    ]);
  });

  it('have the names of their subject in their wording', () => {
    const words = (key: string, language: string) => {
      const item = itemsOf(aSession()).find((each) => each.key === key);
      return item && wording(item.question.text, item.subject, language);
    };

    expect(words('s_content.mei', 'en')).toBe('Bonds; Loans: content');
    expect(words('s_content.mei', 'zh-CN')).toBe('《债券》《贷款》内容');
    expect(words('s_comment.lin', 'zh-CN')).toBe('给林涛的意见');
    expect(words('k.finance', 'en')).toBe('My knowledge of green finance');
  });
});

describe('the life of a session', () => {
  const session = aSession();

  it.each([
    ['2020-12-03T07:59:59.999Z', 'upcoming'],
    ['2020-12-03T08:00:00.000Z', 'open'],
    ['2020-12-04T11:59:59.999Z', 'open'],
    ['2020-12-04T12:00:00.000Z', 'grace'],
    ['2020-12-04T12:14:59.999Z', 'grace'],
    ['2020-12-04T12:15:00.000Z', 'closed'],
  ])('at %s is: %s', (now, expected) => {
    expect(phase(session, now as Instant)).toBe(expected);
  });

  it('ends before it begins where somebody closes it before it opens', () => {
    const closed = { ...session, closesAt: '2020-12-01T00:00:00.000Z' as Instant };

    expect(phase(closed, '2020-12-01T00:00:00.000Z' as Instant)).toBe('grace');
    expect(phase(closed, '2020-12-01T00:15:00.000Z' as Instant)).toBe('closed');
  });

  it('takes answers until the grace is over', () => {
    expect(acceptsUntil(session)).toBe('2020-12-04T12:15:00.000Z');
  });
});

describe('a session code', () => {
  it('is what a person types, in any case', () => {
    expect(sessionCode(' ets-wf ')).toBe('ETS-WF');
  });

  it.each(['', 'A', '-AB', 'A B', 'A/B', 'ÉTS', 'A'.repeat(17), 'ETS#1', '__proto__'])('is not "%s"', (typed) => {
    expect(sessionCode(typed)).toBeUndefined();
  });
});
