import { describe, expect, it } from 'vitest';
import { checkUnseen } from '../../../shared/programme/check-unseen.ts';

const faultsOf = (text: string) =>
  checkUnseen({ topics: [{ name: { ar: text } }] } as object).map(
    ({ path, key, values }) => `${path.join('.')} ${key} ${values.code ?? ''}`,
  );

describe('letters that nobody sees', () => {
  it.each([
    ['a Persian word with a non-joiner in it', 'می\u200cخواهم'],
    ['a Sinhala word with a joiner in it', 'ශ්\u200dරී'],
    ['a family of several emoji', '👨\u200d👩\u200d👧'],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['marks of a direction', 'ETS\u200f (2026)\u200e\u061c'],
    ['a number that is isolated in Arabic', 'الدورة \u2066ETS-1\u2069 في وايفانغ'],
    ['an embedding in an isolate', '\u2067a \u202bb\u202c c\u2069'],
    ['isolates in two lines', '\u2068one\u2069\n\u2068two\u2069'],
    ['a break that may come in a Thai sentence', 'ฝึก\u200bอบรม'],
    ['nothing', ''],
    ['a blank', ' '],
  ])('stay where they are of use: %s', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it.each([
    ['an override that is ended', 'a\u202ebc\u202cd', 'turningCharacter U+202E'],
    ['an override from the left', 'a\u202dbc\u202c', 'turningCharacter U+202D'],
    ['an embedding that stays open', 'a\u202bbc', 'turningCharacter U+202B'],
    ['an isolate that stays open', '\u2066a\u2068b\u2069', 'turningCharacter U+2066'],
    ['an isolate that is ended in the next line', '\u2067a\nb\u2069', 'turningCharacter U+2067'],
    ['an end of nothing', 'a\u2069b', 'turningCharacter U+2069'],
    ['an end of something else', '\u2066a\u202cb\u2069', 'turningCharacter U+202C'],
    ['a name of nothing but a blank without width', '\u200b', 'unseenText '],
    ['a name of joiners, blanks and marks', '\u200d \u00a0\u200f', 'unseenText '],
    ['a name of a Hangul filler', '\u3164', 'unseenText '],
    ['a name of an empty Braille cell', '\u2800', 'unseenText '],
    ['a bell', 'a\u0007', 'unseenCharacter U+0007'],
  ])('are a fault with its place where they are not: %s', (_, text, found) => {
    expect(faultsOf(text)).toEqual([`topics.0.name.ar ${found}`]);
  });
});
