import { describe, expect, it } from 'vitest';
import { newKey } from '../../../../../shared/access/key.ts';
import { interfaceLanguages } from '../../../../../shared/i18n/interface-languages.ts';
import { reportTexts } from '../../../../../shared/i18n/report-texts.ts';
import { resultsTexts } from '../../../../../shared/i18n/results-texts.ts';
import type { Session } from '../../../../../shared/programme/session.ts';
import { type ComparedNumber, ratedQuestions } from '../../../../../shared/report/claims/compared-numbers.ts';
import { type Comparison, claimed, comparison } from '../../../../../shared/report/claims/comparison.ts';
import { indexesOf } from '../../../../../shared/report/indexes.ts';
import { designEffect } from '../../../../../shared/statistics/design-effect.ts';
import { differenceOf } from '../../../../../shared/statistics/difference.ts';
import { type Distribution, distribution } from '../../../../../shared/statistics/distribution.ts';
import { exactDifference } from '../../../../../shared/statistics/exact-test.ts';
import { topBox, topTwoBox } from '../../../../../shared/statistics/five-point.ts';
import { gainOf } from '../../../../../shared/statistics/gain.ts';
import { holm } from '../../../../../shared/statistics/holm.ts';
import { nonresponseBounds } from '../../../../../shared/statistics/nonresponse.ts';
import { type Nps, netPromoterScore } from '../../../../../shared/statistics/nps.ts';
import { scoreIn, shareIn, simple } from '../../../../../shared/statistics/precision.ts';
import { rounded } from '../../../../../shared/statistics/rounding.ts';
import { type Share, share, wilson, z95 } from '../../../../../shared/statistics/share.ts';
import { t95 } from '../../../../../shared/statistics/student.ts';
import { compressed } from '../../../../../shared/web/http/compress.ts';
import { coverageTable } from '../../../../../shared/web/pages/results/definitions/coverage-tables.ts';
import { definitionsIn } from '../../../../../shared/web/pages/results/definitions/definitions.ts';
import { DefinitionsPage } from '../../../../../shared/web/pages/results/definitions/definitions-page.tsx';
import { examples } from '../../../../../shared/web/pages/results/definitions/examples.ts';
import { formulas } from '../../../../../shared/web/pages/results/definitions/formulas.tsx';
import { renderPage } from '../../../../../shared/web/parts/document.tsx';
import { sampleFile, sessionsOf } from '../../../../fixtures/programmes/programme-files.ts';
import { aPublication } from '../../../../fixtures/publication/sealed.ts';
import { aResponse } from '../../../../fixtures/responses/responses.ts';
import { pageFaults } from '../../../../fixtures/web/html-faults.ts';
import { bodyText } from '../../../../fixtures/web/html-text.ts';
import { type Scope, valueOfLines } from '../../../../fixtures/web/math-value.ts';
import { aRequest } from '../../../../fixtures/web/requests.ts';

const key = newKey(new Uint8Array(16).fill(7));
const [weifang] = sessionsOf(sampleFile()) as [Session];
const pageIn = (language: string) =>
  renderPage(
    DefinitionsPage({
      link: { programme: 'ets', key, language },
      programme: 'ETS',
      languages: interfaceLanguages,
      wanted: {},
    }),
  );

