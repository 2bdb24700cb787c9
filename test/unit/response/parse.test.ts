import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { bodyLimit } from '../../../shared/response/body-limit.ts';
import { type Parsed, parseAnswers } from '../../../shared/response/parse.ts';
import { anAllTypesSession, aProgrammeFile, aSession } from '../../fixtures/programmes/programme-files.ts';

const items = itemsOf(aSession());

/** Parses some fields beside the only required one. */
function parse(fields: Readonly<Record<string, string | readonly string[]>>): Parsed {
  const entries = Object.entries({ q_overall: '4', ...fields }).map(([name, value]) => [name, [value].flat()]);
  return parseAnswers(items, Object.fromEntries(entries));
}

function answerTo(name: string, value: string | readonly string[]): unknown {
  const parsed = parse({ [name]: value });
  return parsed.ok ? parsed.answers[name] : parsed.problems;
}

function problemWith(name: string, value: string | readonly string[]): unknown {
  const parsed = parse({ [name]: value });
  if (parsed.ok) return undefined;
  expect(parsed.problems).toHaveLength(1);
  return parsed.problems[0];
}

describe('choices', () => {
  it('are what the question offers', () => {
    expect(answerTo('q_overall', '1')).toBe(1);
    expect(answerTo('q_nps', '0')).toBe(0);
    expect(answerTo('q_nps', '10')).toBe(10);
    expect(answerTo('q_nps', 'na')).toBe('na');
    expect(answerTo('s_content.lin', 'na')).toBe('na');
    expect(answerTo('q_able', 'own')).toBe('own');
  });

  it.each([
    ['q_overall', '0'],
    ['q_overall', '6'],
    ['q_overall', 'na'],
    ['q_overall', '4.0'],
    ['q_overall', '4.5'],
    ['q_overall', '4x'],
    ['q_overall', ' 4'],
    ['q_overall', '٤'],
    ['q_nps', '11'],
    ['q_nps', '-1'],
    ['q_nps', '07'],
    ['q_able', 'OWN'],
    ['q_able', 'constructor'],
    ['q_barrier', 'toString'],
    ['s_content.mei', '７'],
  ])('are nothing else: %s is not %s', (name, value) => {
    expect(problemWith(name, value)).toEqual({ field: name, problem: { code: 'not-an-option' } });
  });

  it('are one, and blank ones are none', () => {
    expect(problemWith('q_able', ['own', 'helped'])).toEqual({ field: 'q_able', problem: { code: 'more-than-one' } });
    expect(answerTo('q_able', ['', 'own', ''])).toBe('own');
    expect(answerTo('q_able', '')).toBeUndefined();
  });
});

describe('several choices', () => {
  it('are kept once each, in the order of the question', () => {
    expect(answerTo('q_barrier', ['budget', 'time', 'budget'])).toEqual(['time', 'budget']);
  });

  it('leave no room beside an exclusive one', () => {
    expect(answerTo('q_barrier', 'nothing')).toEqual(['nothing']);
    expect(problemWith('q_barrier', ['time', 'nothing'])).toMatchObject({ problem: { code: 'excludes-others' } });
  });
});

describe('a pair', () => {
  it('may be half', () => {
    expect(parse({ 'k.policy.before': '2', 'k.policy.now': '4' })).toMatchObject({ answers: { 'k.policy': '2/4' } });
    expect(parse({ 'k.policy.now': '4' })).toMatchObject({ answers: { 'k.policy': '-/4' } });
    expect(parse({ 'k.policy.before': '2', 'k.policy.now': '' })).toMatchObject({ answers: { 'k.policy': '2/-' } });
  });

  it('names the question, not the side, when one side is wrong', () => {
    expect(parse({ 'k.policy.before': '2', 'k.policy.now': '9' })).toEqual({
      ok: false,
      problems: [{ field: 'k.policy', problem: { code: 'not-an-option' } }],
    });
  });
});

