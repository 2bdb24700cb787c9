import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { parserOf } from '../../shared/response/answer-types.ts';
import { cleanedText } from '../../shared/response/cleaned-text.ts';
import { anyText } from '../fixtures/any-text.ts';
import { anAllTypesSession } from '../fixtures/programmes/programme-files.ts';
import { holds } from '../fixtures/property.ts';

/** Each of the characters that is treated in a way of its own, and some of those around them. */
const special = fc.constantFrom(
  ...['\0', '\t', '\n', '\v', '\f', '\r', '\r\n', '\x1a', '\x1b', '\x7f', '\x85', '\xa0', '\xad', '\u0301', '\u061c'],
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202c', '\u202e', '\u202f'],
  ...['\u2060', '\u2066', '\u2069', '\u206f', '\u3000', '\u3164', '\ufe00', '\ufe0f', '\ufeff', '\ufff9', '\ufffc'],
  ...['\ufffd', '\ufffe', '\uffff', '\ufdd0', '\ud83d', '\ude00', '\u{1f3f4}', '\u{e0067}', '\u{e007f}', '\u{e0001}'],
  ...['\u{e0100}', '\u{e01ef}', '\u{1fffe}', '\u{10ffff}', 'ก', 'ខ', 'ن', 'क', 'e', 'K', '中', '😀', ' '],
);
const aText = fc
  .array(fc.oneof({ weight: 3, arbitrary: special }, anyText({ maxLength: 3 })), { maxLength: 24 })
  .map((parts) => parts.join(''));

/** What can be seen in it, whatever the spaces and line ends between. */
const visible = (text: string) =>
  Array.from(
    text
      .normalize('NFC')
      .replace(/[\s\p{C}\p{DI}\ufffc]/gu, '')
      .normalize('NFC'),
  ).join('');

describe('a cleaned text', () => {
  it('stays what it is when it is cleaned again', () => {
    holds(
      fc.property(aText, (text) => {
        expect(cleanedText(cleanedText(text))).toBe(cleanedText(text));
      }),
      5000,
    );
  });

  it('holds every character that can be seen, in its order', () => {
    holds(
      fc.property(aText, (text) => {
        expect(visible(cleanedText(text))).toBe(visible(text));
      }),
      5000,
    );
  });

  it('is the same whether it is plain or stands beside what has to be taken away', () => {
    const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(signs.filter((sign) => cleanedText(sign) !== cleanedText(`\ufeff${sign}`))).toEqual([]);
    holds(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 4 }), (some) => {
        const text = some.join('');
        expect(cleanedText(text)).toBe(cleanedText(`\ufeff${text}`));
      }),
      5000,
    );
  });

  it('holds nothing that turns the direction, is no character, or controls anything but lines and tabs', () => {
    holds(
      fc.property(aText, (text) => {
        expect(cleanedText(text)).not.toMatch(
          /[^\P{Cc}\n\t]|\p{Bidi_Control}|\p{NChar}|\p{Cs}|[\u00ad\ufeff\u2028\u2029]/u,
        );
      }),
      5000,
    );
  });

  it('is what is stored of any text, which is never refused for its characters', () => {
    const texts = itemsOf(anAllTypesSession()).filter(({ question }) => question.type === 'text');
    holds(
      fc.property(aText, fc.constantFrom(...texts), (text, { question }) => {
        const answer = parserOf(question)(question, [[text]]);
        const cleaned = cleanedText(text);
        expect(typeof answer).toBe(cleaned === '' ? 'undefined' : 'string');
        if (typeof answer === 'string') expect(visible(answer)).toBe(visible(cleaned));
      }),
      1000,
    );
  });
});
