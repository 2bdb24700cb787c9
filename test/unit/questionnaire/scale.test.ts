import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import type { QuestionOf } from '../../../shared/questionnaire/question.ts';
import { choicesInResults, isSatisfiedStep, scaleChoices } from '../../../shared/questionnaire/scale-steps.ts';
import { scaleSteps } from '../../../shared/questionnaire/step-numbers.ts';
import { questionResult } from '../../../shared/report/question-results.ts';
import { parserOf } from '../../../shared/response/answer-types.ts';
import { simple } from '../../../shared/statistics/precision.ts';
import { compactSource } from '../../fixtures/programmes/programme-files.ts';

const words = (...list: readonly string[]) => list.map((each) => ({ en: each }));
const aScale = (more: Partial<QuestionOf<'scale'>> = {}): QuestionOf<'scale'> => ({
  id: 'q_scale',
  type: 'scale',
  text: { en: 'How was it?' },
  required: false,
  from: 1,
  to: 6,
  low: { en: 'bad' },
  high: { en: 'good' },
  best: 'high',
  ...more,
});

describe('a scale', () => {
  it('has the numbers from its first step to its last', () => {
    expect(scaleSteps({ from: 1, to: 4 })).toEqual([1, 2, 3, 4]);
    expect(scaleSteps({ from: -3, to: 3 })).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(scaleSteps({ from: 0, to: 10 })).toHaveLength(11);
  });

  it('offers numbers as they count, and words from the good end on', () => {
    const labels = (more: Partial<QuestionOf<'scale'>>) => scaleChoices(aScale(more), 'en').map(({ label }) => label);
    const four = { to: 4, words: words('none', 'little', 'some', 'much') };

    expect(labels({ from: -1, to: 2 })).toEqual(['−1', '0', '1', '2']);
    expect(labels(four)).toEqual(['much', 'some', 'little', 'none']);
    expect(labels({ ...four, best: 'low' })).toEqual(['none', 'little', 'some', 'much']);
    expect(labels({ ...four, best: 'middle' })).toEqual(['none', 'little', 'some', 'much']);
    expect(scaleChoices(aScale(four), 'en')[0]?.value).toBe('4');
  });

  it('offers words from the end on that it names, and leaves results as they are', () => {
    const four = { to: 4, words: words('none', 'little', 'some', 'much') };
    const labels = (more: Partial<QuestionOf<'scale'>>) => {
      const question = aScale({ ...four, ...more });
      const firstOf = (of: typeof scaleChoices) => of(question, 'en')[0]?.label;
      return [firstOf(scaleChoices), firstOf(choicesInResults)];
    };

    expect(labels({ first: 'low' })).toEqual(['none', 'much']);
    expect(labels({ first: 'high' })).toEqual(['much', 'much']);
    expect(labels({ best: 'low', first: 'high' })).toEqual(['much', 'none']);
    expect(labels({ best: 'none', first: 'high' })).toEqual(['much', 'none']);
  });

  it('takes its own steps and no others, as the form writes them', () => {
    const parse = (value: string, more: Partial<QuestionOf<'scale'>> = {}) =>
      parserOf(aScale(more))(aScale(more), [[value]]);

    expect(parse('6')).toBe(6);
    expect(parse('-3', { from: -3, to: 3 })).toBe(-3);
    expect(parse('0', { from: -3, to: 3 })).toBe(0);
    for (const wrong of ['0', '7', '-1', '06', '1.0', '-0', 'na', ' 1'])
      expect(parse(wrong)).toMatchObject({ code: 'not-an-option' });
    expect(parse('na', { notApplicable: { en: 'I was not there' } })).toBe('na');
  });

  it('knows who is satisfied, towards its good end', () => {
    expect([4, 5, 6].map((step) => isSatisfiedStep({ best: 'high', satisfied: 5 }, step))).toEqual([false, true, true]);
    expect([1, 2, 3].map((step) => isSatisfiedStep({ best: 'low', satisfied: 2 }, step))).toEqual([true, true, false]);
    expect(isSatisfiedStep({ best: 'high' }, 6)).toBeUndefined();
  });
});

