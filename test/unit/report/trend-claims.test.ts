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

it('each change stands in a line: what is counted, how it was, how it is, by how many points and between which', () => {
  const [fallen, risen, unclear] = [
    [68, 67, 66, 67],
    [94, 93, 94, 95],
    [96, 40, 80, 52],
  ].map((satisfied) => reportOf(satisfied).trend);
  const linesOf = (table: typeof fallen) =>
    table?.rows.map((row) => row.map(({ text, detail }) => `${text} (${detail})`).join(' | '));

  expect(fallen?.heading).toBe('Since “Trainings of 2019”');
  expect(linesOf(fallen)).toEqual([
    'Satisfied (best two steps) | 80% (320 of 400) | 67% (268 of 400) | −13 (−21 to −5 · ▼ clearly lower)',
  ]);
  expect(linesOf(risen)).toEqual([
    'Satisfied (best two steps) | 80% (320 of 400) | 94% (376 of 400) | +14 (+8 to +20 · ▲ clearly higher)',
  ]);
  expect(linesOf(unclear)).toEqual([
    'Satisfied (best two steps) | 80% (320 of 400) | 67% (268 of 400) | −13 (−42 to +20)',
  ]);
  expect(risen?.notes).toEqual([
    'Since “Trainings of 2019”, “Satisfied” has risen by 14 points (8 to 20).',
    'Then: the results of “Trainings of 2019” as of 20 December 2020, from 400 answers. Now: this report.',
    'Only questions that were asked of everybody both times, in the same words and with the same answers to choose from, and that 10 people or more answered both times (20 for NPS).',
    'Other people answered then than now: a change may also come from who took part.',
  ]);
});
