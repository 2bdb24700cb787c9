import { describe, expect, it } from 'vitest';
import { type Item, itemsOf } from '../../../shared/questionnaire/items.ts';
import { countings } from '../../../shared/response/answer-types.ts';
import { fieldNames } from '../../../shared/response/field-names.ts';
import { type Parsed, parseAnswers } from '../../../shared/response/parse.ts';
import { tallyOf } from '../../../shared/tally/tally.ts';
import { anAllTypesSession } from '../../fixtures/programmes/programme-files.ts';

const items = itemsOf(anAllTypesSession());

type Sent = Readonly<Record<string, string | readonly string[]>>;

/** Parses some fields beside what is required. */
function parse(sent: Sent): Parsed {
  const entries = Object.entries({ q_overall: '4', c_terms: 'yes', ...sent }).map(([name, value]) => [
    name,
    [value].flat(),
  ]);
  return parseAnswers(items, Object.fromEntries(entries));
}

function answerTo(key: string, sent: Sent): unknown {
  const parsed = parse(sent);
  return parsed.ok ? parsed.answers[key] : parsed.problems;
}

function problemWith(key: string, sent: Sent): unknown {
  const parsed = parse(sent);
  const problems = parsed.ok ? [] : parsed.problems;
  expect(problems.map(({ field }) => field)).toEqual([key]);
  return problems[0]?.problem;
}

/** In which cells one person with these fields counts. */
function cellsOf(key: string, sent: Sent): unknown {
  const parsed = parse(sent);
  return tallyOf(items, parsed.ok ? [parsed.answers] : []).items[key];
}

describe('several', () => {
  it('takes as many as its maximum and no more, or "not applicable" alone', () => {
    const shown = { q_able: 'helped' };
    expect(answerTo('q_need', { ...shown, q_need: ['advice', 'time'] })).toEqual(['time', 'advice']);
    expect(problemWith('q_need', { ...shown, q_need: ['time', 'data', 'advice'] })).toEqual({
      code: 'too-many',
      limit: 2,
    });
    expect(answerTo('q_need', { ...shown, q_need: 'na' })).toBe('na');
    expect(problemWith('q_need', { ...shown, q_need: ['na', 'time'] })).toEqual({ code: 'excludes-others' });
    expect(problemWith('q_need', { ...shown, q_need: ['nothing', 'time'] })).toEqual({ code: 'excludes-others' });
    expect(problemWith('q_need', { ...shown, q_need: ['time', 'constructor'] })).toEqual({ code: 'not-an-option' });
  });

  it('counts people beside options, and those to whom it does not apply apart', () => {
    expect(cellsOf('q_need', { q_able: 'helped', q_need: ['time', 'data'] })).toEqual({ '#': 1, time: 1, data: 1 });
    expect(cellsOf('q_need', { q_able: 'helped', q_need: 'na' })).toEqual({ na: 1 });
  });
});

describe('one', () => {
  it('takes an option, or "not applicable" where it is offered', () => {
    expect(answerTo('q_able', { q_able: 'own' })).toBe('own');
    expect(answerTo('q_able', { q_able: 'na' })).toBe('na');
    expect(problemWith('s_there.lin', { 's_there.lin': 'na' })).toEqual({ code: 'not-an-option' });
  });
});

describe('a text of one line', () => {
  const shown = { q_able: 'helped', q_need: 'advice' };

  it('has spaces in the place of line ends', () => {
    expect(answerTo('q_whom', { ...shown, q_whom: ' my \r\n\r\n boss\n' })).toBe('my boss');
  });

  it('has its limit', () => {
    expect(problemWith('q_whom', { ...shown, q_whom: 'x'.repeat(81) })).toEqual({
      code: 'too-long',
      limit: 80,
      length: 81,
    });
  });
});