describe('the result of a scale', () => {
  const context = {
    language: 'en',
    texts: reportTexts('en'),
    scales: {},
    precision: simple,
    whyHidden: '',
  };
  const resultOf = (question: QuestionOf<'scale'>, counts: Readonly<Record<string, number>>) =>
    questionResult({ key: question.id, question }, counts, context);
  const tones = (more: Partial<QuestionOf<'scale'>>) =>
    resultOf(aScale(more), { '1': 5 }).parts.map(({ tone }) => tone);

  it('is the mean with the ends of the scale, and how many gave each step, the ends in words', () => {
    const { summary, parts } = resultOf(aScale(), { '2': 5, '4': 5, '6': 10 });

    // (5 x 2 + 5 x 4 + 10 x 6) / 20 = 4.5; SD by n - 1.
    expect(summary).toBe('mean 4.5 on a scale from 1 to 6 (SD 1.7) · n\u00a0=\u00a020');
    expect(parts.map(({ label, count }) => [label, count])).toEqual([
      ['1 (bad)', 0],
      ['2', 5],
      ['3', 0],
      ['4', 5],
      ['5', 0],
      ['6 (good)', 10],
    ]);
  });

  it('is the share of satisfied people too, where the scale says who they are', () => {
    const counts = { '2': 5, '4': 5, '6': 10 };

    expect(resultOf(aScale({ satisfied: 4 }), counts).summary).toBe(
      'mean 4.5 on a scale from 1 to 6 (SD 1.7) · favourable (4 to 6) 75% (53% to 89%) · n\u00a0=\u00a020',
    );
    expect(resultOf(aScale({ best: 'low', satisfied: 2 }), counts).summary).toContain(
      'favourable (2 to 1) 25% (11% to 47%)',
    );
  });

  it('calls those steps by their words, or by one where there is but one', () => {
    const four = aScale({ to: 4, words: words('none', 'little', 'some', 'much') });

    expect(resultOf({ ...four, satisfied: 3 }, { '4': 5 }).summary).toContain('favourable (some to much) 100%');
    expect(resultOf({ ...four, satisfied: 4 }, { '4': 5 }).summary).toContain('favourable (much) 100%');
  });

  it('says of nobody no mean, and of not applicable how many in its own words', () => {
    const aside = aScale({ notApplicable: { en: 'I was not there' } });

    expect(resultOf(aScale(), {}).summary).toBe('n\u00a0=\u00a00');
    expect(resultOf(aside, { '6': 5, na: 3 }).summary).toContain('I was not there:\u00a03');
  });

  it('shows how good a step is, whichever end is the good one', () => {
    expect(tones({ to: 5 })).toEqual(['worst', 'poor', 'middle', 'good', 'best']);
    expect(tones({ to: 5, best: 'low' })).toEqual(['best', 'good', 'middle', 'poor', 'worst']);
    expect(tones({ to: 5, best: 'middle' })).toEqual(['worst', 'middle', 'best', 'middle', 'worst']);
    expect(tones({ to: 2 })).toEqual(['worst', 'best']);
    expect(new Set(tones({ best: 'none' }))).toEqual(new Set(['plain']));
  });
});

