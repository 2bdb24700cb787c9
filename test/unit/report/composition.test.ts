import { describe, expect, it } from 'vitest';
import { reportText } from '../../../shared/mail/report-text.ts';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { programmePublication } from '../../../shared/publication/programme-publication.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { compositionOf } from '../../../shared/report/composition.ts';
import type { Response } from '../../../shared/response/response.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { unwrapped } from '../../fixtures/mail/read-mail.ts';
import { sampleFile, sampleSource, sessionsOf, withSessions } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

/** Sessions of the sample that do not say who attended. */
const [one, two] = sessionsOf(withSessions(sampleFile(), { attendance: undefined })) as [Session, Session];
const attended = (session: Session, attendance: Session['attendance']): Session => ({
  ...session,
  ...(attendance && { attendance }),
});

/** How many of a kind answer, all that is set apart by kind. */
function answered(session: Session, kinds: Readonly<Record<string, number>>): Response[] {
  const all = Object.entries(kinds).flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  return all.map((kind, n) =>
    aResponse(session, n, {
      answers: {
        q_overall: n % 2 === 0 ? 2 : 5,
        q_nps: n % 2 === 0 ? 3 : 9,
        q_able: n % 2 === 0 ? 'not_yet' : 'own',
        d_org: kind,
      },
    }),
  );
}

/** Two sessions alike: of four kinds two are shown. */
const room = { government: 30, enterprise: 24, academia: 4, other: 4 };
const attendance = { government: 40, enterprise: 40, academia: 10 };

function reportOf(...sessions: readonly [Session, ...Session[]]) {
  const [first, ...others] = sessions.map((session) => aSealedSession(session, answered(session, room)));
  if (first === undefined) throw new Error('there is one');
  const publication = aProgrammePublication(first, ...others);
  return { publication, view: composeReport(publication, sessions, { name: 'Ada', language: 'en' }) };
}

describe('kinds of organisation by who answered and who attended', () => {
  it('stand beside each other as parts of the kinds that are shown, with what to do about it', () => {
    const { view } = reportOf(attended(one, attendance), attended(two, attendance));

    expect(view.groups?.columns.slice(0, 2)).toEqual(['Organisation', 'Composition']);
    expect(Object.fromEntries(view.groups?.rows.map(([kind, cell]) => [kind?.text, cell]) ?? [])).toEqual({
      'Government bureau': { text: '60 answers, 56%', detail: '80 participants, 50%', saysWhat: true },
      Enterprise: { text: '48 answers, 44%', detail: '80 participants, 50%', saysWhat: true },
      // Nothing of a kind that is not shown, neither its number nor the number of all.
      'University or institute': { text: 'not shown' },
      Other: { text: 'not shown' },
      'Prefer not to say': { text: 'not shown' },
    });
    expect(view.groups?.notes[0]).toContain('Where the two differ much, the results lean to those who answered more.');
    expect(unwrapped(reportText(view))).toContain('Government bureau: 60 answers, 56% (80 participants, 50%);');
  });

  it.each<[string, Session['attendance']]>([
    ['a session does not say who attended', undefined],
    ['a session knows of one kind only', { government: 40 }],
    ['nobody attended', { government: 0, enterprise: 0 }],
  ])('do not where %s', (_, second) => {
    const first = second === undefined || second.enterprise === undefined ? attendance : second;
    const { view } = reportOf(attended(one, first), attended(two, second));

    expect(view.groups?.columns).not.toContain('Composition');
    expect(view.groups?.notes).toHaveLength(1);
  });

  it('leave a session out that is not in the table, whatever it says or not', () => {
    const small = aSealedSession(two, answered(two, { government: 4 }));
    const large = aSealedSession(attended(one, attendance), answered(one, { government: 40, enterprise: 30 }));
    const publication = aProgrammePublication(large, small);

    expect(publication.groupSessions).toEqual([one.code]);
    const view = composeReport(publication, [attended(one, attendance), two], { name: 'Ada', language: 'en' });
    const cells = view.groups?.rows.map(([, cell]) => cell?.detail);
    // With one session alone no answer is given outside of it: the table shows nothing, and so does the composition.
    expect(cells).toEqual(cells?.map(() => undefined));
  });

  it('stay those of the sessions that the table is of, when the programme is published again', () => {
    const sealed = [attended(one, attendance), attended(two, attendance)].map((session) =>
      aSealedSession(session, answered(session, room)),
    );
    const [first, second] = sealed as [(typeof sealed)[0], (typeof sealed)[0]];
    const before = aProgrammePublication(first, second);
    const emptied = aSealedSession(two, answered(two, { government: 3 }));

    const after = programmePublication('ets-2020', [first, emptied], before);

    expect(after.groupSessions).toEqual([one.code, two.code]);
    expect(after.groups).toEqual(before.groups);
  });

  it('are not there in publications from before it was noted', () => {
    const sessions = [attended(one, attendance), attended(two, attendance)] as const;
    const { publication } = reportOf(...sessions);
    const { groupSessions: _, ...earlier } = publication;

    const { groups } = composeReport(earlier as Publication, sessions, { name: 'Ada', language: 'en' });
    expect(groups?.columns).not.toContain('Composition');
  });

  it('are numbers in the sheet of organisations', () => {
    const sessions = [attended(one, attendance), attended(two, attendance)] as const;
    const sheet = sheetsOf(reportOf(...sessions).publication, sessions, 'en').find(
      ({ name }) => name === 'Organisations',
    );

    expect(sheet?.columns.slice(0, 5).map(({ heading }) => heading)).toEqual([
      'Organisation',
      'Responses',
      '% of responses',
      'Participants',
      '% of participants',
    ]);
    expect(sheet?.rows.find(([kind]) => kind === 'Enterprise')?.slice(0, 5)).toEqual(['Enterprise', 48, 44.4, 80, 50]);
    expect(sheet?.rows.find(([kind]) => kind === 'Other')?.slice(0, 5)).toEqual(['Other', null, null, null, null]);
  });
});

