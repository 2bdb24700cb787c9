import { describe, expect, it } from 'vitest';
import { numberText } from '../../../shared/i18n/numbers.ts';
import { pluralTexts } from '../../../shared/i18n/plural-texts.ts';

describe('a plural text', () => {
  it.each(['en', 'fa', 'bn', 'mr', 'my'])('has its place for the number in the digits of %s', (language) => {
    const words = pluralTexts(language, (n) => `x ${numberText(n, language)} / ${numberText(1000, language)}`);

    expect(words.other).toBe(`x {n} / ${numberText(1000, language)}`);
  });
});

it('the place is that of the first number that its text has once; where no text has one, it is a text as it is', () => {
  expect(pluralTexts('en', (n) => (n > 150 ? `${n} and ${n}` : `up to ${n}`)).other).toBe('up to {n}');
  expect(pluralTexts('en', (n) => (n > 150 ? 'many' : 'some')).other).toBe('many');
});
