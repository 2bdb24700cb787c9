import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { GroupLine } from '../../../shared/privacy/groups.ts';
import { suppressed } from '../../../shared/privacy/release.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { groupName, groupTable } from '../../../shared/report/tables/groups.ts';
import { aProgrammeFile, aSession, sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

it('shows a kind of organisation from ten people on, as they answered', () => {
  const sessions = sessionsOf(sampleFile()).slice(0, 2);
  const [first, second] = sessions;
  if (first === undefined || second === undefined) throw new Error('the sample has four sessions');
  // In each session 30 from the government, 24 from enterprises, 4 from universities.
  const kinds = (n: number) => (n < 30 ? 'government' : n < 54 ? 'enterprise' : 'academia');
  const sealed = [first, second].map((session) =>
    aSealedSession(
      session,
      Array.from({ length: 58 }, (_, n) =>
        aResponse(session, n, {
          answers: { q_overall: n % 3 === 0 ? 2 : 5, q_nps: 9, q_able: 'own', d_org: kinds(n) },
        }),
      ),
    ),
  );
  const programme = aProgrammePublication(...(sealed as [(typeof sealed)[0]]));

  const { columns = [], rows = [] } =
    composeReport(programme, [first, second], { name: 'Ada', language: 'en' }).groups ?? {};

  const texts = reportTexts('en');
  const cells = Object.fromEntries(rows.map((row) => [row[0]?.text, row[columns.indexOf(texts.metric.satisfied)]]));
  expect(cells['Government bureau']).toMatchObject({
    text: '67%',
    detail: expect.stringContaining(texts.metric.ofN({ count: 40, n: 60 })),
  });
  expect(cells['University or institute']).toEqual({ text: texts.suppressed });
});

describe('the table of organisations', () => {
  const texts = reportTexts('en');
  const { questionnaire } = aProgrammeFile();
  const grouped = { ...questionnaire, headline: { ...questionnaire.headline, group: 'q_able' } };
  const session = aSession({ questionnaire: grouped, attendance: { not_yet: 30, helped: 30, own: 2 } });
  const shown = { yes: 8, no: 2 };
  const groups: GroupLine[] = [
    { option: 'not_yet', items: { q_overall: shown, q_able: suppressed } },
    { option: 'helped', items: { q_overall: shown } },
    { option: 'own', items: { q_overall: shown } },
  ];
  const cells = (lines: readonly GroupLine[], at: number) =>
    groupTable({ groups: lines, groupSessions: [session.code] }, [session], 'en', texts)?.rows.map((row) => row[at]);

  it('has who attended beside who answered, but not of kinds of which more answered', () => {
    expect(cells(groups, 0)?.map((cell) => cell?.text)).toEqual([
      'Nothing yet',
      'Something with help',
      'It all on my own',
    ]);
    expect(cells(groups, 1)).toEqual([
      { text: '10 answers, 50%', detail: '30 participants, 50%', saysWhat: true },
      { text: '10 answers, 50%', detail: '30 participants, 50%', saysWhat: true },
      { text: '10 answers', saysWhat: true },
    ]);
  });

  it('is not there where no kind is to be set apart', () => {
    expect(groupTable({ groups: [], groupSessions: [session.code] }, [session], 'en', texts)).toBeUndefined();
  });

  it('calls what it does not know by its id', () => {
    const several = { ...grouped, headline: { ...grouped.headline, group: 'q_barrier' } };

    expect(groupName('own', grouped, 'en')).toBe('It all on my own');
    expect(groupName('gone', grouped, 'en')).toBe('gone');
    expect(groupName('own', questionnaire, 'en')).toBe('own');
    expect(groupName('time', several, 'en')).toBe('time');
  });
});
