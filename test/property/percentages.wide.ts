import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../shared/i18n/report-texts.ts';
import { resultsTexts } from '../../shared/i18n/results-texts.ts';
import { QuestionRow } from '../../shared/mail/parts/question-row.tsx';
import { sidesOf } from '../../shared/mail/parts/sides.ts';
import { reportText } from '../../shared/mail/report-text.ts';
import { askedTogether } from '../../shared/questionnaire/asked-together.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { headlineNumbers } from '../../shared/report/headline-numbers.ts';
import { subjectOf } from '../../shared/report/lead.ts';
import { headlineMetric, responseMetric } from '../../shared/report/metrics.ts';
import type { QuestionResult, ReportView } from '../../shared/report/view.ts';
import { headlineFigure } from '../../shared/sheets/figures.ts';
import { questionSheet } from '../../shared/sheets/question-sheet.ts';
import { responseRate } from '../../shared/statistics/response-rate.ts';
import { Chart } from '../../shared/web/pages/results/chart.tsx';
import { exactly, percentOf } from '../fixtures/exact-rounding.ts';
import { aSession } from '../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../fixtures/publication/publications.ts';
import { seed } from '../fixtures/seed.ts';
import { isNightly } from '../fixtures/size.ts';

/**
 * Every share k of n up to a thousand, through what writes it where people read it, against the same fraction in whole numbers
 * of any size. Mails, pages and subjects take minutes for all of them: there it is every share of up to sixty people, and of
 * more every one that is hard to round. A night tries every n; each change those up to a hundred and, of the larger ones, a
 * fifth that the seed chooses.
 */
const largest = 1000;
const session = aSession();
const texts = reportTexts('en');
const numbers = headlineNumbers(session.questionnaire, texts);
const [satisfied, recommended] = [numbers[0], numbers[1]];
if (satisfied === undefined || recommended === undefined) throw new Error('the compact programme asks for both');

const sizes = Array.from({ length: largest }, (_, at) => at + 1).filter(
  (n) => isNightly || n <= 100 || n === largest || n % 5 === seed % 5,
);
const countsTo = (n: number) => Array.from({ length: n + 1 }, (_, k) => k);
/** Those of 0 to n that are half a percent above a whole one, less than one percent or more than 99, or of a small n. */
const hardCounts = (n: number) =>
  countsTo(n).filter((k) => n <= 60 || (200 * k) % n === 0 || 100 * k <= n || 100 * (n - k) <= n);
/** Of each n up to the largest, what must be said of 0 to n of them. */
const said = new Map(sizes.map((n) => [n, countsTo(n).map((k) => percentOf(k, n))]));
const expected = (n: number) => said.get(n) ?? [];
const hardExpected = (n: number) => hardCounts(n).map((k) => expected(n)[k]);

/** The first few n for which something else is said than must be. */
const faults = (differs: (n: number) => boolean) => sizes.filter(differs).slice(0, 5);
const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** A question of which n people gave each answer so many times. */
const resultOf = (counts: readonly number[], n: number): QuestionResult => ({
  key: 'q',
  question: 'Q',
  summary: 'S',
  layout: 'options',
  parts: counts.map((count) => ({ label: `L${count}`, count, n, tone: 'plain' as const })),
});
const blank = composeReport(aBarePublication(), [session], { name: 'Ada', language: 'en' });
const viewOf = (n: number): ReportView => ({
  ...blank,
  pages: [{ heading: 'H', questions: [resultOf(hardCounts(n), n)] }],
});
const grouped = (n: number) => n.toLocaleString('en-GB');
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found);
const unescaped = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