describe('a number', () => {
  it.each([
    ['0', 0],
    ['50', 50],
    [' 7 ', 7],
    ['007', 7],
    ['１２', 12],
    ['١٢', 12],
    ['۱۲', 12],
  ])('is what "%s" means', (typed, value) => {
    expect(answerTo('q_years', { q_years: typed })).toBe(value);
  });

  it.each([
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['٢٫٥', 2.5],
    ['-3', -3],
    ['−3.0', -3],
    ['-0', 0],
    ['10', 10],
  ])('may have decimals and a sign: "%s"', (typed, value) => {
    expect(answerTo('q_change', { q_change: typed })).toBe(value);
    expect(Object.is(answerTo('q_change', { q_change: typed }), -0)).toBe(false);
  });

  it.each(['2.5', '1e1', '0x10', '1 0', 'ten', '5.', '.5', '∞', 'NaN', '5'.repeat(12), '--5', '1.2.3', '12abc'])(
    'is not "%s" where it has no decimals',
    (typed) => {
      expect(problemWith('q_years', { q_years: typed })).toEqual({ code: 'not-a-number', decimals: 0 });
    },
  );

  it('is not cut to its decimals', () => {
    expect(problemWith('q_change', { q_change: '2.55' })).toEqual({ code: 'not-a-number', decimals: 1 });
    expect(answerTo('q_change', { q_change: '2.50' })).toBe(2.5);
  });

  it('is within its range', () => {
    expect(problemWith('q_years', { q_years: '51' })).toEqual({ code: 'out-of-range', low: '0', high: '50' });
    expect(problemWith('q_years', { q_years: '-1' })).toEqual({ code: 'out-of-range', low: '0', high: '50' });
    expect(problemWith('q_change', { q_change: '-10.1' })).toEqual({ code: 'out-of-range', low: '-10', high: '10' });
  });

  it('or is not applicable, not both', () => {
    expect(answerTo('q_years', { q_years: '', 'q_years.na': 'na' })).toBe('na');
    expect(problemWith('q_years', { q_years: '3', 'q_years.na': 'na' })).toEqual({ code: 'more-than-one' });
    expect(problemWith('q_years', { 'q_years.na': 'yes' })).toEqual({ code: 'not-an-option' });
    expect(problemWith('q_years', { q_years: ['3', '4'] })).toEqual({ code: 'more-than-one' });
    expect(problemWith('q_change.na', { 'q_change.na': 'na' })).toEqual({ code: 'unknown-field' });
  });

  it('counts in a cell of its own', () => {
    expect(cellsOf('q_change', { q_change: '-2,5' })).toEqual({ '-2.5': 1 });
    expect(cellsOf('q_years', { 'q_years.na': 'na' })).toEqual({ na: 1 });
  });
});

describe('a day', () => {
  it('is from its first to its last', () => {
    expect(answerTo('q_start', { q_start: '2026-06-01' })).toBe('2026-06-01');
    expect(answerTo('q_start', { q_start: '2026-12-31' })).toBe('2026-12-31');
    for (const typed of ['2026-05-31', '2027-01-01', '31.5.2026', '13.1.2027']) {
      expect(problemWith('q_start', { q_start: typed }), typed).toEqual({
        code: 'out-of-range',
        low: '2026-06-01',
        high: '2026-12-31',
      });
    }
  });

  it.each(['2026-06-31', '2026-02-29', '2026-13-01', '31.6.2026', '2026-06', '2026-06-01T00:00', 'tomorrow'])(
    'is of the calendar: not %s',
    (typed) => {
      expect(problemWith('q_start', { q_start: typed })).toEqual({ code: 'not-a-day' });
    },
  );

  it('may be typed as its writer is used to', () => {
    expect(answerTo('q_start', { q_start: '31/12/2026' })).toBe('2026-12-31');
    expect(problemWith('q_start', { q_start: '11/12/2026' })).toMatchObject({ code: 'two-readings' });
  });

  it('counts as a day, or as a month where it can be of several years', () => {
    expect(cellsOf('q_start', { q_start: '2026-06-15' })).toEqual({ '2026-06-15': 1 });
    expect(cellsOf('q_since', { q_since: '2011-10-29' })).toEqual({ '2011-10': 1 });
    expect(cellsOf('q_start', { 'q_start.na': 'na' })).toEqual({ na: 1 });
  });
});

