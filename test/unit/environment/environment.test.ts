import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { environment, type ValuesOf } from '../../../shared/environment/environment.ts';
import {
  aboveZero,
  address,
  anyText,
  fromZero,
  list,
  oneOf,
  optional,
  text,
  textFrom,
  type Variable,
} from '../../../shared/environment/variables.ts';
import { holds } from '../../fixtures/property.ts';

describe('an environment', () => {
  const trial = environment({ TABLE: text, SECONDS: fromZero, MODE: oneOf('fast', 'slow'), NOTE: optional(anyText) });

  it('has the values of its variables, and of no others', () => {
    expect(trial.parse({ TABLE: 't', SECONDS: '60', MODE: 'slow', NOTE: '', HOME: '/root' })).toEqual({
      TABLE: 't',
      SECONDS: 60,
      MODE: 'slow',
      NOTE: '',
    });
  });

  it('is typed by them', () => {
    type Values = ValuesOf<typeof trial>;
    expectTypeOf<Values['SECONDS']>().toEqualTypeOf<number>();
    expectTypeOf<Values['MODE']>().toEqualTypeOf<'fast' | 'slow'>();
    expectTypeOf<Values['NOTE']>().toEqualTypeOf<string | undefined>();
  });

  it('says what each variable that is not right must be, and quotes none: some are secret', () => {
    const parse = () => trial.parse({ SECONDS: 'hunter2', MODE: 'hunter2' });

    expect(parse).toThrow('TABLE must be a text, SECONDS must be a number from 0 on, MODE must be fast or slow');
    expect(parse).not.toThrow('hunter2');
  });

  it('refuses an optional variable that is there and wrong', () => {
    expect(() => environment({ PORT: optional(aboveZero) }).parse({ PORT: 'no' })).toThrow('PORT must be');
    expect(environment({ PORT: optional(aboveZero) }).parse({})).toEqual({});
  });

  it('names exactly the variables that are missing, whichever they are', () => {
    const names = ['A', 'B', 'C', 'D'] as const;
    holds(
      fc.property(fc.subarray([...names]), (missing) => {
        const all = environment(Object.fromEntries(names.map((name) => [name, text])));
        const given = Object.fromEntries(names.filter((name) => !missing.includes(name)).map((name) => [name, 'x']));
        const named = messageOf(() => all.parse(given)).match(/\b[A-D]\b/g) ?? [];
        expect(named).toEqual(missing);
      }),
    );
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (cause) {
    return String(cause);
  }
}

describe('a variable that is', () => {
  const cases: readonly (readonly [string, Variable<unknown>, string, unknown])[] = [
    ['a text', text, 'x', 'x'],
    ['a text, but empty', text, '', undefined],
    ['any text', anyText, '', ''],
    ['a text of three characters', textFrom(3), 'a@b', 'a@b'],
    ['too short', textFrom(3), 'a@', undefined],
    ['zero', fromZero, '0', 0],
    ['a fraction', fromZero, '0.5', 0.5],
    ['below zero', fromZero, '-1', undefined],
    ['no number', fromZero, 'sixty', undefined],
    ['an empty number', fromZero, ' ', undefined],
    ['endless', fromZero, 'Infinity', undefined],
    ['zero where more is asked for', aboveZero, '0', undefined],
    [
      'an address',
      address,
      'https://sqs.eu-central-1.amazonaws.com/1/work',
      'https://sqs.eu-central-1.amazonaws.com/1/work',
    ],
    ['no address', address, 'work', undefined],
    ['one of the words', oneOf('ses', 'smtp'), 'smtp', 'smtp'],
    ['none of the words', oneOf('ses', 'smtp'), 'SMTP', undefined],
    ['a list', list, 'ada@example.org,@example.com', ['ada@example.org', '@example.com']],
    ['an empty list', list, '', []],
  ];

  it.each(cases)('%s', (_what, variable, written, value) => {
    expect(variable.read(written)).toEqual(value);
  });
});
