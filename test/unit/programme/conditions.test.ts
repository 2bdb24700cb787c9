import { describe, expect, it } from 'vitest';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import { allTypesSource } from '../../fixtures/programmes/programme-files.ts';

/** The faults of the programme with every type of question after a change of its text. */
function faultsOf(from: string, to: string): string[] {
  expect(allTypesSource).toContain(from);
  return linesOf(allTypesSource.replace(from, to));
}

function linesOf(source: string): string[] {
  try {
    readProgramme(source, 'kit.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof ProgrammeFileError)) throw error;
    return error.lines.map((line) => line.replace(/^kit\.yaml:\d+ /, ''));
  }
}

const silent = '{ none: [{ question: q_nps, from: 7 }] }';
const of = (showWhen: string) => faultsOf(silent, showWhen);
const place = 'questionnaire.pages[5].questions[1].showWhen';
const steps = 'q_overall, q_nps, q_useful, q_tempo, q_years, q_change';

describe('a condition', () => {
  it.each([
    '{ question: q_nps, from: 0, to: 6 }',
    '{ question: q_tempo, from: -3, to: -1 }',
    '{ question: q_reason, answered: true }',
    '{ question: q_years, from: 10, to: 29 }',
    '{ question: q_change, to: -0.1 }',
    '{ any: [{ question: q_years, from: 50 }, { question: q_nps, from: 9 }] }',
    '{ question: q_cap, answered: false }',
    '{ all: [{ question: q_nps, to: 6 }, { question: q_reason, answered: false }] }',
    '{ any: [{ question: c_quote, is: ["yes"] }, { question: q_use, is: [trade] }, { question: q_use, is: [train] }] }',
    '{ all: [{ question: q_use, is: [trade] }, { question: q_use, is: [train] }] }',
  ])('may be %s', (showWhen) => {
    expect(of(showWhen)).toEqual([]);
  });

  it.each([
    [
      'that says nothing',
      '{}',
      `${place}: this does not say of whom it is asked; give it "question" with "is", tests under "all", "any" or "none", or kinds of "session".`,
    ],
    [
      'of two kinds',
      '{ question: q_nps, from: 7, any: [{ question: q_able, is: [own] }] }',
      `${place}: "any" or a test of its own can stand here, not several of them; put the tests under one of "all", "any" and "none".`,
    ],
    ['that names no question', '{ from: 7 }', `${place}: this test names no question; add "question".`],
    [
      'with a test that names none',
      '{ all: [{ from: 7 }] }',
      `${place}.all[0].question: this is missing; add it: a text.`,
    ],
    [
      'without an answer',
      '{ question: q_nps }',
      `${place}: this does not say which answers to "q_nps" are meant; give it one of "is", "from" and "to", and "answered".`,
    ],
    [
      'with two kinds of answers',
      '{ question: q_nps, is: [1], to: 3 }',
      `${place}: this says in several ways which answers to "q_nps" are meant; give it one of "is", "from" and "to", and "answered".`,
    ],
    [
      'with bounds of what has no steps',
      '{ any: [{ question: q_able, from: 1 }] }',
      `${place}.any[0].question: "q_able" is of type one, and "from" and "to" are for a question that is answered by a step or a number; test it by "is" or "answered", or use one of ${steps}.`,
    ],
    [
      'with a bound that is no step',
      '{ question: q_overall, from: 0, to: 3.5 }',
      `${place}.from: 0 is no step of "q_overall"; use a whole number from 1 to 5.`,
    ],
    [
      'with a number within a class of numbers',
      '{ question: q_years, from: 15, to: 30 }',
      `${place}.from: no class in which reports count the answers to "q_years" begins at 15: how many are asked would tell how many of a class gave which numbers; use one of 0, 10, 20, 30, 40, 50, or ask for ranges of your own by a "one" question.`,
    ],
    [
      'up to a number within a class of decimals',
      '{ all: [{ question: q_change, to: 0 }] }',
      `${place}.all[0].to: no class in which reports count the answers to "q_change" ends at 0: how many are asked would tell how many of a class gave which numbers; use one of -5.1, -0.1, 4.9, 9.9, 10.0, or ask for ranges of your own by a "one" question.`,
    ],
    [
      'between numbers in the wrong order',
      '{ question: q_years, from: 40, to: 19 }',
      `${place}.to: no number is at least 40 and at most 19; exchange "from" and "to", or write two tests under "any".`,
    ],
    [
      'with bounds that no step is within',
      '{ question: q_nps, from: 7, to: 6 }',
      `${place}.to: no step is at least 7 and at most 6; exchange "from" and "to", or write two tests under "any".`,
    ],
    [
      'on a later question',
      '{ all: [{ question: q_skipped, from: 1 }] }',
      `${place}.all[0].question: no question "q_skipped" that is answered by a step or a number comes before this one, asked of the same; use one of ${steps}, or change the order.`,
    ],
    [
      'on what is asked about each speaker',
      '{ any: [{ question: s_there, is: [away] }] }',
      `${place}.any[0].question: no question "s_there" that offers choices comes before this one, asked of the same; use one of q_overall, q_nps, q_able, q_need, q_useful, q_tempo, c_quote, c_terms, q_use, q_alone, or change the order.`,
    ],
    [
      'with an unknown value',
      '{ none: [{ question: q_able, is: [never] }] }',
      `${place}.none[0].is[0]: there is no answer to q_able "never"; use one of not_yet, helped, own, na (see questionnaire.pages).`,
    ],
    [
      'on an answer that can tell who somebody is',
      '{ none: [{ question: q_role, is: [head] }] }',
      `${place}.none[0].question: answers to "q_role" can tell who somebody is, and how many are asked after one of them would tell how many gave it; ask this of everybody, or after another question.`,
    ],
    [
      'on whether such an answer was given',
      '{ question: q_role, answered: false }',
      `${place}.question: answers to "q_role" can tell who somebody is, and how many are asked after one of them would tell how many gave it; ask this of everybody, or after another question.`,
    ],
    [
      'on whether a number was given, which nobody is told exactly',
      '{ question: q_years, answered: false }',
      `${place}.question: "q_years" is of type number, and "answered" is for a question of which it may be asked whether it was answered; test it by "from" and "to", or use one of q_overall, q_reason, q_nps, q_able, q_need, q_whom, q_useful, q_tempo, q_cap, q_credit, q_use, q_alone, q_first, q_missing.`,
    ],
  ])('is refused %s', (_, showWhen, fault) => {
    expect(of(showWhen)[0]).toBe(fault);
  });

  it('of a page looks back to the pages before it', () => {
    const page = 'showWhen: { question: q_able, is: [helped, own] }\n      questions:';
    expect(faultsOf(page, page.replace('q_able, is: [helped, own]', 'q_use, is: [trade]'))).toEqual([
      'questionnaire.pages[4].showWhen.question: no question "q_use" that offers choices comes before this one, asked of the same; use one of q_overall, q_nps, q_able, q_need, q_useful, q_tempo, c_quote, c_terms, or change the order.',
    ]);
  });
});

describe('an option for some only', () => {
  const offer = '{ question: q_useful, from: 3 }';
  const option = 'questionnaire.pages[5].questions[4].options[1].showWhen';

  it.each([
    '{ none: [{ question: q_nps, to: 6 }] }',
    '{ all: [{ question: q_useful, to: 2 }, { question: q_able, is: [own] }] }',
  ])('may hang on %s', (showWhen) => {
    expect(faultsOf(offer, showWhen)).toEqual([]);
  });

  it.each([
    [
      'by the question itself',
      offer,
      '{ question: q_course, is: [refresher] }',
      `${option}.question: no question "q_course" that offers choices comes before this one, asked of the same; use one of q_overall, q_nps, q_able, q_need, q_useful, q_tempo, c_quote, c_terms, q_use, q_alone, q_silent, q_skipped, q_mentor, or change the order.`,
    ],
    [
      'by the kind of session',
      offer,
      '{ session: [workshop] }',
      `${option}.session: an option can not be for some sessions only: its share would be of people to whom it was not offered; write a question with these options for sessions of this kind.`,
    ],
    [
      'where that is nobody',
      offer,
      '{ all: [{ question: q_useful, to: 2 }, { question: q_useful, from: 3 }] }',
      `${option}: nobody can answer so that this option is offered: what it depends on can't all be true; change the condition, or what the questions that it names depend on.`,
    ],
    [
      'where nobody who is asked is',
      'id: q_course\n',
      'id: q_course\n          showWhen: { question: q_useful, to: 2 }\n',
      `${option}: nobody can answer so that this option is offered: what it depends on can't all be true; change the condition, or what the questions that it names depend on.`,
    ],
    [
      'in the headline',
      'able: q_able',
      'able: q_course',
      `${option}: "q_course" is in the headline, whose shares are of people who chose from the same options; offer all options to everybody, or take it out of "headline".`,
    ],
  ])('is refused %s', (_, from, to, fault) => {
    expect(faultsOf(from, to)[0]).toEqual(fault);
  });

  it('is refused where no option is for everybody, or the question tells who somebody is', () => {
    const others = ['A refresher, zh-CN: 复训班 } }', 'Neither, zh-CN: 均不 } }'];
    const source = others.reduce(
      (text, end) => text.replace(end, `${end.slice(0, -1)}, showWhen: ${offer} }`),
      allTypesSource,
    );
    expect(linesOf(source)).toEqual([
      'questionnaire.pages[5].questions[4].options: each option is offered to some only, and who is none of them could choose nothing; take "showWhen" out of one option, or give it to the question.',
    ]);
    expect(faultsOf('id: q_course\n', 'id: q_course\n          identifies: true\n')).toEqual([
      `${option}: answers to "q_course" can tell who somebody is, and who is offered an option would tell of it; offer all options to everybody, or take "identifies" out.`,
    ]);
  });
});

const later = 'questionnaire.pages[6].questions[1].showWhen';
const never = (what = 'this', at = place) =>
  `${at}: nobody can answer so that ${what} is asked: what it depends on can't all be true; change the condition, or what the questions that it names depend on.`;

describe('what nobody would be asked', () => {
  it.each([
    [
      'because of two answers where there can be one',
      '{ all: [{ question: q_able, is: [own] }, { question: q_able, is: [helped] }] }',
    ],
    [
      'because of an answer and a blank',
      '{ all: [{ question: q_use, is: [trade] }, { question: q_use, answered: false }] }',
    ],
    [
      'because of numbers that exclude each other',
      '{ all: [{ question: q_years, from: 30 }, { question: q_years, to: 9 }] }',
    ],
    ['because a question is always answered', '{ question: q_overall, answered: false }'],
    [
      'because of an answer of those who were not asked',
      '{ all: [{ question: q_need, is: [time] }, { question: q_able, is: [own] }] }',
    ],
    [
      'because of an option and one that goes with no other',
      '{ all: [{ question: q_need, is: [time] }, { question: q_need, is: [nothing] }] }',
    ],
    [
      'because of an option and "not applicable"',
      '{ all: [{ question: q_need, is: [time] }, { question: q_need, is: [na] }] }',
    ],
    [
      'because of every step, and a number of them',
      '{ none: [{ question: q_overall, from: 1 }, { question: q_overall, is: [na] }] }',
    ],
  ])('is refused %s', (_, showWhen) => {
    expect(of(showWhen)).toEqual([never()]);
  });

  it.each([
    ['one that is not offered with the other answer', '{ question: q_course, is: [advanced] }', [never('this', later)]],
    ['one of two options, of which the other is for all', '{ question: q_course, is: [advanced, neither] }', []],
  ])('is seen behind an option that is for some: %s', (_, option, faults) => {
    const showWhen = `{ session: [workshop], all: [{ question: q_useful, to: 2 }, ${option}] }`;
    const found = faultsOf('id: q_return\n', `id: q_return\n          showWhen: ${showWhen}\n`);
    expect(found.filter((fault) => fault.startsWith(later))).toEqual(faults);
  });

  it('is refused once for a whole page', () => {
    const page = 'showWhen: { session: [workshop] }';
    expect(faultsOf(page, 'showWhen: { session: [workshop], question: q_overall, answered: false }')).toContain(
      never('this page', 'questionnaire.pages[5].showWhen'),
    );
  });

  it('is found in time, however many ways there are', () => {
    const tests = Array.from({ length: 8 }, (_, at) => `{ question: q_nps, is: [${at}] }`).join(', ');
    expect(of(`{ any: [${tests}] }`)).toEqual([]);
  });
});