describe('in a programme of one session', () => {
  const summaryOf = (session: Session, kinds: Readonly<Record<string, number>>) => {
    const publication = aPublication(session, answered(session, kinds));
    const { pages } = composeReport(publication, [session], { name: 'Ada', language: 'en' });
    return pages.flatMap(({ questions }) => questions).find(({ key }) => key === 'd_org')?.summary;
  };

  it('who attended stands where the question for the kind of organisation does, classes as they are shown', () => {
    const everybody = { ...attendance, other: 5, undisclosed: 5 };

    const summary = summaryOf(attended(one, everybody), { government: 30, enterprise: 20, academia: 4, other: 4 });

    expect(summary?.split('; ')).toEqual([
      expect.stringMatching(/^n\s=\s58 · Government bureau: 30 answers, 52% \(40 participants, 40%\)$/),
      'Enterprise: 20 answers, 34% (40 participants, 40%)',
      'University or institute or Other: 8 answers, 14% (15 participants, 15%)',
      'Prefer not to say: 0 answers, 0% (5 participants, 5%). The percentages are of the kinds that have both numbers',
      'where the two differ much, the results lean to those who answered more.',
    ]);
  });

  it('nothing is said where the programme does not say who attended', () => {
    expect(summaryOf(one, { government: 30, enterprise: 20 })).toMatch(/^n\s=\s50$/);
  });
});

describe('a composition', () => {
  it('is of the kinds for which both numbers are known, and not of one alone', () => {
    const kinds = [
      { options: ['a'], answers: 30 },
      { options: ['b', 'c'], answers: 10 },
      { options: ['d'], answers: 60 },
    ];
    const sessions = [{ attendance: { a: 20, b: 5, c: 5 } }, { attendance: { a: 40, b: 5, c: 25 } }];

    expect(compositionOf(kinds, sessions).map(({ kind: _, ...parts }) => parts)).toEqual([
      { attended: 60, answersShare: { count: 30, n: 40 }, attendedShare: { count: 60, n: 100 } },
      { attended: 40, answersShare: { count: 10, n: 40 }, attendedShare: { count: 40, n: 100 } },
    ]);
    expect(compositionOf(kinds.slice(0, 1), sessions)).toEqual([]);
    expect(compositionOf(kinds, [])).toEqual([]);
  });

  it('is of kinds all of which were counted, and of ten answers', () => {
    const kind = (answers: number, ...options: string[]) => ({ options, answers });
    const sessions = [{ attendance: { a: 20, b: 20 } }];

    expect(compositionOf([kind(6, 'a', 'x'), kind(6, 'b')], sessions)).toEqual([]);
    expect(compositionOf([kind(5, 'a'), kind(5, 'b')], sessions)).toHaveLength(2);
    expect(compositionOf([kind(5, 'a'), kind(4, 'b')], sessions)).toEqual([]);
  });

  it('leaves out kinds of which more answered than attended, and has no percentage of fewer than ten', () => {
    const kinds = [
      { options: ['a'], answers: 30 },
      { options: ['b'], answers: 10 },
      { options: ['c'], answers: 12 },
    ];
    const attendance = { a: 40, b: 9, c: 12 };
    expect(compositionOf(kinds, [{ attendance }]).map(({ kind }) => kind.options)).toEqual([['a'], ['c']]);
    const few = kinds.map((kind) => ({ ...kind, answers: 3 }));
    expect(compositionOf(few, [{ attendance }])).toEqual([]);
    expect(compositionOf(few, [{ attendance: { a: 3, b: 3, c: 3 } }])).toEqual([]);
  });
});

describe('a programme file that says who attended', () => {
  const faultsOf = (attendance: string, from = '', to = '') => {
    const source = sampleSource.replaceAll(/^ *attendance: .*\n/gm, '').replace(from, to);
    expect(source).toContain('headcount: 160\n');
    try {
      readProgramme(source.replace('headcount: 160\n', `headcount: 160\n    attendance: ${attendance}\n`), 'x.yaml');
      return [];
    } catch (error) {
      if (!(error instanceof ProgrammeFileError)) throw error;
      return error.message
        .split('\n')
        .filter((line) => line.includes('attendance'))
        .map((line) => line.trim().replace(/^x\.yaml:\d+ /, ''));
    }
  };

  it.each([
    ['is taken', '{ government: 70, enterprise: 80 }', []],
    [
      'is refused with a kind that nobody can choose',
      '{ ministry: 3 }',
      [
        'sessions[0].attendance.ministry: there is no option of d_org "ministry"; use one of government, enterprise, academia, other, undisclosed (see questionnaire.pages).',
      ],
    ],
    [
      'is refused with more people than the headcount',
      '{ government: 100, enterprise: 61 }',
      [
        'sessions[0].attendance: these are 161 people together, more than the headcount of 160; correct the one or the other.',
      ],
    ],
  ])('%s', (_, attendance, faults) => {
    expect(faultsOf(attendance)).toEqual(faults);
  });

  it('is refused where nobody is asked for the kind of organisation', () => {
    expect(faultsOf('{ government: 1 }', ', group: d_org', '')).toEqual([
      'sessions[0].attendance: no question asks for the kind of organisation, so nothing can stand beside who attended; name one in "questionnaire.headline.group", or take this out.',
    ]);
  });
});
