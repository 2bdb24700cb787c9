import { describe, expect, it } from 'vitest';
import { cleanedText } from '../../../shared/response/cleaned-text.ts';

describe('a text that was pasted', () => {
  it.each([
    ['from slides, lines end in vertical tabs', 'First\u000bsecond', 'First\nsecond'],
    ['from a PDF, pages end in form feeds', 'Page one\u000cpage two', 'Page one\npage two'],
    ['from a PDF, words are broken by noncharacters', 'capac\ufffeity', 'capacity'],
    ['from a web page, with soft hyphens', 'Ver\u00adordnung', 'Verordnung'],
    ['from a web page, with spaces that do not break', 'Article\u00a05', 'Article 5'],
    ['from a mainframe, lines end in NEL', 'one\u0085two', 'one\ntwo'],
    ['from an editor, with line and paragraph separators', 'one\u2028two\u2029three', 'one\ntwo\nthree'],
    ['from Windows and old Macs', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['from an old file, with its end mark and a byte order mark', '\ufeffall\u001a', 'all'],
    ['from a terminal, with its colours', 'a\u001b[31mb', 'a[31mb'],
    ['with NUL, delete and a C1 control', 'a\0b\u007fc\u0099d', 'abcd'],
    ['from a chat, with marks and isolates', '\u2068Lin\u2069\u200e says \u061c\u202ahi\u202c', 'Lin says hi'],
    ['with an override, reads as it was typed', 'abc\u202egnp.exe', 'abcgnp.exe'],
    ['with an override that ends', 'a\u202edcb\u202ce', 'adcbe'],
    ['with zero-width spaces from a chat', 'one\u200btwo\u2060three', 'onetwothree'],
    ['with the place of a picture, as dictation leaves it', 'Good\ufffc talk', 'Good talk'],
    ['with half a character', 'a\ud83d b\udc00', 'a b'],
    ['with words hidden in tags', 'Fine\u{e0069}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}', 'Fine'],
    ['with bytes hidden in variations', '😀\ufe0f\ufe01\u{e0100}\u{e01ef}!', '😀\ufe0f!'],
    ['with a part of a flag', '🏴\u{e0067}\u{e0062} x', '🏴 x'],
    [
      'with words hidden in a flag',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e0067}\u{e0062}\u{e007f}!\u{1f3f4}\u{e0041}\u{e0020}\u{e0041}\u{e007f}',
      '🏴!🏴',
    ],
    ['that was taken apart', 'Cafe\u00ad\u0301', 'Café'],
    ['of nothing to be seen', '\u200d\ufe0f\u3164 \u200e\n', ''],
  ])('%s', (_, text, cleaned) => {
    expect(cleanedText(text)).toBe(cleaned);
  });

  it.each([
    ['Persian with non-joiners', 'می‌خواهم'],
    ['Devanagari with joiners', 'क्‍ष'],
    ['Arabic with its vowels', 'مُفِيدٌ'],
    ['Hebrew with its points', 'שָׁלוֹם'],
    ['Thai with zero-width spaces', 'ฉัน\u200bชอบ\u200bมาก'],
    ['Khmer with zero-width spaces', 'ខ្ញុំ\u200bចូលចិត្ត'],
    ['Mongolian with its vowel separator', 'ᠬᠠᠭ\u180eᠠ'],
    ['a family of emoji', '👩‍👩‍👧‍👦 ❤️'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a name with a variation of a Han character', '葛\u{e0100}城市'],
    ['what could not be read elsewhere', 'na\ufffdve'],
    ['tabs and blank lines', 'a\tb\n\nc'],
    ['French with narrow spaces', 'Très bien\u202f!'],
    ['ideographic spaces', '谢谢\u3000大家'],
  ])('keeps %s', (_, text) => {
    expect(cleanedText(text)).toBe(text);
  });
});