describe('the formulas of the definitions, read as arithmetic', () => {
  const both = (lines: Parameters<typeof valueOfLines>[0], scope: Scope) =>
    ([-1, 1] as const).map((sign) => valueOfLines(lines, scope, sign));

  it('give the shares of a five-point scale, its mean and its deviation', () => {
    const steps = [1, 3, 12, 54, 90] as const;
    const each = steps.map((n_k, at) => ({ k: at + 1, nk: n_k }));
    const [share, best] = formulas.satisfied;
    const [mean, deviation] = formulas.mean;
    const spread = distribution(each.map(({ k, nk }) => [k, nk]));

    expect(valueOfLines([share], { n: 160, n5: 90, n4: 54 })).toBeCloseTo(topTwoBox(steps)?.value ?? 0, 12);
    expect(valueOfLines([best], { n: 160, n5: 90 })).toBeCloseTo(topBox(steps)?.value ?? 0, 12);
    expect(valueOfLines([mean], { n: 160, each } as unknown as Scope)).toBeCloseTo(spread?.mean ?? 0, 12);
    const scope = { n: 160, each } as unknown as Scope;
    expect(valueOfLines([mean, deviation], scope)).toBeCloseTo(spread?.deviation ?? 0, 12);
  });

  it.each([
    [144, 160],
    [1, 10],
    [12, 12],
  ])('give Wilson’s interval of %i of %i', (count, n) => {
    const { low, high } = wilson(count, n);
    const [interval, z] = formulas.range;
    const [one, other] = both([z, interval], { p: count / n, n });
    expect(one).toBeCloseTo(low, 12);
    expect(other).toBeCloseTo(high, 12);
  });

  it.each([
    [20, 30, 15],
    [5, 0, 0],
    [0, 0, 5],
  ])('give a net promoter score of %i, %i and %i with its interval, which ends where scores do', (P, passives, D) => {
    const { n, value, interval } = netPromoterScore(P, passives, D) as Nps;
    const [score, parts, half, low, high] = formulas.nps;
    const scope = { P, D, n, z: z95 };
    expect(valueOfLines([score], scope)).toBeCloseTo(value, 12);
    expect(valueOfLines([parts, half, low], scope)).toBeCloseTo(interval.low, 10);
    expect(valueOfLines([parts, half, high], scope)).toBeCloseTo(interval.high, 10);
  });

  it('give the interval of a difference', () => {
    const [one, other] = [share(144, 160) as Share, share(120, 150) as Share];
    const { interval } = differenceOf(one, other);
    const scope = {
      p1: one.value,
      l1: one.interval.low,
      u1: one.interval.high,
      p2: other.value,
      l2: other.interval.low,
      u2: other.interval.high,
    };
    const [below, above, low, high] = formulas.difference;
    expect(valueOfLines([below, low], scope)).toBeCloseTo(interval.low, 12);
    expect(valueOfLines([above, high], scope)).toBeCloseTo(interval.high, 12);
  });

  it('give the range of a change, and its effect', () => {
    const [n, changes] = [40, { before: 100, now: 130, squares: 60 }];
    const gain = gainOf({ n, ...changes }, { from: 1, to: 5, best: 5 });
    const deviation = Math.sqrt((changes.squares - 30 ** 2 / n) / (n - 1));
    const scope = { d: 30 / n, SD: deviation, n, t: t95(n - 1) ?? 0 };
    const [interval, effect] = formulas.pair;
    const [low, high] = both([interval], scope);
    expect(low).toBeCloseTo(gain?.interval?.low ?? 0, 12);
    expect(high).toBeCloseTo(gain?.interval?.high ?? 0, 12);
    expect(valueOfLines([effect], scope)).toBeCloseTo(gain?.effect ?? 0, 12);
  });

  it('give the design effect', () => {
    const sessions = [30, 12, 25].map((yes, at) => ({ yes, n: [40, 40, 30][at] ?? 0 }));
    const [n, yes] = [110, 67];
    const each = sessions.map((session) => ({ yj: session.yes, nj: session.n }));
    const m = yes / n;
    const scope = { s: 3, n, m, v: m * (1 - m), each } as unknown as Scope;
    const clusters = sessions.map((session) => [[1, session.yes] as const, [0, session.n - session.yes] as const]);
    expect(designEffect(clusters)).toBeGreaterThan(1);
    expect(valueOfLines(formulas.sessions, scope)).toBeCloseTo(designEffect(clusters), 12);
  });

  it('give the ranges of a population: of shares by z, of scores by drawing both ends towards the score', () => {
    const [ofShares, low, high] = formulas.population;
    const z = valueOfLines([ofShares], { z: z95, n: 20, N: 40 });
    expect(wilson(12, 20, z)).toEqual(shareIn(share(12, 20) as Share, { population: 40 }).interval);

    const nps = netPromoterScore(12, 5, 3) as Nps;
    const scope = { NPS: nps.value, l: nps.interval.low, u: nps.interval.high, n: 20, N: 40 };
    const { interval } = scoreIn(nps, { population: 40 });
    expect(valueOfLines([low], scope)).toBeCloseTo(interval.low, 10);
    expect(valueOfLines([high], scope)).toBeCloseTo(interval.high, 10);
    // Not what a smaller z would give, which lies around another score.
    expect([interval.low, interval.high].map((end) => rounded(end, 1))).toEqual([18.8, 62.8]);
  });

  it.each([
    ['inside the scale', (n: number, question: number) => 1 + ((n * (question + 2)) % 5), false],
    ['cut at its end', (n: number, question: number) => (n <= question ? 4 : 5), true],
  ])('give the mean of a section with its range, %s', (_, stepOf, isCut) => {
    const questions = ['q_organisation', 'q_venue', 'q_material'];
    // The third of them answered by fewer.
    const answered = questions.map((___, at) => Array.from({ length: at === 2 ? 12 : 15 }, (____, n) => stepOf(n, at)));
    const responses = Array.from({ length: 15 }, (__, n) => {
      const steps = questions.flatMap((key, at) => (answered[at]?.[n] === undefined ? [] : [[key, answered[at][n]]]));
      return aResponse(weifang, n, { answers: Object.fromEntries(steps) });
    });
    const [index] = indexesOf(aPublication(weifang, responses), weifang.questionnaire, () => simple);
    const each = answered.map((steps) => {
      const { mean: m, deviation: SD = 0 } = distribution(steps.map((step) => [step, 1])) as Distribution;
      return { m, SD, n: steps.length, t: t95(steps.length - 1) ?? 0 };
    });
    const [mean, low, high] = formulas.sections;
    const scope = { q: 3, each } as unknown as Scope;

    expect(valueOfLines([mean], scope)).toBeCloseTo(index?.value ?? 0, 12);
    expect(valueOfLines([low], scope)).toBeCloseTo(index?.interval?.low ?? 0, 12);
    expect(valueOfLines([high], scope)).toBeCloseTo(index?.interval?.high ?? 0, 12);
    expect(index?.interval?.high === 5).toBe(isCut);
  });

  it('give what those could change who did not answer', () => {
    const { low, high } = nonresponseBounds({ count: 40, n: 60 }, 100);
    const bounds = formulas.nonresponse.map((line) => valueOfLines([line], { x: 40, n: 60, N: 100 }));
    expect(bounds).toEqual([low.count / low.n, high.count / high.n]);
  });
});

