import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const [weifang, shanxi] = sessionsOf(sampleFile()) as [Session, Session];
const { index } = reportTexts('en');

function tableOf(count: number, answers: (n: number) => Answers) {
  const responses = Array.from({ length: count }, (_, n) => aResponse(weifang, n, { answers: answers(n) }));
  const publication = aPublication(weifang, responses);
  return {
    table: composeReport(publication, [weifang], { name: 'Ada', language: 'en' }).indexes,
    sheet: sheetsOf(publication, [weifang], 'en').find(({ name }) => name === 'Sections'),
  };
}

/** The steps of a person without one of them. */
function stepsBut(key: string, n: number): Answers {
  const { [key]: _, ...others } = steps(n);
  return others;
}

/** Half of the people 5 and half 4; all 4; half 4 and half 2: means of 4.5, 4 and 3. */
const steps = (n: number): Answers => ({
  q_organisation: n % 2 === 0 ? 5 : 4,
  q_venue: 4,
  q_material: n % 2 === 0 ? 4 : 2,
});

describe('the mean of a section', () => {
  it('is the mean of the means of its questions on one scale, with the mean of their intervals', () => {
    const { table, sheet } = tableOf(20, (n) => ({ q_overall: 5, q_relevance: 1, ...steps(n) }));
    // t = 2.093: 4.5 +- 0.240, 4 +- 0, 3 +- 0.480.
    expect(table?.rows).toEqual([
      [
        {
          text: 'Organisation and next steps',
          detail: index.of({ questions: 3, scale: 'Very satisfied – Very dissatisfied' }),
        },
        { text: '3.8', detail: '3.6 to 4.1' },
        { text: '76.7' },
        { text: '20' },
      ],
      [
        { text: index.overall, detail: index.of({ questions: 4, scale: 'Very satisfied – Very dissatisfied' }) },
        { text: '4.1', detail: '3.9 to 4.3' },
        { text: '82.5' },
        { text: '20' },
      ],
    ]);
    expect(table?.notes).toEqual([index.rule({ fewest: 10 })]);
    expect(sheet?.rows).toEqual([
      ['Organisation and next steps', 3, 3.83, 3.59, 4.07, 76.7, 20, '1 to 5'],
      [index.overall, 4, 4.13, 3.94, 4.31, 82.5, 20, '1 to 5'],
    ]);
  });

  it('has a range on its scale, in the sheet as well', () => {
    const near = (n: number) => (n === 0 ? 4 : 5);
    const { table, sheet } = tableOf(10, (n) => ({ q_organisation: near(n), q_venue: near(n), q_material: near(n) }));
    // 4.9 +- 0.226.
    expect(table?.rows[0]?.[1]).toEqual({ text: '4.9', detail: '4.7 to 5.0' });
    expect(sheet?.rows[0]?.slice(2, 5)).toEqual([4.9, 4.67, 5]);
  });

  it('has a wider range over sessions that differ, unless it is about those who attended alone', () => {
    const rangeOf = (about: Partial<Session>) => {
      const [one, other] = [weifang, shanxi].map(({ headcount: _, ...session }) => ({ ...session, ...about })) as [
        Session,
        Session,
      ];
      const answered = (session: Session, best: number) =>
        Array.from({ length: 40 }, (_, n) => {
          const step = n % 2 === 0 ? best : best - 1;
          return aResponse(session, n, { answers: { q_organisation: step, q_venue: step, q_material: step } });
        });
      const publication = aProgrammePublication(
        aSealedSession(one, answered(one, 5)),
        aSealedSession(other, answered(other, 3)),
      );
      return composeReport(publication, [one, other], { name: 'Ada', language: 'en' }).indexes?.rows[0]?.[1]?.detail;
    };
    // 3.5 +- 0.2504; eight times that with the root of a design effect of 64, cut at the end of the scale.
    expect(rangeOf({})).toBe('1.5 to 5.0');
    expect(rangeOf({ populationCorrection: true })).toBe('3.2 to 3.8');
    expect(rangeOf({ populationCorrection: true, headcount: 40 })).toBeUndefined();
  });

  it('counts each question alike, whoever answered it', () => {
    const { table } = tableOf(40, (n) => ({ q_overall: 5, ...(n < 20 ? steps(n) : stepsBut('q_material', n)) }));
    expect(table?.rows[0]?.map(({ text }) => text)).toEqual(['Organisation and next steps', '3.8', '76.7', '20 to 40']);
  });

  it('has no range where all gave one answer: that does not say how others would answer', () => {
    const { table, sheet } = tableOf(20, () => ({ q_overall: 5, q_organisation: 4, q_venue: 4, q_material: 4 }));
    expect(table?.rows[0]?.[1]).toEqual({ text: '4.0' });
    expect(sheet?.rows[0]?.slice(2, 6)).toEqual([4, null, null, 80]);
  });

  it.each([
    ['one of its questions is hidden', 20, (n: number): Answers => (n < 4 ? steps(n) : stepsBut('q_venue', n))],
    ['one of them has fewer than ten answers', 20, (n: number): Answers => (n < 9 ? steps(n) : stepsBut('q_venue', n))],
    ['hardly anybody answered', 9, steps],
  ])('is not said where %s', (_, count, answers) => {
    const { table, sheet } = tableOf(count, answers);
    expect(table).toBeUndefined();
    expect(sheet).toBeUndefined();
  });
});
