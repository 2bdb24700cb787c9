import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const { actions, table } = reportTexts('en');
const [weifang, shanxi] = sessionsOf(sampleFile()) as [Session, Session];
const reader = { name: 'Ada', language: 'en' };

/** `count` responses; the first `satisfied` of them are satisfied overall. */
const someOf = (session: Session, count: number, satisfied: number, rest: (n: number) => Answers = () => ({})) =>
  Array.from({ length: count }, (_, n) =>
    aResponse(session, n, { answers: { q_overall: n < satisfied ? 5 : 2, ...rest(n) } }),
  );

/** Of ten, 2 find it useful, 4 like the venue, 6 the materials; 4 lack time, 3 tools too, and 6 lack nothing. */
const rated = (n: number): Answers => ({
  q_relevance: n % 10 < 2 ? 4 : 3,
  q_venue: n % 10 < 4 ? 5 : 1,
  q_material: n % 10 < 6 ? 5 : 1,
  q_organisation: 5,
  q_barrier: n % 10 < 4 ? ['time', ...(n % 10 < 3 ? ['tools'] : [])] : ['nothing'],
});

const sealed = (session: Session, ...rest: [number, number, ((n: number) => Answers)?]) =>
  aSealedSession(session, someOf(session, ...rest));

describe('what to do', () => {
  it('names the two lowest questions, the clearest difference and the barrier named most, and no more', () => {
    const programme = aProgrammePublication(sealed(weifang, 40, 36, rated), sealed(shanxi, 40, 12, rated));
    const said = composeReport(programme, [weifang, shanxi], reader).actions;

    expect(said).toHaveLength(3);
    expect(said[0]).toBe(
      actions.lowest(
        actions.item('How useful is the content for your work?', '20%'),
        actions.item('Venue and equipment', '40%'),
      ),
    );
    expect(said[1]).toMatch(
      /^The clearest difference between the sessions: in (Weifang|Shanxi), “Satisfied” is 60 points/,
    );
    expect(said[2]).toBe(actions.barrier('Time', 32, 80));
  });

  it('says nothing of a difference that may be none', () => {
    const programme = aProgrammePublication(sealed(weifang, 40, 21), sealed(shanxi, 40, 19));
    const report = composeReport(programme, [weifang, shanxi], reader);

    expect(report.actions).toEqual([]);
    expect(report.sessions?.notes[0]).toContain(table.unclear('Weifang and Shanxi'));
  });

  it('says which session differs where it does', () => {
    const programme = aProgrammePublication(sealed(weifang, 40, 36), sealed(shanxi, 40, 12));
    const [note] = composeReport(programme, [weifang, shanxi], reader).sessions?.notes ?? [];

    expect(note).toMatch(/Weifang 60 points above the others/);
    expect(note).not.toContain('no clear difference');
  });

  it('says nothing of items that are hidden', () => {
    const four = aPublication(weifang, someOf(weifang, 4, 1, rated));
    expect(composeReport(four, [weifang], reader).actions).toEqual([]);

    // Thirty people, four of whom named a barrier: the same publication would tell of them.
    const barely = aPublication(
      weifang,
      someOf(weifang, 30, 20, (n) => (n < 4 ? rated(n) : {})),
    );
    expect(composeReport(barely, [weifang], reader).actions).toEqual([]);
  });
});
