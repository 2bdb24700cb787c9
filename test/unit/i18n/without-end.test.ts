import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendedAddress } from '../../../functions/form/mended-address.ts';
import { withoutEnd } from '../../../shared/i18n/without-end.ts';
import { guarded } from '../../../shared/sheets/guard.ts';
import { holds } from '../../fixtures/property.ts';

describe('a text without its end', () => {
  it('is what an expression with $ leaves of it', () => {
    holds(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', ',', '。', '😀', '\ud83d') }), (text) => {
        expect(withoutEnd(text, /[.,。]/u)).toBe(text.replace(/[.,。]+$/u, ''));
        expect(withoutEnd(text, /\p{Cs}/u)).toBe(text.replace(/\p{Cs}+$/u, ''));
      }),
    );
  });

  it('is found at once in an address to which 60,000 signs were glued', () => {
    const lang = `zh${'!'.repeat(60_000)}a`;

    expect(mendedAddress({ path: '/f/ETS', query: { lang } })).toBeUndefined();
    expect(mendedAddress({ path: '/f/ETS', query: { lang: `zh-CN${'）'.repeat(60_000)}` } })).toBe('/f/ETS?lang=zh-CN');
  });
});

describe('a guarded text', () => {
  // As it was first written: each beginning looks over all blanks that follow it.
  const slowly = (text: string) =>
    text
      .replace(/(^)(?=[\s"'\u00a0]*[=+\-@＝＋－＠])/gu, "'")
      .replace(/(?<=[;\t|\r\n])(?=[\s"'\u00a0]*[=+\-@＝＋－＠])/gu, "'");

  it('has an apostrophe wherever a cell may begin that calculates', () => {
    const unit = fc.constantFrom('=', '-', ' ', '\n', ';', '|', '"', 'a', '😀', '＠');
    holds(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const asleep = guarded(`a${text}`);
        expect(asleep.replace(/^'(?=a)/, '')).toBe(slowly(`a${text}`));
      }),
      1000,
    );
  });

  it('also behind the line end that it begins with', () => {
    expect(guarded('\n=1+1')).toBe("'\n'=1+1");
  });
});
