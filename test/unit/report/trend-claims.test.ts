import { expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const sessions = sessionsOf(sampleFile());
const { trend } = reportTexts('en');

/** The report of a programme in each session of which so many of a hundred are satisfied; of the earlier one, 320 of 400. */
function reportOf(satisfied: readonly number[]) {
  const sealed = sessions.map((session: Session, at) =>
    aSealedSession(
      session,
      Array.from({ length: 100 }, (_, n) =>
        aResponse(session, n, { answers: { q_overall: n < (satisfied[at] ?? 0) ? 5 : 2 } }),
      ),
    ),
  );
  const earlier = {
    programme: 'ets-2019',
    title: { en: 'Trainings of 2019' },
    asOf: sealed[0]?.publication.asOf,
    responses: 400,
    items: { q_overall: { 5: 320, 2: 80 } },
  };
  const publication = { ...aProgrammePublication(...(sealed as [(typeof sealed)[0]])), earlier };
  return composeReport(publication as ReturnType<typeof aProgrammePublication>, sessions, {
    name: 'Ada',
    language: 'en',
  });
}

it('a change is told where the sessions of a programme are alike, in its table and under what to do', () => {
  const { trend: table, actions } = reportOf([68, 67, 66, 67]);
  expect(table?.notes[0]).toMatch(/^Since “Trainings of 2019”, “Satisfied” has fallen by 13 points/);
  expect(actions).toContain(table?.notes[0]);
});

it('the same change is none where they differ by more than it is', () => {
  const { trend: table, actions } = reportOf([96, 40, 80, 52]);
  expect(table?.notes[0]).toBe(trend.unclear);
  expect(actions.join()).not.toContain('Trainings of 2019');
});