describe('a programme file with a scale', () => {
  const textWith = (yaml: string) => {
    const at = compactSource.indexOf('        - id: q_overall');
    const question = `        - id: q_scale\n          type: scale\n          text: { en: How was it?, zh-CN: 如何？ }\n          ${yaml}\n`;
    return compactSource.slice(0, at) + question + compactSource.slice(at);
  };
  const written = (yaml: string) => () => readProgramme(textWith(yaml), 'file.yaml');
  const ends = 'low: { en: bad, zh-CN: 差 }\n          high: { en: good, zh-CN: 好 }';

  it('is read', () => {
    expect(written(`to: 6\n          satisfied: 5\n          ${ends}`)).not.toThrow();
    expect(written(`from: -5\n          to: 5\n          best: middle\n          ${ends}`)).not.toThrow();
  });

  it.each([
    ['one step', `to: 1\n          ${ends}`, 'from 1 to 1 are 1 steps; a scale has 2 to 11; change "to" or "from".'],
    ['twelve steps', `from: -2\n          to: 9\n          ${ends}`, 'from -2 to 9 are 12 steps; a scale has 2 to 11'],
    [
      'no words',
      'to: 4',
      'low: nobody is told what the lowest number means; give "low" and "high", or "words" for all',
    ],
    [
      'words for some',
      'to: 4\n          words: [{ en: a, zh-CN: 甲 }, { en: b, zh-CN: 乙 }]',
      'words: from 1 to 4 there are 4 steps, and words for 2; give words for each step',
    ],
    [
      'both',
      `to: 2\n          words: [{ en: a, zh-CN: 甲 }, { en: b, zh-CN: 乙 }]\n          ${ends}`,
      'low: all steps have words already; take "low" out, or "words".',
    ],
    [
      'a middle where there is none',
      `to: 4\n          middle: { en: so so, zh-CN: 一般 }\n          ${ends}`,
      'middle: from 1 to 4 there are 4 steps, and none is in the middle; take "middle" out, or make the number of steps odd.',
    ],
    [
      'an end first of numbers',
      `to: 4\n          first: high\n          ${ends}`,
      'first: numbers are shown as they count, from the lowest to the highest; take "first" out, or give "words"',
    ],
    [
      'everybody satisfied',
      `to: 4\n          satisfied: 1\n          ${ends}`,
      'satisfied: 1 is no step above the worst one; give a step from 2 to 4.',
    ],
    [
      'satisfied past its end',
      `to: 4\n          best: low\n          satisfied: 4\n          ${ends}`,
      'satisfied: 4 is no step above the worst one; give a step from 1 to 3.',
    ],
    [
      'satisfied in the middle',
      `to: 5\n          best: middle\n          satisfied: 3\n          ${ends}`,
      'on a scale with "best: middle" nobody is satisfied from a step on; take "satisfied" out',
    ],
    [
      'the best two of numbers without words',
      `to: 4\n          topTwo: true\n          ${ends}`,
      /file\.yaml:\d+ .*topTwo: the steps are numbers without words, so none of them is known to be a good one; give "words"/,
    ],
    [
      'a mean of 100 of numbers without words',
      `to: 4\n          ofHundred: true\n          ${ends}`,
      'or take this out: the mean is there with its scale.',
    ],
    [
      'a mean of 100 without a good end',
      'to: 2\n          best: none\n          ofHundred: true\n          words: [{ en: a, zh-CN: 甲 }, { en: b, zh-CN: 乙 }]',
      'on a scale with "best: none" no step is better than all before it; take this out, or say that "high" or "low"',
    ],
    [
      'the best two of two',
      'to: 2\n          topTwo: true\n          words: [{ en: a, zh-CN: 甲 }, { en: b, zh-CN: 乙 }]',
      'of two steps, everybody chose one of the best two; take this out.',
    ],
  ])('is refused with %s, in a sentence', (_what, yaml, message) => {
    expect(written(yaml)).toThrow(message);
  });

  it('may have it for its headline, if it says who is satisfied', () => {
    const headline = (yaml: string) => () =>
      readProgramme(textWith(yaml).replace('satisfied: q_overall', 'satisfied: q_scale'), 'file.yaml');

    expect(headline(`to: 4\n          satisfied: 3\n          ${ends}`)).not.toThrow();
    expect(headline(`to: 4\n          ${ends}`)).toThrow(
      '"five-point" question, or "scale" question with "satisfied",',
    );
  });
});