describe('the examples of the definitions', () => {
  const list = (value: number | readonly number[] | undefined) => [value ?? []].flat();
  const thirds = (values: readonly number[]) => ({
    low: values.filter((value) => value < 0).length,
    middle: values.filter((value) => value === 0).length,
    high: values.filter((value) => value > 0).length,
  });
  const counted = (values: readonly number[]) => distribution(values.map((value) => [value, 1]));
  type Given = Readonly<Record<string, number | readonly number[]>>;
  const number = (given: Given, name: string) => list(given[name])[0] ?? Number.NaN;
  const shareOf = (given: Given, count: string, n: string) => share(number(given, count), number(given, n)) as Share;

  /** What our own functions make of the values of an example. */
  const ours: Readonly<Record<string, (given: Given) => readonly number[]>> = {
    satisfied({ answers }) {
      const of = (step: number) => list(answers).filter((each) => each === step).length;
      return [topTwoBox([of(1), of(2), of(3), of(4), of(5)])?.value ?? Number.NaN];
    },
    mean({ answers }) {
      const { mean, deviation, median } = counted(list(answers)) ?? { mean: 0, deviation: 0, median: 0 };
      return [mean, deviation ?? 0, median];
    },
    range(given) {
      const { low, high } = shareOf(given, 'x', 'n').interval;
      return [low, high];
    },
    nps(given) {
      const [promoters, detractors, n] = ['P', 'D', 'n'].map((name) => number(given, name)) as [number, number, number];
      const { value, interval } = netPromoterScore(promoters, n - promoters - detractors, detractors) as Nps;
      return [value, interval.low, interval.high];
    },
    difference(given) {
      const { low, high } = differenceOf(shareOf(given, 'x', 'n'), shareOf(given, 'y', 'm')).interval;
      return [low, high];
    },
    clear(given) {
      if (given.p !== undefined) {
        const tests = list(given.p).map((p) => ({ p }));
        const outcomeOf = holm(tests);
        return tests.map((test) => (outcomeOf(test).isRejected ? 1 : 0));
      }
      if (given.one !== undefined) return [exactDifference(thirds(list(given.one)), thirds(list(given.other)))];
      const [one, other] = [shareOf(given, 'x', 'n'), shareOf(given, 'y', 'm')].map(({ count, n }) => ({
        low: n - count,
        middle: 0,
        high: count,
      })) as [ReturnType<typeof thirds>, ReturnType<typeof thirds>];
      return [exactDifference(one, other)];
    },
    pair({ before, now }) {
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      const [earlier, later] = [list(before), list(now)];
      const squares = sum(later.map((value, at) => (value - (earlier[at] ?? 0)) ** 2));
      const totals = { n: later.length, before: sum(earlier), now: sum(later), squares };
      const { low, high } = gainOf(totals, { from: 1, to: 5, best: 5 })?.interval ?? { low: 0, high: 0 };
      return [low, high];
    },
    rounding: ({ x }) => [rounded(list(x)[0] ?? 0)],
  };

  const all = Object.entries(examples).flatMap(([id, shown]) => shown.map((example) => ({ id, ...example })));

  it.each(all)('say of $id what our functions make of $given', ({ id, given, result }) => {
    const values = ours[id]?.(given) ?? [];
    expect(values.length).toBe(result.length);
    for (const [at, said] of result.entries()) {
      expect(rounded(values[at] ?? 0, said.split('.')[1]?.length ?? 0), said).toBe(Number(said));
    }
  });

  it('tell apart what gives the same and what gives something else', () => {
    for (const { same, alike, result } of all) {
      expect(same.length).toBeGreaterThan(0);
      expect(same.filter(({ gives }) => gives !== undefined)).toEqual([]);
      for (const { gives } of alike) {
        expect(gives).toBeDefined();
        // By more than the last digit.
        const differs = (gives ?? []).some((said, at) => Number(said) !== Number(result[at]));
        expect(differs, String(gives)).toBe(true);
      }
    }
  });

  it('have lists of changes that are those of the answers before and now', () => {
    const [{ given } = { given: {} }] = examples.pair ?? [];
    const { before, now, changes } = given as Record<string, readonly number[]>;
    expect(changes).toEqual(now?.map((value, at) => value - (before?.[at] ?? 0)));
  });
});