describe('a text', () => {
  it.each([
    ['Chinese', '内容很实用。'],
    ['Arabic', 'كان التدريب مفيدًا'],
    ['Devanagari with joiners', 'क्‍ष'],
    ['a family of emoji', '👩‍👩‍👧‍👦'],
    ['lines and tabs', 'one\ttwo\nthree'],
    ['markup', '<script>alert(1)</script>'],
    ['an astral letter', '𠮷野家'],
  ])('keeps %s exactly', (_, text) => {
    expect(answerTo('q_keep', text)).toBe(text);
  });

  it('is composed, with line feeds, without space at its ends', () => {
    expect(answerTo('q_keep', '  Cafe\u0301\r\nau lait\r ')).toBe('Caf\u00e9\nau lait');
    expect(answerTo('q_keep', ' \r\n\t ')).toBeUndefined();
  });

  it('is one line where it is asked for in one', () => {
    const typed = { q_able: ['helped'], q_need: ['advice'], q_whom: [' The\u2028exchange \r\n\v in Wuhan '] };
    const parsed = parseAnswers(itemsOf(anAllTypesSession()), { q_overall: ['5'], c_terms: ['yes'], ...typed });

    expect(parsed).toMatchObject({ answers: { q_whom: 'The exchange in Wuhan' } });
  });

  it('with nothing to be seen is blank', () => {
    expect(answerTo('q_keep', '\u200b\u200e\ufeff \u00a0\u00ad')).toBeUndefined();
    expect(answerTo('q_keep', '\u202e\u2069')).toBeUndefined();
  });

  it('has a limit, counted in what is kept', () => {
    expect(answerTo('q_keep', 'x'.repeat(200))).toHaveLength(200);
    expect(answerTo('q_keep', `${'x'.repeat(200)}   `)).toHaveLength(200);
    expect(problemWith('q_keep', 'x'.repeat(201))).toEqual({
      field: 'q_keep',
      problem: { code: 'too-long', limit: 200, length: 201 },
    });
  });

  it('is one', () => {
    expect(problemWith('q_keep', ['a', 'b'])).toMatchObject({ problem: { code: 'more-than-one' } });
  });
});

describe('a post as a whole', () => {
  it('must answer what is required, and only that', () => {
    expect(parseAnswers(items, {})).toEqual({
      ok: false,
      problems: [{ field: 'q_overall', problem: { code: 'required' } }],
    });
    expect(parse({ q_overall: '5' })).toEqual({ ok: true, answers: { q_overall: 5 } });
  });

  it('demands a choice, a text or either side of a pair where they are required', () => {
    const file = aProgrammeFile();
    const pages = file.questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => ({ ...question, required: true })),
    }));
    const all = itemsOf(aSession({ questionnaire: { ...file.questionnaire, pages } }));

    const parsed = parseAnswers(all, {});

    expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(all.map(({ key }) => key));
  });

  it.each(['q_other', 's_content', 's_content.nobody', 'k.policy', '__proto__', 'constructor', 'q_overall[]', ''])(
    'is refused for the unknown field "%s"',
    (name) => {
      const fields = Object.create(null) as Record<string, string[]>;
      fields.q_overall = ['5'];
      fields[name] = ['1'];
      expect(parseAnswers(items, fields)).toEqual({
        ok: false,
        problems: [{ field: name, problem: { code: 'unknown-field' } }],
      });
    },
  );

  it('names every problem at once, in the order of the form', () => {
    const parsed = parseAnswers(items, { x: ['1'], q_keep: ['x'.repeat(300)], q_nps: ['12'] });
    expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(['q_overall', 'q_nps', 'q_keep', 'x']);
  });

  it.each([
    ['blanks', ' '],
    ['line ends', '\n'],
    ['wide blanks', '\u3000'],
    ['digits', '1'],
    ['digits and blanks', '1 '],
    ['waved flags without an end', '\u{1f3f4}\u{e0061}'],
  ])(
    'is read soon, whatever it is full of: %s',
    (_, filling) => {
      const all = itemsOf(anAllTypesSession());
      const long = `1${filling.repeat(bodyLimit / filling.length)}x`;
      for (const { key } of all) expect(parseAnswers(all, { [key]: [long] }).ok, key).toBe(false);
    },
    // A pattern that tries every way to divide them takes as many seconds for one field.
    2_000,
  );
});
