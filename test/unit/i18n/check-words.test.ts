import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../shared/i18n/check-words.ts';
import { inTerminal } from '../../fixtures/programmes/faults.ts';

const model = {
  send: 'Send',
  answers: '{count, plural, one {# answer} other {# answers}} of {place}',
  spread: '{spread, select, same {{low}} other {{low} to {high}}}',
  form: { script: { length: '{length} of {limit}' } },
};
const right = {
  send: 'Отправить',
  answers: '{place}: {count, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}',
  spread: '{spread, select, same {{low}} other {от {low} до {high}}}',
  form: { script: { length: '{length} из {limit}' } },
};

/** The faults of words in Russian, one line each. */
function faults(words: object): string[] {
  return inTerminal(checkWords({ ...right, ...words }, model, 'ru')).map(
    ({ path, problem }) => `${path.join('.')}: ${problem}`,
  );
}

describe('words', () => {
  it('that say all that English says have no fault', () => {
    expect(faults({})).toEqual([]);
  });

  it.each([
    ['a text that is missing', { send: undefined }, 'send: this text is missing'],
    ['an empty text', { send: ' ' }, 'send: this text is missing'],
    ['a text that nobody asked for', { sent: 'Отправлено' }, 'sent: there is no such text'],
    ['one text in the place of several', { form: 'x' }, 'form: here several texts belong'],
    ['what turns its letters round', { send: 'От\u202eправить' }, 'send: it holds characters that nobody sees'],
    ['braces that do not close', { send: 'Отправить {' }, 'send: this is no message: '],
    ['a value that is missing', { answers: right.answers.replace('{place}: ', '') }, 'answers: {place} is missing'],
    ['a value that is unknown', { send: '{name}' }, 'send: there is no value {name}'],
    ['a number as if it were a text', { answers: '{place} {count}' }, 'answers: {count} is of the wrong kind'],
    [
      'a text as if it were a number',
      { answers: right.answers.replace('{place}', '{place, number}') },
      'answers: {place} is of the wrong kind',
    ],
    [
      'a number with a style of its own',
      { answers: '{place} {count, number, ::percent}' },
      'this is no message: {count, number} has a style',
    ],
    ['a plural with an offset', { answers: right.answers.replace('plural,', 'plural, offset:1') }, 'offset'],
    [
      'a plural that lacks forms of the language',
      { answers: '{place}: {count, plural, one {# ответ} other {# ответа}}' },
      'answers: the plural of {count} lacks few, many',
    ],
    [
      'a plural with forms of another language',
      { answers: '{place}: {count, plural, one {#} two {#} few {#} many {#} other {#}}' },
      'answers: the plural of {count} has two',
    ],
    [
      'a case that is translated',
      { spread: right.spread.replace('same', 'равно') },
      'spread: the choice by {spread} has равно',
    ],
    ['a value that the script lacks', { form: { script: { length: '{length}' } } }, 'form.script.length: has {length}'],
  ])('with %s are told where, and what is wrong', (_, words, fault) => {
    expect(faults(words)).toEqual([expect.stringContaining(fault)]);
  });

  it('that lose a value behind an apostrophe are told so', () => {
    const [fault] = inTerminal(checkWords({ send: "l'{place}" }, { send: 'Send to {place}' }, 'fr'));
    expect(fault).toMatchObject({ problem: '{place} is missing', remedy: expect.stringContaining('as ’') });
  });

  it('may choose between texts by exact numbers without plural forms', () => {
    expect(faults({ answers: '{place} {count, plural, =0 {нет} other {#}}' })).toEqual([]);
  });
});