describe('the words on clear differences', () => {
  it('say of barriers at which numbers they are named', () => {
    const { words } = definitionsIn('en').find(({ id }) => id === 'clear') ?? { words: [] };
    expect(words.join(' ')).toContain('at least 10% named it');
    expect(words.join(' ')).toContain('McNemar test, one-sided, at 2.5%');
    expect(
      definitionsIn('de')
        .flatMap((each) => each.words)
        .join(' '),
    ).toContain('auf dem Niveau von 2,5 %');
  });

  it('say of an interval what becomes of it where chance is not ruled out, and where it touches 0 in whole points', () => {
    const number: ComparedNumber = { ...(ratedQuestions(weifang.questionnaire)[0] as ComparedNumber), unit: 'share' };
    const people = (high: number, n: number) => ({ low: n - high, middle: 0, high });
    const compared = comparison(number, people(40, 50), people(20, 50)) as Comparison;
    const byChance = claimed(compared, { isRejected: false, level: 0.05 });
    const clear = claimed(compared, { isRejected: true, level: 0.05 });
    expect(clear.verdict).toBe('clear');
    expect(clear.apart.interval.low).toBeGreaterThan(0);
    expect(byChance).toMatchObject({ verdict: 'unclear', apart: { interval: { low: 0 } } });
    // Tests that are stricter have wider ranges.
    const stricter = claimed(compared, { isRejected: true, level: 0.01 });
    expect(stricter.apart.interval.low).toBeLessThan(clear.apart.interval.low);
    // Of 9.6 points one reads 10.
    const [some, others] = [people(240, 500), people(192, 500)];
    expect(claimed(comparison(number, some, others) as Comparison, { isRejected: true, level: 0.05 }).verdict).toBe(
      'clear',
    );
  });
});

