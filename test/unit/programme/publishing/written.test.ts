import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import { published } from '../../../../shared/programme/published.ts';
import { writtenProgramme, writtenSession } from '../../../../shared/programme/publishing/written.ts';
import { aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';

const file = aProgrammeFile();
const speakers = file.speakers.map((each) => (each.id === 'mei' ? { ...each, address: 'mei@example.org' } : each));
const { programme, sessions } = published({ ...file, follows: 'earlier', speakers });
const [one] = sessions;

describe('in the form of its file', () => {
  it('a session says all that its file said of it', () => {
    if (one === undefined) throw new Error('it has a session');
    const { title, purpose, languages, contact, questionnaire } = file;

    expect(writtenSession(one)).toEqual({
      ...{
        title,
        purpose,
        thanks: undefined,
        look: undefined,
        quiz: undefined,
        languages,
        words: undefined,
        contact,
        questionnaire,
      },
      ...{
        graceMinutes: 15,
        retentionDays: 30,
        digestAt: '18:00',
        populationCorrection: false,
        singleAnswers: 'nobody',
      },
      recipients: [{ id: 'readers', role: 'organiser' }],
      speakers: ['mei', 'lin'].map((id) => {
        const { name, institution } = file.speakers.find((each) => each.id === id) ?? {};
        return { id, name, institution };
      }),
      topics: file.topics,
      parts: [],
      sessions: [
        {
          ...{ code: 'ONE', place: file.sessions[0]?.place, zone: 'Asia/Shanghai', headcount: 160 },
          ...{ opens: '2020-12-03T08:00:00.000Z', closes: '2020-12-04T12:00:00.000Z' },
          ...{ attendance: undefined, proofOfWork: undefined },
          talks: [
            { speaker: 'mei', title: { en: 'Bonds', 'zh-CN': '债券' } },
            { speaker: 'mei', title: { en: 'Loans', 'zh-CN': '贷款' } },
            { speaker: 'lin', title: { en: 'The plan', 'zh-CN': '规划' } },
          ],
        },
      ],
    });
    expect(writtenSession({ ...one, graceMinutes: 0, graceByFile: 15, singleAnswers: 'entitled' })).toMatchObject({
      graceMinutes: 15,
      singleAnswers: 'entitled',
    });
    expect(writtenSession({ ...one, hasManager: true })).toMatchObject({ recipients: [{ role: 'manager' }] });
    expect(writtenSession({ ...one, populationCorrection: true })).toMatchObject({ populationCorrection: true });
  });

  it('a programme says whom it mails to, and tells of the speakers and sessions that are asked for', () => {
    const since = { revision: 2, at: one?.opensAt ?? '' };
    const stored = { ...programme, recipients: programme.recipients.map((each) => ({ ...each, since })) };
    const told = { speakers: ['lin', 'mei'], sessions: new Set(['TWO' as SessionCode]) };

    expect(writtenProgramme(stored as typeof programme, told)).toEqual({
      ...{ title: file.title, follows: 'earlier', words: undefined, digestAt: '18:00', singleAnswers: 'nobody' },
      contact: { address: 'team@example.org' },
      recipients: [
        {
          id: 'ada',
          name: 'Ada Berg',
          address: 'ada@example.org',
          language: 'en',
          frequency: 'final',
          singleAnswers: false,
          role: 'organiser',
        },
        {
          id: 'bo',
          name: '博文',
          address: 'bo@example.org',
          language: 'zh-CN',
          frequency: 'final',
          singleAnswers: false,
          role: 'organiser',
        },
      ],
      speakers: [
        { id: 'lin', address: undefined, language: undefined },
        { id: 'mei', address: 'mei@example.org', language: 'en' },
      ],
      sessions: [{ code: 'TWO' }],
    });
  });
});