describe('every share of up to a thousand people', () => {
  it('is right in the text of a mail', () => {
    expect(faults((n) => !isSame(matches(reportText(viewOf(n)), /\((\S+%)\) L\d+$/gm), hardExpected(n)))).toEqual([]);
  });

  it('is right in the HTML of a mail', () => {
    const shown = (n: number) => {
      const html = renderToString(
        QuestionRow({ result: resultOf(hardCounts(n), n), language: 'en', sides: sidesOf('ltr') }),
      );
      return matches(unescaped(html), /<\/b> \(([^)]+)\)<\/td>/g);
    };
    expect(faults((n) => !isSame(shown(n), hardExpected(n)))).toEqual([]);
  });

  it('is right on the page', () => {
    const { columns } = resultsTexts('en');
    const shown = (n: number) => {
      const html = renderToString(Chart({ result: resultOf(hardCounts(n), n), columns, language: 'en' }));
      return matches(unescaped(html), /<td>([<>]?\d+%)<\/td>/g);
    };
    expect(faults((n) => !isSame(shown(n), hardExpected(n)))).toEqual([]);
  });

  it('is right in the subject, as counts below ten', () => {
    const subject = (k: number, n: number) => {
      const released = { responses: n, items: { q_overall: { 5: k, 1: n - k } } };
      return subjectOf(aBarePublication({ released }), [session], 'en', texts);
    };
    const must = (k: number, n: number) =>
      `[Feedback] Weifang, 3 December: ${n < 10 ? `${k} of ${n} satisfied` : `${expected(n)[k]} satisfied (${grouped(k)}/${grouped(n)})`}`;
    expect(faults((n) => hardCounts(n).some((k) => subject(k, n) !== must(k, n)))).toEqual([]);
  });

  it('is right in the numbers that open a report, as counts below ten', () => {
    const must = (k: number, n: number) => (n < 10 ? `${k} of ${n}` : expected(n)[k]);
    const share = (k: number, n: number) => headlineMetric(satisfied, { 4: k, 2: n - k }, texts).value;
    const rate = (k: number, n: number) =>
      responseMetric(k, responseRate([{ responses: k, headcount: n }]), texts).value;
    const isWrong = (k: number, n: number) => share(k, n) !== must(k, n) || rate(k, n) !== must(k, n);
    expect(faults((n) => hardCounts(n).some((k) => isWrong(k, n)))).toEqual([]);
  });

  it('is right in the sheets, where one decimal is always true', () => {
    const asked = askedTogether([session]);
    const share = (n: number) => {
      const counts = Object.fromEntries(countsTo(n).map((k) => [`z${String(k).padStart(4, '0')}`, k]));
      const released = { responses: n, items: { q_barrier: { '#': n, ...counts } } };
      const publication = aBarePublication({ topic: { kind: 'session', code: session.code }, released });
      const { rows } = questionSheet(publication, asked, [session], 'en');
      return rows
        .filter(([, , key, , , code]) => key === 'q_barrier' && String(code).startsWith('z'))
        .map(([, , , , , , , , , percent]) => percent);
    };
    const figure = (k: number, n: number) => headlineFigure(satisfied, { 5: k, 3: n - k }, 'en').value;
    expect(
      faults((n) => {
        const tenth = (k: number) => exactly(100 * k, n, 1);
        const hard = n < 10 ? [] : hardCounts(n);
        const figures = hard.map((k) => figure(k, n));
        return !isSame(share(n), countsTo(n).map(tenth)) || !isSame(figures, hard.map(tenth));
      }),
    ).toEqual([]);
  });
});

describe('every net promoter score of up to five hundred people', () => {
  const counts = (less: number, n: number) => ({ 10: Math.max(less, 0), 0: Math.max(-less, 0), 8: n - Math.abs(less) });
  const differences = (n: number) => Array.from({ length: 2 * n + 1 }, (_, at) => at - n);
  const isWrong = (less: number, n: number) => {
    const whole = exactly(100 * less, n);
    const must = whole > 0 ? `+${whole}` : whole < 0 ? `−${-whole}` : '0';
    return (
      headlineMetric(recommended, counts(less, n), texts).value !== must ||
      headlineFigure(recommended, counts(less, n), 'en').value !== exactly(100 * less, n, 1)
    );
  };

  it('is right in the numbers that open a report and in the sheets, from twenty on', () => {
    const some = sizes.filter((n) => n >= 20 && n <= 500);
    expect(some.filter((n) => differences(n).some((less) => isWrong(less, n))).slice(0, 5)).toEqual([]);
  });

  it('is its three counts before', () => {
    for (const n of sizes.filter((each) => each < 20)) {
      for (const less of differences(n)) {
        const { 10: promoters, 0: detractors, 8: passives } = counts(less, n);
        expect(headlineMetric(recommended, counts(less, n), texts)).toEqual({
          label: texts.metric.recommend,
          value: `${promoters} / ${passives} / ${detractors}`,
          of: 'promoters / passives / detractors',
        });
      }
    }
  });
});
