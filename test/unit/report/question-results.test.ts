import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { reportHtml } from '../../../shared/mail/report-html.tsx';
import { reportText } from '../../../shared/mail/report-text.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { askedOf } from '../../../shared/report/question-results.ts';
import type { Answer, Answers } from '../../../shared/response/answers.ts';
import { simple } from '../../../shared/statistics/precision.ts';
import { readText } from '../../fixtures/mail/read-mail.ts';
import { anAllTypesSession } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const session = anAllTypesSession();

/** What is reported of one item when each of these answers was given by one person. */
function resultOf(key: string, given: readonly Answer[], language = 'en') {
  const report = reportOf(
    given.map((answer) => ({ [key]: answer })),
    language,
  );
  const result = report.pages.flatMap((page) => page.questions).find((each) => each.key === key);
  if (result === undefined) throw new Error(`the report has no ${key}`);
  const parts = result.parts.map(({ label, count }) => [label, count] as const);
  return { ...result, parts, summary: result.summary.replaceAll('\u00a0', ' ') };
}

function reportOf(all: readonly Answers[], language = 'en') {
  const responses = all.map((answers, at) => aResponse(session, at, { answers }));
  return composeReport(aPublication(session, responses), [session], { name: 'Ada', language });
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('the result of a question with an option for some only', () => {
  it.each([
    ['en', '“An advanced course”: asked only after “useful” or “very useful” to “How useful is it for your work?”'],
    ['zh-CN', expect.stringMatching(/^“高级班”：.*“有帮助”.*“非常有帮助”/)],
  ] as const)('says to whom that one was offered, in the words of the language: %s', (language, sentence) => {
    const item = itemsOf(session).find(({ key }) => key === 'q_course');
    const { scales } = session.questionnaire;
    const context = { language, texts: reportTexts(language), scales, precision: simple, whyHidden: '' };

    expect(item && askedOf(item, context)).toEqual([sentence]);
  });
});

describe('the result of a number', () => {
  it('is the class of its median with the unit, and a bar for each class, none of them of few people', () => {
    const { summary, parts, layout } = resultOf('q_years', [
      ...times(7, 3),
      11,
      12,
      20,
      20,
      21,
      22,
      31,
      37,
      'na',
      'na',
    ]);

    expect(summary).toBe('median 10 to 39 years · n = 15');
    expect(parts).toEqual([
      ['0 to 9\u00a0years', 7],
      ['10 to 39\u00a0years', 8],
      ['40 to 49\u00a0years', 0],
      ['50\u00a0years', 0],
    ]);
    expect(layout).toBe('options');
  });

  it('says to how many it did not apply where those are no few', () => {
    expect(resultOf('q_years', [...times(7, 3), ...times(5, 'na')]).summary).toBe(
      'median 0 to 9 years · n = 7 · Not applicable: 5',
    );
  });

  it('says why there is no bar where no class is large enough by itself', () => {
    const { summary, parts } = resultOf('q_years', [...times(6, 3), ...times(4, 50)]);
    expect([summary, parts]).toEqual(['n = 10 · no answer was given often enough to be shown by itself', []]);
  });

  it('has a real minus sign and its decimals', () => {
    const { summary, parts } = resultOf('q_change', [...times(7, -2.5), ...times(8, 2.4)]);

    expect(summary).toBe('median 0.0 to 4.9 · n = 15');
    expect(parts.filter(([, count]) => count > 0)).toEqual([
      ['−5.0 to −0.1', 7],
      ['0.0 to 4.9', 8],
    ]);
  });

  it('tells nothing of who typed the least and the most', () => {
    const of = (least: number, most: number) => resultOf('q_years', [least, ...times(7, 25), ...times(7, 33), most]);
    expect(of(11, 49)).toEqual(of(19, 41));
  });

  it('is shown for each topic of the session, and in no programme report', () => {
    const answers = times(6, { 'k_hours.policy': 3 });
    const responses = answers.map((each, at) => aResponse(session, at, { answers: each }));
    const keys = (report: ReturnType<typeof reportOf>) =>
      report.pages.flatMap((page) => page.questions).map(({ key }) => key);
    const programme = aProgrammePublication(aSealedSession(session, responses));

    expect(keys(reportOf(answers))).toEqual(
      expect.arrayContaining(['k_hours.policy', 'k_hours.finance', 's_there.lin']),
    );
    // Those are in tables.
    expect(keys(reportOf(answers))).not.toEqual(expect.arrayContaining(['k.policy']));
    expect(keys(reportOf(answers))).not.toEqual(expect.arrayContaining(['s_content.lin']));
    const all = keys(composeReport(programme, [session], { name: 'Ada', language: 'en' }));
    expect(all).toContain('q_years');
    expect(all.filter((key) => key.includes('.'))).toEqual([]);
  });
});

describe('the result of a date', () => {
  it('is a bar for each time in which enough people have their day', () => {
    const days = [...times(6, '2026-06-03'), '2026-07-01', '2026-08-01', ...times(7, '2026-12-01')];
    expect(resultOf('q_start', days)).toMatchObject({
      summary: 'n = 15',
      parts: [
        ['June 2026 to July 2026', 7],
        ['August 2026 to December 2026', 8],
      ],
    });
    expect(resultOf('q_start', days, 'zh-CN').parts[0]?.[0]).toBe('2026年6月 至 2026年7月');
  });

  it('is a bar for each month or year as the question spans them', () => {
    const days = Array.from(
      { length: 20 },
      (_, at) => `2026-${at < 13 ? '06' : '08'}-${String(at + 1).padStart(2, '0')}`,
    );
    expect(resultOf('q_start', days).parts).toEqual([
      ['June 2026', 13],
      ['August 2026', 7],
    ]);
    const years = Array.from(
      { length: 20 },
      (_, at) => `20${at % 2 === 0 ? '06' : '11'}-${String((at % 12) + 1).padStart(2, '0')}-01`,
    );
    expect(resultOf('q_since', years).parts).toEqual([
      ['2006', 10],
      ['2011', 10],
    ]);
  });
});

describe('the result of a ranking', () => {
  it('is how many named each option first, and the mean of its places', () => {
    const { summary, parts } = resultOf('q_topics', [
      ...times(8, ['trading', 'mrv']),
      ...times(7, ['mrv', 'trading', 'allocation']),
      'na',
    ]);

    expect(summary).toBe('Bars: how many named it first · n = 15');
    expect(parts).toEqual([
      ['Monitoring, reporting and verification (mean place 1.5, SD 0.5, placed by 15)', 7],
      ['Trading (mean place 1.5, SD 0.5, placed by 15)', 8],
      ['Allowance allocation (mean place 3.0, SD 0.0, placed by 7)', 0],
    ]);
  });

  it('counts the first places together where few named one of them first', () => {
    const { summary, parts } = resultOf('q_topics', [
      ...times(6, ['trading', 'mrv', 'allocation']),
      ...times(4, ['mrv', 'trading', 'allocation']),
    ]);

    expect(summary).toBe('n = 10');
    expect(parts).toEqual([
      ['Monitoring, reporting and verification (places 1 to 2)', 10],
      ['Trading (places 1 to 2)', 10],
      ['Allowance allocation (places 1 to 2)', 0],
    ]);
  });
});

describe('the result of a knowledge check', () => {
  it('is the share of right answers with its interval, and all answers with the right one marked', () => {
    const { summary, parts } = resultOf('q_cap', [...times(18, 'total'), 'price', 'plant']);

    expect(summary).toBe('right: 90% (70% to 97%) · n = 20');
    expect(parts).toEqual([
      ['The price of an allowance', 1],
      ['✓ The emissions of all plants together (right)', 18],
      ['The emissions of each plant', 1],
    ]);
  });
});

describe('the result of a consent', () => {
  it('is how many of those who were asked agreed', () => {
    expect(resultOf('c_quote', [...times(18, 'yes'), 'no', 'no']).summary).toBe('agreed: 18 of 20, 90% (70% to 97%)');
  });
});

describe('the result of a question with a condition', () => {
  it('says who was asked', () => {
    const { summary, parts } = resultOf('q_need', [...times(5, ['time', 'data']), 'na']);

    expect(summary).toBe(
      'n = 5 · Not applicable: 1 · asked only after “Nothing yet” or “Use it with support” to “What can you do with what was taught?”',
    );
    expect(parts[0]).toEqual(['More time', 5]);
  });
});

describe('the result of a pair that no table shows', () => {
  const pages = session.questionnaire.pages.map((page) =>
    page.id === 'topics' ? { ...page, repeat: undefined } : page,
  );
  const single = { ...session, questionnaire: { ...session.questionnaire, pages } } as typeof session;

  it('is both means, and no pair that anybody gave', () => {
    const given = [...times(2, ['2/4', '2/4', '3/3', '4/3', '1/3']).flat(), '-/5', 'na'];
    const responses = given.map((k, at) => aResponse(single, at, { answers: { k } }));
    const report = composeReport(aPublication(single, responses), [single], { name: 'Ada', language: 'en' });
    const result = report.pages.flatMap((page) => page.questions).find(({ key }) => key === 'k');

    expect(result?.summary.replaceAll('\u00a0', ' ')).toBe('before 2.4 · now 3.4 · change +1.0 · n = 10');
    expect(result?.parts).toEqual([]);
    expect(report.notes).toContain(reportTexts('en').notes.pair);
  });

  it('says how sure and how large the change of many is', () => {
    const given = times(10, ['2/3', '2/4', '3/4', '3/5', '2/3', '1/3', '2/5', '3/1', '4/5', '2/4']).flat();
    const responses = given.map((k, at) => aResponse(single, at, { answers: { k } }));
    const report = composeReport(aPublication(single, responses), [single], { name: 'Ada', language: 'en' });
    const result = report.pages.flatMap((page) => page.questions).find(({ key }) => key === 'k');

    expect(result?.summary.replaceAll('\u00a0', ' ')).toBe(
      'before 2.4 · now 3.7 · change +1.3 (+1.0 to +1.6) · n = 100 · effect at least 0.9',
    );
  });
});

describe('the result of a pair on a scale of its own', () => {
  const effort = times(20, ['3/1', '3/2', '2/1', '2/2', '1/0']).flat();

  it('is both means with what the ends of the scale mean, of which the lower may be the good one', () => {
    expect(resultOf('q_effort', effort).summary).toBe(
      'before 2.2 · now 1.2 · change −1.0 (−1.3 to −0.7) · n = 100 · effect at least 0.7 · scale from 0 (easy) to 3 (very hard)',
    );
    expect(resultOf('q_effort', effort, 'zh-CN').summary).toContain('量表 0（容易） 至 3（很难）');
    expect(resultOf('q_effort', times(8, ['0/1', '1/0', '0/1']).flat()).summary).toContain(
      'near the best step before: little could be gained',
    );
  });

  it('may be below zero, and says of a good middle only what is so', () => {
    expect(resultOf('q_weight', times(4, ['-2/0', '-1/1', '-1/0', '1/-1']).flat()).summary).toBe(
      'before −0.8 · now 0.0 · change +0.8 · n = 16 · scale from −2 (far too little) to 2 (far too much)',
    );
  });
});

describe('a report with every type of question', () => {
  const everything: Answers = {
    q_overall: 5,
    q_nps: 9,
    q_able: 'own',
    q_years: 12,
    q_change: 1.5,
    q_start: '2026-06-15',
    q_since: '2011-10-29',
    q_topics: ['trading', 'mrv'],
    q_cap: 'total',
    c_quote: 'yes',
    c_terms: 'yes',
    q_credit: 'A. B.',
    m_room: 4,
  };

  it.each(['en', 'zh-CN'])('says all of it in both parts of the mail: %s', async (language) => {
    const report = reportOf(times(12, everything), language);
    const html = unescaped(await reportHtml(report));
    const text = readText(reportText(report));

    const asked = itemsOf(session).filter(
      ({ question }) => question.type !== 'text' && !['s_content', 's_clear', 'k', 'p_part'].includes(question.id),
    );
    const results = report.pages.flatMap((page) => page.questions);
    expect(results.flatMap((each) => (each.layout === 'matrix' ? each.rows.map(({ key }) => key) : each.key))).toEqual(
      asked.map(({ key }) => key),
    );
    for (const { question, summary, parts } of results) {
      for (const words of [question, summary, ...parts.map(({ label }) => label)]) {
        expect(html).toContain(words);
        expect(text).toContain(readText(words));
      }
    }
  });

  it('says that nobody answered where nobody did, and nothing of how good the data is', () => {
    const { pages, quality } = reportOf([]);
    const results = pages.flatMap((page) => page.questions);
    expect(results.length).toBeGreaterThan(10);
    for (const { parts, summary } of results) expect([parts, summary]).toEqual([[], 'Nobody answered.']);
    expect(quality).toEqual([]);
  });

  it('hides each of them from fewer than five people', () => {
    const { pages } = reportOf(times(4, everything));
    for (const { key, parts, summary } of pages.flatMap((page) => page.questions)) {
      expect([parts, summary], key).toEqual([[], 'Not shown, to protect participants.']);
    }
  });
});

function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
