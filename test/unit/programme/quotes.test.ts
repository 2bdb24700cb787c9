import { describe, expect, it } from 'vitest';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import { allTypesSource } from '../../fixtures/programmes/programme-files.ts';

const at = 'questionnaire.pages[1].questions[9].quotes';
const written = 'quotes: { questions: [q_reason, q_whom], signature: q_credit }';

/** What is wrong with the file when its consent to be quoted is written so, and something else changed too. */
function faultsOf(quotes: string, from = '', to = ''): string[] {
  expect(allTypesSource).toContain(written);
  expect(allTypesSource).toContain(from);
  try {
    readProgramme(allTypesSource.replace(written, quotes).replace(from, to), 'all-types.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof ProgrammeFileError)) throw error;
    return error.message
      .split('\n')
      .filter((line) => line.includes(': ') && line.includes('; '))
      .map((line) => line.trim().replace(/^all-types\.yaml:\d+ /, ''));
  }
}

describe('a consent to be quoted', () => {
  it.each([
    ['with a name', written],
    ['without a name', 'quotes: { questions: [q_reason] }'],
  ])('is taken %s', (_, quotes) => {
    expect(faultsOf(quotes)).toEqual([]);
  });

  it.each([
    [
      'a question that is not there',
      'quotes: { questions: [q_nothing], signature: q_credit }',
      `${at}.questions[0]: there is no comment on a page without repeat "q_nothing"; use one of q_reason, q_whom, q_first, q_missing, m_room_c, q_return_c, q_heard_other (see questionnaire.pages).`,
    ],
    [
      'a question that is no text',
      'quotes: { questions: [q_nps], signature: q_credit }',
      `${at}.questions[0]: there is no comment on a page without repeat "q_nps"; use one of q_reason, q_whom, q_first, q_missing, m_room_c, q_return_c, q_heard_other (see questionnaire.pages).`,
    ],
    [
      'a comment on each speaker, of whom the consent says nothing',
      'quotes: { questions: [s_better], signature: q_credit }',
      `${at}.questions[0]: there is no comment on a page without repeat "s_better"; use one of q_reason, q_whom, q_first, q_missing, m_room_c, q_return_c, q_heard_other (see questionnaire.pages).`,
    ],
    [
      'the name itself as a quotation',
      'quotes: { questions: [q_credit], signature: q_credit }',
      `${at}.questions[0]: there is no comment on a page without repeat "q_credit"; use one of q_reason, q_whom, q_first, q_missing, m_room_c, q_return_c, q_heard_other (see questionnaire.pages).`,
    ],
    [
      'a comment twice',
      'quotes: { questions: [q_whom, q_whom], signature: q_credit }',
      `${at}.questions[1]: "q_whom" is there already; give each its own.`,
    ],
    [
      'a name that others are asked for too',
      'quotes: { questions: [q_reason], signature: q_whom }',
      `${at}.signature: "q_whom" asks also those for a name who did not agree to be quoted; give it "showWhen: { question: c_quote, is: [yes] }".`,
    ],
    [
      'a name that is no text',
      'quotes: { questions: [q_reason], signature: q_nps }',
      `${at}.signature: there is no text question on a page without repeat "q_nps"; use one of q_reason, q_whom, q_credit, q_first, q_missing, m_room_c, q_return_c, q_heard_other (see questionnaire.pages).`,
    ],
    [
      'an obligation',
      `${written}\n          required: true`,
      `${at}: the consent is "required", and nobody can be obliged to be quoted; take "required" out.`,
    ],
    [
      'a consent for which only some are asked',
      `${written}\n          showWhen: { question: q_overall, is: [5] }`,
      `${at}: only some are asked for this consent, and a comment that is marked would tell what its author answered to "q_overall"; take its "showWhen" out.`,
    ],
  ])('is refused for %s', (_, quotes, line) => {
    expect(faultsOf(quotes)).toEqual([line]);
  });

  it.each([
    ['a page that only some are shown', written, 'ask for it on a page without "showWhen"'],
    [
      'such a page, where it is for some sessions too',
      `${written}\n          showWhen: { session: [workshop] }`,
      'ask for it on a page without "showWhen"',
    ],
  ])('is refused on %s', (_, quotes, remedy) => {
    const page = '    - id: work\n';
    const shown = faultsOf(quotes, page, `${page}      showWhen: { question: q_overall, is: [5] }\n`);
    expect(shown).toContain(
      `${at}: only some are asked for this consent, and a comment that is marked would tell what its author answered to "q_overall"; ${remedy}.`,
    );
  });

  it('is taken in sessions of some kinds only', () => {
    const faults = faultsOf(`${written}\n          showWhen: { session: [workshop] }`);
    // The name under a quotation is asked for in the others, too.
    expect(faults.filter((fault) => fault.startsWith(at))).toEqual([]);
  });

  it('is refused in sessions that ask for none of the comments', () => {
    const comment = 'showWhen: { question: q_overall, is: [1, 2] }';
    const ofWorkshops = 'showWhen: { session: [workshop], question: q_overall, is: [1, 2] }';
    const alone = 'quotes: { questions: [q_reason] }';

    expect(faultsOf(alone, comment, ofWorkshops)).toEqual([
      `${at}.questions: these comments are asked for in sessions of some kinds only (workshop), and the consent in others, too; add "showWhen: { session: [workshop] }" to the consent, or ask for a comment in all sessions.`,
    ]);
    const forWorkshops = faultsOf(`${alone}\n          showWhen: { session: [workshop] }`, comment, ofWorkshops);
    expect(forWorkshops.filter((fault) => fault.startsWith(at))).toEqual([]);
    expect(faultsOf('quotes: { questions: [q_reason, q_whom] }', comment, ofWorkshops)).toEqual([]);
  });

  it('is refused for a name as long as a comment', () => {
    expect(faultsOf(written, 'maxLength: 60', 'maxLength: 121')).toEqual([
      `${at}.signature: what is written to "q_credit" stands beside every comment that it signs, and can be too long for that; give it "maxLength: 120" or less.`,
    ]);
  });

  it('is refused where two are about the same comment', () => {
    const second =
      'en: "I have read how my answers are used."\n            zh-CN: 我已阅读答卷的使用说明。\n          required: true';
    expect(faultsOf(written, second, second.replace('required: true', 'quotes: { questions: [q_whom] }'))).toEqual([
      'questionnaire.pages[1].questions[10].quotes.questions[0]: another consent is about quoting "q_whom" already, and only one can say whether it may be quoted; take it out of one of them.',
    ]);
  });
});