describe('a ranking', () => {
  it('may leave options and places out, and keeps the order', () => {
    expect(answerTo('q_topics', { 'q_topics.mrv': '2', 'q_topics.trading': '1', 'q_topics.allocation': '3' })).toEqual([
      'trading',
      'mrv',
      'allocation',
    ]);
    expect(answerTo('q_topics', { 'q_topics.mrv': '3', 'q_topics.trading': '1', 'q_topics.allocation': '' })).toEqual([
      'trading',
      'mrv',
    ]);
    expect(answerTo('q_topics', { 'q_topics.mrv': '', 'q_topics.trading': '' })).toBeUndefined();
  });

  it('gives each place once', () => {
    expect(problemWith('q_topics', { 'q_topics.mrv': '2', 'q_topics.trading': '2' })).toEqual({
      code: 'position-twice',
    });
    expect(problemWith('q_topics', { 'q_topics.mrv': '4' })).toEqual({ code: 'not-an-option' });
    expect(problemWith('q_topics', { 'q_topics.mrv': '0' })).toEqual({ code: 'not-an-option' });
    expect(problemWith('q_topics', { 'q_topics.mrv': ['1', '2'] })).toEqual({ code: 'more-than-one' });
    expect(problemWith('q_topics.price', { 'q_topics.price': '1' })).toEqual({ code: 'unknown-field' });
    expect(problemWith('q_topics', { 'q_topics.mrv': '1', 'q_topics.na': 'na' })).toEqual({ code: 'more-than-one' });
  });

  it('counts people, and each option with its place', () => {
    expect(cellsOf('q_topics', { 'q_topics.mrv': '3', 'q_topics.trading': '1' })).toEqual({
      '#': 1,
      'trading:1': 1,
      'mrv:2': 1,
    });
    expect(cellsOf('q_topics', { 'q_topics.na': 'na' })).toEqual({ na: 1 });
  });
});

describe('a knowledge check', () => {
  it('takes a wrong answer as it takes the right one', () => {
    expect(answerTo('q_cap', { q_cap: 'price' })).toBe('price');
    expect(answerTo('q_cap', { q_cap: 'total' })).toBe('total');
    expect(problemWith('q_cap', { q_cap: 'na' })).toEqual({ code: 'not-an-option' });
    expect(cellsOf('q_cap', { q_cap: 'total' })).toEqual({ total: 1 });
  });
});

describe('a consent', () => {
  it('is yes or no, and must be yes where it is required', () => {
    expect(answerTo('c_quote', { c_quote: 'yes' })).toBe('yes');
    expect(answerTo('c_quote', {})).toBe('no');
    expect(problemWith('c_terms', { c_terms: '' })).toEqual({ code: 'not-agreed' });
    expect(problemWith('c_quote', { c_quote: 'no' })).toEqual({ code: 'not-an-option' });
    expect(cellsOf('c_quote', {})).toEqual({ no: 1 });
  });
});

