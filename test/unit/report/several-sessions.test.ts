import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { published } from '../../../shared/programme/published.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { designEffect } from '../../../shared/statistics/design-effect.ts';
import { wilson } from '../../../shared/statistics/share.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const texts = reportTexts('en');
const reader = { name: 'Ada', language: 'en' };
const [weifang, shanxi] = sessionsOf(sampleFile()) as [Session, Session];

/** `count` people, of whom the first `satisfied` are. */
const someOf = (session: Session, count: number, satisfied: number) =>
  Array.from({ length: count }, (_, n) =>
    aResponse(session, n, { answers: { q_overall: n < satisfied ? 5 : 2, q_nps: n < satisfied ? 10 : 0 } }),
  );

type Room = readonly [session: Session, count: number, satisfied: number];

function reported(...rooms: readonly Room[]) {
  const sealed = rooms.map(([session, ...people]) => aSealedSession(session, someOf(session, ...people)));
  const sessions = rooms.map(([session]) => session) as [Session];
  const publication = aProgrammePublication(...(sealed as [(typeof sealed)[0]]));
  return { view: composeReport(publication, sessions, reader), sheets: sheetsOf(publication, sessions, 'en') };
}

const percentages = ({ low, high }: { low: number; high: number }) =>
  [low, high].map((end) => `${Math.round(end * 100)}%`).join(' to ');

describe('a number over several sessions', () => {
  it('has a wider interval where they differ, in mail, page and sheet alike, and says by how much', () => {
    const { view, sheets } = reported([weifang, 80, 76], [shanxi, 80, 48]);
    const clusters = [
      [
        [1, 76],
        [0, 4],
      ],
      [
        [1, 48],
        [0, 32],
      ],
    ] as const;
    const effect = designEffect(clusters);
    const interval = wilson(124 / effect, 160 / effect);

    expect(effect).toBeGreaterThan(5);
    expect(view.metrics[1]).toMatchObject({ value: '78%', of: '124 of 160', range: percentages(interval) });
    const [question] = view.pages.flatMap((page) => page.questions);
    expect(question?.summary).toContain(`(${percentages(interval)})`);
    expect(view.notes).toContain(texts.notes.designEffect({ value: effect.toFixed(1) }));
    const row = sheets[0]?.rows.find(([label]) => label === texts.metric.satisfied);
    expect(row?.slice(4, 6)).toEqual([interval.low, interval.high].map((end) => Math.round(end * 1000) / 10));
  });

  it('has the interval of as many people where they are alike', () => {
    const { view } = reported([weifang, 80, 64], [shanxi, 80, 64]);
    expect(view.metrics[1]?.range).toBe(percentages(wilson(128, 160)));
    expect(view.notes.join()).not.toContain('design effect');
  });

  it('is also the mean of the sessions, where that differs by a point or more', () => {
    // 100 of 120 and 10 of 20 people: 79 % of all; the mean of 83.3 and 50 % is 67 %. Scores of +67 and 0.
    const apart = reported([weifang, 120, 100], [shanxi, 20, 10]).view.metrics;
    expect(apart.map(({ compared }) => compared)).toEqual([
      undefined,
      texts.metric.meanOfSessions({ value: '67%', sessions: 2 }),
      texts.metric.meanOfSessions({ value: '+33', sessions: 2 }),
      undefined,
    ]);
    const near = reported([weifang, 100, 80], [shanxi, 50, 41]).view.metrics;
    expect(near.map(({ compared }) => compared)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('intervals about those who attended alone', () => {
  const small = { ...weifang, headcount: 40, populationCorrection: true } as const;

  it('are what a programme asks for', () => {
    const file = { ...sampleFile(), populationCorrection: true };
    expect(published(file).sessions.every(({ populationCorrection }) => populationCorrection)).toBe(true);
    expect(weifang).not.toHaveProperty('populationCorrection');
  });

  it('narrow the more of them answered, and are nothing but the share where all did', () => {
    const rangeOf = (session: Session, count: number) =>
      composeReport(aPublication(session, someOf(session, count, count / 2)), [session], reader).metrics[1]?.range;
    expect(rangeOf(small, 40)).toBe('50% to 50%');
    expect(rangeOf({ ...weifang, headcount: 40 }, 40)).toBe(percentages(wilson(20, 40)));
    expect(rangeOf(small, 30)).toBe('41% to 59%');
    // More answers than people: the headcount is wrong.
    expect(rangeOf(small, 60)).toBe(percentages(wilson(30, 60)));
    expect(rangeOf({ ...weifang, populationCorrection: true, headcount: 1_000_000 }, 60)).toBe(
      percentages(wilson(30, 60)),
    );
  });

  it('take no sessions for a part of others', () => {
    const other = { ...shanxi, headcount: 40, populationCorrection: true } as const;
    const { view } = reported([small, 40, 36], [other, 40, 20]);
    expect(view.metrics[1]).toMatchObject({ value: '70%', range: '70% to 70%' });
    expect(view.notes).toContain(texts.notes.population({ people: 80 }));
    expect(view.sessions?.rows.map((row) => row[1]?.detail?.split(' · ')[0])).toEqual(['90% to 90%', '50% to 50%']);
  });
});