describe('the words of the page', () => {
  it.each([
    ['de', /Bereich|Termin|\bklar/i],
    ['zh-CN', /区间/],
    ['it', /\bchiar/i],
  ])('are in %s those of the report beside it', (language, others) => {
    const said = definitionsIn(language).flatMap(({ heading, words, letters = '', coverage }) => [
      heading,
      ...words,
      letters,
      coverage?.heading,
      coverage?.rule,
    ]);
    const { interval, pair } = reportTexts(language).notes;
    const ofReport = [interval, pair];
    expect(said.filter((each) => each !== undefined && !ofReport.includes(each) && others.test(each))).toEqual([]);
  });
});

describe('the tables of coverage', () => {
  it('show what is known of few answers', () => {
    const rows = (of: 'range' | 'nps' | 'difference') =>
      coverageTable(of, 'en').rows.map(({ truth, cells }) => [truth, ...cells.map(({ held }) => held)]);

    expect(rows('range')).toEqual([
      ['At worst', '83.2%', '83.5%', '83.7%', '83.8%'],
      ['On average', '95.5%', '95.4%', '95.3%', '95.2%'],
      ['50%', '93.8%', '97.9%', '95.9%', '93.5%'],
      ['90%', '91.9%', '93.0%', '95.7%', '97.0%'],
    ]);
    expect(rows('nps')).toEqual([
      ['+30', '96.2%', '94.8%', '95.0%'],
      ['+75', '94.4%', '95.6%', '95.6%'],
    ]);
    expect(rows('difference').map(([, ...held]) => held)).toEqual([
      ['94.9%', '94.5%', '95.1%'],
      ['95.3%', '96.1%', '95.4%'],
    ]);
    expect(coverageTable('nps', 'en').rows[1]?.cells[0]?.missed).toEqual(['↓ 5.6%', '↑ 0.0%']);
  });
});

describe.each(interfaceLanguages)('the page of definitions in %s', (language) => {
  const html = pageIn(language);

  it('has every definition with its formula, and all words in this language', () => {
    const text = bodyText(html);
    const all = definitionsIn(language);
    expect(all.map(({ id }) => id).sort()).toEqual(Object.keys(formulas).sort());
    expect(new Set(all.map(({ heading }) => heading)).size).toBe(all.length);
    for (const { id } of all) expect(html).toContain(`<section id="${id}">`);
    expect(html.match(/<math>/g)).toHaveLength(Object.values(formulas).flat().length);
    expect(text).toContain(resultsTexts(language).definitions.about);
    const words = bodyText(html.replaceAll(/<code.*?<\/code>/gs, ''));
    expect(words.match(/\w_\w|undefined|\{|NaN/)).toBeNull();
    expect(html).not.toMatch(/<script|\sstyle=/);
  });

  it('is valid, arrives in one round trip, and is the same each time', () => {
    expect(pageFaults(html)).toEqual([]);
    const response = { statusCode: 200, headers: { 'content-type': 'text/html' }, body: html };
    const { body = '' } = compressed(aRequest({ code: undefined, headers: { 'accept-encoding': 'br' } }), response);
    expect(Buffer.from(body, 'base64').byteLength).toBeLessThanOrEqual(14_000);
    expect(pageIn(language)).toBe(html);
  });
});