describe('a pair', () => {
  it('or is not applicable, not both', () => {
    expect(answerTo('k.policy', { 'k.policy.na': 'na' })).toBe('na');
    expect(problemWith('k.policy', { 'k.policy.now': '3', 'k.policy.na': 'na' })).toEqual({ code: 'more-than-one' });
    expect(cellsOf('k.policy', { 'k.policy.na': 'na' })).toEqual({ na: 1 });
  });

  it('is of steps between the ends of its own scale, also below zero', () => {
    const both = (before: string, now: string) => ({ 'q_weight.before': before, 'q_weight.now': now });
    expect(answerTo('q_weight', both('-2', '2'))).toBe('-2/2');
    expect(answerTo('q_weight', both('-1', ''))).toBe('-1/-');
    expect(answerTo('q_weight', both('', '-1'))).toBe('-/-1');
    expect(answerTo('q_effort', { 'q_effort.before': '3', 'q_effort.now': '0' })).toBe('3/0');
    for (const wrong of ['-3', '3', '-', '--1', '-01', '1.0', '+1'])
      expect(problemWith('q_weight', both('0', wrong)), wrong).toEqual({ code: 'not-an-option' });
    expect(problemWith('q_effort', { 'q_effort.now': '4' })).toEqual({ code: 'not-an-option' });
  });

  it('counts for somebody who gave both sides, also below zero, and for nobody who gave one', () => {
    const { isRespondent, isShown } = countings.pair;
    expect(['2/4', '-2/2', '-1/-1', '10/0', '#'].map(isRespondent)).toEqual(Array(5).fill(true));
    expect(['-/2', '-1/-', '-/-1', '-/-', 'na', 'before'].map(isRespondent)).toEqual(Array(6).fill(false));
    expect(['2/4', '-2/2', 'na'].map(isShown)).toEqual([true, true, true]);
    expect(['-/2', '-1/-', '-/-1'].map(isShown)).toEqual([false, false, false]);
  });
});

describe('a question with a condition', () => {
  it('is asked of those who answered so, and then may be required', () => {
    expect(answerTo('q_reason', { q_overall: '2', q_reason: 'too long' })).toBe('too long');
    expect(problemWith('q_reason', { q_overall: '1' })).toEqual({ code: 'required' });
  });

  it('keeps nothing of others, good or bad, and demands nothing of them', () => {
    expect(parse({ q_reason: 'too long', q_need: ['time', 'data', 'advice'], q_credit: '\u0000' })).toEqual({
      ok: true,
      answers: { q_overall: 4, c_quote: 'no', c_terms: 'yes' },
    });
    expect(answerTo('q_reason', { q_overall: 'na', q_reason: 'x' })).toBeUndefined();
  });

  it('depends on what is asked itself, in a chain', () => {
    const whom = { q_need: 'advice', q_whom: 'Ada' };
    expect(answerTo('q_whom', { ...whom, q_able: 'helped' })).toBe('Ada');
    expect(answerTo('q_whom', { ...whom, q_able: 'own' })).toBeUndefined();
  });

  it('asks about one speaker by what was answered about this speaker', () => {
    const sent = { 's_there.lin': 'all', 's_there.mei': 'away', 's_content.lin': '3', 's_content.mei': '3' };
    expect(parse({ ...sent, 's_better.lin': 'slower', 's_better.mei': 'louder' })).toMatchObject({
      answers: { 's_content.lin': 3, 's_better.lin': 'slower' },
    });
    expect(answerTo('s_content.mei', sent)).toBeUndefined();
    expect(answerTo('s_better.mei', { ...sent, 's_better.mei': 'louder' })).toBeUndefined();
  });

  it('is there for one of several choices, and for a consent', () => {
    expect(answerTo('q_whom', { q_able: 'not_yet', q_need: ['time', 'advice'], q_whom: 'Ada' })).toBe('Ada');
    expect(answerTo('q_credit', { c_quote: 'yes', q_credit: 'A. B.' })).toBe('A. B.');
    expect(answerTo('q_credit', { q_credit: 'A. B.' })).toBeUndefined();
  });
});

describe('the fields of an item', () => {
  it('are its key, or more where it needs more', () => {
    const names = (key: string) => fieldNames(items.find((item) => item.key === key) as Item);
    expect(names('q_years')).toEqual(['q_years', 'q_years.na']);
    expect(names('q_change')).toEqual(['q_change']);
    expect(names('q_topics')).toEqual(['q_topics.mrv', 'q_topics.trading', 'q_topics.allocation', 'q_topics.na']);
    expect(names('k.policy')).toEqual(['k.policy.before', 'k.policy.now', 'k.policy.na']);
    expect(names('k_hours.policy')).toEqual(['k_hours.policy']);
  });
});
