import { describe, expect, it } from 'vitest';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import { renamed } from '../../../shared/questionnaire/condition.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { questionTypes } from '../../../shared/questionnaire/question.ts';
import { parseAnswers } from '../../../shared/response/parse.ts';
import { allTypesSource, anAllTypesSession, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

describe('the programme with every type of question', () => {
  it('has every type', () => {
    expect(new Set(itemsOf(anAllTypesSession()).map(({ question }) => question.type))).toEqual(new Set(questionTypes));
  });

  it('knows of each item on what it depends', () => {
    const conditions = itemsOf(anAllTypesSession()).flatMap(({ key, condition }) =>
      condition === undefined ? [] : [[key, renamed(condition, (on) => on.key)] as const],
    );
    const page = { on: 'q_able', is: ['helped', 'own'] };
    expect(Object.fromEntries(conditions)).toEqual({
      q_reason: { on: 'q_overall', is: ['1', '2'] },
      q_need: { on: 'q_able', is: ['not_yet', 'helped'] },
      q_whom: { on: 'q_need', is: ['advice'] },
      q_credit: { on: 'c_quote', is: ['yes'] },
      's_content.mei': { on: 's_there.mei', is: ['all', 'part'] },
      's_better.mei': { on: 's_content.mei', is: ['1', '2', '3'] },
      's_content.lin': { on: 's_there.lin', is: ['all', 'part'] },
      's_better.lin': { on: 's_content.lin', is: ['1', '2', '3'] },
      q_use: page,
      q_alone: {
        all: [
          page,
          {
            any: [
              { on: 'q_useful', is: ['1', '2'] },
              { on: 'q_tempo', is: ['2', '3'] },
            ],
          },
        ],
      },
      q_first: { on: 'q_use', is: ['report', 'trade'] },
      q_missing: {
        all: [
          { on: 'q_useful', is: ['1', '2'] },
          { on: 'q_able', is: ['not_yet', 'helped'] },
        ],
      },
      q_silent: { none: [{ on: 'q_nps', is: ['7', '8', '9', '10'] }] },
      q_skipped: { on: 'q_tempo', answered: false },
      q_mentor: { on: 'q_years', from: 20 },
      m_room_c: { on: 'm_room', is: ['2', '1'] },
      q_return_c: { on: 'q_return', is: ['no'] },
      q_heard_other: { on: 'q_heard', is: ['other'] },
    });
  });
});

describe('an option that is not for everybody', () => {
  const item = itemsOf(anAllTypesSession()).find(({ key }) => key === 'q_course') ?? expect.fail();

  it('is offered by answers to questions before', () => {
    const offers = [...(item.offers ?? [])].map(([id, offer]) => [id, renamed(offer, (on) => on.key)]);
    expect(offers).toEqual([['advanced', { on: 'q_useful', is: ['3', '4'] }]]);
    expect(item.condition).toBeUndefined();
  });

  it.each([
    ['to whom it is offered', { q_useful: ['3'], q_course: ['advanced'] }, { q_useful: 3, q_course: 'advanced' }],
    ['to others, as if it had not been chosen', { q_useful: ['2'], q_course: ['advanced'] }, { q_useful: 2 }],
    ['to who left the other question out', { q_course: ['advanced'] }, {}],
    ['not for other options', { q_useful: ['2'], q_course: ['neither'] }, { q_useful: 2, q_course: 'neither' }],
    ['to nobody who sends what is there already', { q_course: ['constructor'] }, undefined],
  ])('is read %s', (_, fields, kept) => {
    const parsed = parseAnswers(itemsOf(anAllTypesSession()), { q_overall: ['5'], c_terms: ['yes'], ...fields });
    if (kept === undefined) expect(parsed).toMatchObject({ ok: false });
    else expect(parsed).toEqual({ ok: true, answers: { q_overall: 5, c_quote: 'no', c_terms: 'yes', ...kept } });
  });
});

/** A fault: what to put in the place of what, and the line that the message must have. */
type FaultCase = readonly [name: string, from: string, to: string, line: string];

const work = 'questionnaire.pages[1].questions';

const faults: readonly FaultCase[] = [
  [
    'a condition on a question that comes later',
    'question: q_overall, is: [1, 2]',
    'question: q_nps, is: [1, 2]',
    'questionnaire.pages[0].questions[1].showWhen.question: no question "q_nps" that offers choices comes before this one, asked of the same; use one of q_overall, or change the order.',
  ],
  [
    'a condition on itself',
    'question: q_overall, is: [1, 2]',
    'question: q_reason, is: [1, 2]',
    'questionnaire.pages[0].questions[1].showWhen.question: no question "q_reason" that offers choices comes before this one, asked of the same; use one of q_overall, or change the order.',
  ],
  [
    'a condition on a text',
    'question: q_need, is: [advice]',
    'question: q_reason, is: [advice]',
    'questionnaire.pages[0].questions[5].showWhen.question: "q_reason" is of type text, and "is" is for a question that offers choices; test it by "answered", or use one of q_overall, q_nps, q_able, q_need.',
  ],
  [
    'a condition on a knowledge check, which would tell what is right',
    '"{speaker}授课时您是否在场？" }\n',
    '"{speaker}授课时您是否在场？" }\n          showWhen: { question: q_cap, is: [total] }\n',
    `questionnaire.pages[2].questions[0].showWhen.question: what follows an answer to the knowledge check "q_cap" would tell what is right; test it by "answered", or use one of q_overall, q_nps, q_able, q_need, q_useful, q_tempo, c_quote, c_terms.`,
  ],
  [
    'a condition on an answer that can tell who somebody is',
    '"{speaker}授课时您是否在场？" }\n',
    '"{speaker}授课时您是否在场？" }\n          showWhen: { question: q_role, is: [head] }\n',
    `questionnaire.pages[2].questions[0].showWhen.question: answers to "q_role" can tell who somebody is, and how many are asked after one of them would tell how many gave it; ask this of everybody, or after another question.`,
  ],
  [
    'a condition on what is asked of another subject',
    'id: k\n          type: pair\n',
    'id: k\n          type: pair\n          showWhen: { question: s_there, is: [all] }\n',
    'questionnaire.pages[3].questions[0].showWhen.question: no question "s_there" that offers choices comes before this one, asked of the same; use one of q_overall, q_nps, q_able, q_need, q_useful, q_tempo, c_quote, c_terms, or change the order.',
  ],
  [
    'a condition with an answer that is not offered',
    'is: [not_yet, helped]',
    'is: [not_yet, never]',
    'questionnaire.pages[0].questions[4].showWhen.is[1]: there is no answer to q_able "never"; use one of not_yet, helped, own, na (see questionnaire.pages).',
  ],
  [
    'a condition with a step that no scale has',
    'is: [1, 2] }',
    'is: [0] }',
    'questionnaire.pages[0].questions[1].showWhen.is[0]: there is no answer to q_overall "0"; use one of 5, 4, 3, 2, 1, na (see questionnaire.pages).',
  ],
  [
    'a condition that says the same twice',
    'is: [1, 2] }',
    'is: [1, "1"] }',
    'questionnaire.pages[0].questions[1].showWhen.is[1]: "1" is there already; give each its own.',
  ],
  [
    'a condition with something that is no value',
    'is: [1, 2] }',
    'is: [1.5] }',
    'questionnaire.pages[0].questions[1].showWhen.is[0]: this must be a text or a whole number; change the value.',
  ],
  [
    'a maximum that nobody can reach',
    'max: 2\n',
    'max: 3\n',
    'questionnaire.pages[0].questions[4].max: no more than 3 options can be chosen together anyway; take "max" out, or make it less than 3.',
  ],
  [
    'a pair without a scale',
    'scale: knowledge\n',
    '\n',
    'questionnaire.pages[3].questions[0].scale: the pair has no scale; give "scale", or "to" with "words" or "low" and "high".',
  ],
  [
    'a pair with two scales',
    'scale: knowledge\n',
    'scale: knowledge\n          to: 4\n',
    'questionnaire.pages[3].questions[0].to: the pair has the steps of "knowledge" already; take "to" out, or "scale".',
  ],
  [
    'a pair on a scale that is not there',
    'scale: knowledge\n',
    'scale: know\n',
    'questionnaire.pages[3].questions[0].scale: there is no scale "know"; use one of satisfaction, knowledge (see questionnaire.scales).',
  ],
  [
    'a pair with more steps than words',
    'from: 0\n          to: 3\n',
    'from: 0\n          to: 4\n',
    `${work}[5].words: from 0 to 4 there are 5 steps, and words for 4; give words for each step, from the lowest number to the highest.`,
  ],
  [
    'a pair with a middle that no step has',
    'from: -2\n          to: 2\n',
    'from: -2\n          to: 3\n',
    `${work}[6].middle: from -2 to 3 there are 6 steps, and none is in the middle; take "middle" out, or make the number of steps odd.`,
  ],
  [
    'a pair of more steps than a scale may have',
    'from: -2\n          to: 2\n',
    'from: -2\n          to: 10\n',
    `${work}[6].to: from -2 to 10 are 13 steps; a scale has 2 to 11; change "to" or "from".`,
  ],
  [
    'an option that looks like "not applicable"',
    'id: mrv,',
    'id: na,',
    `${work}[4].options[0].id: this is not well formed; write 1 to 24 of a-z, 0-9 and _, a letter first, and not the words "constructor" and "na".`,
  ],
  [
    'a place in a ranking that is there already',
    'id: mrv,',
    'id: trading,',
    `${work}[4].options[1].id: "trading" is there already; give each its own.`,
  ],
  [
    'a knowledge check without a right answer',
    ', right: true',
    '',
    `${work}[8].options: no option is the right answer; give exactly one of them "right: true".`,
  ],
  [
    'a knowledge check with two right answers',
    '配额价格 } }',
    '配额价格 }, right: true }',
    `${work}[8].options: 2 options are right answers; give exactly one of them "right: true".`,
  ],
  [
    'a share of the headline that needs each answer of a question whose rare answers are counted together',
    'able: q_able }',
    'able: q_role }',
    `${work}[7].identifies: rare answers to it are counted with others, and the headline's share needs each answer; take "identifies" out, or name another question in "headline".`,
  ],
  [
    'a day that spreadsheets do not know',
    'min: "2005-01-01"',
    'min: 1900-12-31',
    `${work}[3].min: 1900-12-31 is not in the years 1901 to 2199; correct the year.`,
  ],
  [
    'a last day after all years that there may be',
    'max: "2026-06-30"',
    'max: 9999-12-31',
    `${work}[3].max: 9999-12-31 is not in the years 1901 to 2199; correct the year.`,
  ],
  ['a number from more to less', 'max: 50', 'max: 0', `${work}[0].max: "max" is not above "min"; give a larger "max".`],
  [
    'a number with more values than can be counted',
    'max: 50',
    'max: 100000',
    `${work}[0].max: there are 100001 numbers to choose from; the report can count 1001 different ones; ask for a larger unit (thousands) or fewer decimals, or offer ranges as a "one" question.`,
  ],
  [
    'a limit that nobody can type',
    'min: -10',
    'min: -10.25',
    `${work}[1].min: this has more than 1 decimals, which nobody could type; round it, or raise "decimals".`,
  ],
  [
    'a day that no calendar has',
    'max: "2026-12-31"',
    'max: "2026-11-31"',
    `${work}[2].max: this is not well formed; write a day such as 2026-05-31.`,
  ],
  [
    'days from later to earlier',
    'max: "2026-12-31"',
    'max: "2026-05-31"',
    `${work}[2].max: "max" is not above "min"; give a larger "max".`,
  ],
  [
    'days of a century',
    'min: "2005-01-01"',
    'min: 1926-01-01',
    `${work}[3].max: from 1926-01-01 to 2026-06-30 is more than 50 years; narrow it, or ask for the years as a "number" question.`,
  ],
];

describe('a programme file is refused', () => {
  it.each(faults)('for %s', (_, from, to, line) => {
    expect(allTypesSource, `"${from}" is in the programme`).toContain(from);
    expect(faultsOf(allTypesSource.replace(from, to)).map((each) => each.replace(/^x\.yaml:\d+ /, ''))).toEqual([line]);
  });
});

describe('the version of a questionnaire', () => {
  const version = (from: string, to: string) => {
    expect(allTypesSource).toContain(from);
    return sessionsOf(readProgramme(allTypesSource.replace(from, to), 'all-types.yaml'))[0].version;
  };

  it.each([
    ['a condition', 'is: [1, 2] }', 'is: [1] }'],
    ['a condition that goes', 'showWhen: { question: s_there, is: [all, part] }\n', '\n'],
    ['a maximum', 'max: 2\n', '\n'],
    ['what excludes others', 'exclusive: true', 'exclusive: false'],
    ['the range of a number', 'max: 50', 'max: 60'],
    ['decimals', 'decimals: 1', 'decimals: 0'],
    ['the range of a date', 'max: "2026-12-31"', 'max: "2027-12-31"'],
    ['"not applicable"', 'notApplicable: did-not-attend\n', '\n'],
    [
      'a scale',
      'type: pair\n          text: { en: "My knowledge of {topic}", zh-CN: "我对{topic}的了解" }\n          scale: knowledge',
      'type: pair\n          text: { en: "My knowledge of {topic}", zh-CN: "我对{topic}的了解" }\n          scale: satisfaction',
    ],
    ['the end of a scale of its own', 'from: 0\n          to: 3\n', 'from: 1\n          to: 4\n'],
    ['the good end of a scale', 'best: low\n', 'best: high\n'],
    ['the end that stands first', 'first: low\n', 'first: high\n'],
    ['what is agreed to', 'in the public report', 'in a closed report'],
  ])('changes with %s', (_, from, to) => {
    expect(version(from, to)).not.toBe(anAllTypesSession().version);
  });

  it.each([
    ['wording', 'What does the cap limit?', 'What is limited by the cap?'],
    ['which answer is right', ', right: true }', ' }', '配额价格 } }', '配额价格 }, right: true }'],
    ['whether an answer is demanded', 'required: true\n          maxLength', 'maxLength'],
    ['the lines of a text', 'lines: short', 'lines: long'],
    ['which comments may be quoted', 'quotes: { questions: [q_reason, q_whom]', 'quotes: { questions: [q_whom]'],
    ['the words of a step', 'en: a little hard', 'en: rather hard'],
    ['the words of an end', 'en: far too much', 'en: by far too much'],
    ['a unit', 'en: years', 'en: full years'],
    ['a step', 'break: true', 'break: false'],
  ])('stays with %s', (_, from, to, alsoFrom = '', alsoTo = '') => {
    const changed = allTypesSource.replace(from, to).replace(alsoFrom, alsoTo);
    expect(changed).not.toBe(allTypesSource);
    expect(sessionsOf(readProgramme(changed, 'all-types.yaml'))[0].version).toBe(anAllTypesSession().version);
  });
});

/** The lines of the error that reading must throw: no other error, and no acceptance. */
function faultsOf(source: string): readonly string[] {
  try {
    readProgramme(source, 'x.yaml');
  } catch (cause) {
    if (cause instanceof ProgrammeFileError) return cause.lines;
    throw cause;
  }
  throw new Error('the programme was accepted');
}
