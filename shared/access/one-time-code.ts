declare const brand: unique symbol;

/**
 * What lets one person answer a session once: fourteen symbols that were drawn and one that is computed from them. 59 bits are drawn,
 * so that of 160 codes a guess meets one in 5 x 10^15.
 */
export type OneTimeCode = string & { readonly [brand]: 'OneTimeCode' };

/**
 * The symbols of a code. None looks like another in print, or in handwriting, and there is no vowel, so that no code is a word. There are
 * nineteen: a prime, which lets one check symbol find what it finds.
 */
export const codeSymbols = 'CDFGHJKMNPRTWXY3479';

/**
 * How many symbols a code has, the check symbol among them: as many as guessing is hopeless with, though no guess is held back by more than
 * the API's throttle, since whatever holds guesses back holds back who has a code, too (see decision 19).
 */
export const codeLength = 15;

/** How many symbols codes have had that may still be on a card or in a letter. Whatever tells codes from what is none goes by this. */
export const codeLengths: readonly number[] = [codeLength, 12];

/** What somebody types who takes a symbol for another: the one of ours that it looks like. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ '0': 'D', O: 'D', Q: 'D', '1': '7', I: 'J', L: 'J', '6': 'G', '8': '3', B: '3', A: '4', V: 'Y', U: 'Y' },
  // Of other scripts, whose keyboards people have.
  ...{ С: 'C', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y', З: '3', Ч: '4' },
  ...{ Η: 'H', Κ: 'K', Μ: 'M', Ν: 'N', Ρ: 'P', Τ: 'T', Χ: 'X', Υ: 'Y' },
};

/**
 * The code that somebody typed: capitals or not, with blanks, hyphens or full-width letters, a look-alike in the place of a symbol.
 * Undefined if it can't be one; which it is for one slip, and for two symbols in each other's place, always, and for anything else in 18
 * of 19 cases.
 */
export function oneTimeCode(typed: string): OneTimeCode | undefined {
  const symbols = meantSymbols(typed);
  const values = [...symbols].map((symbol) => codeSymbols.indexOf(symbol));
  if (!codeLengths.includes(values.length) || values.includes(-1)) return undefined;
  return checkSum(values) === 0 ? (symbols as OneTimeCode) : undefined;
}

/** What somebody typed as far as it can be read: all that is no letter and no digit left out. */
export function meantSymbols(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase();
  return [...plain.replace(/[^\p{L}\p{N}]/gu, '')].map((each) => lookAlikes[each] ?? each).join('');
}

/** A code in groups of five, as it is printed and read out: `CDFGH-JKMNP-RTWX7`. */
export function groupedCode(code: OneTimeCode): string {
  return code.replace(/.{5}(?=.)/g, '$&-');
}

/**
 * Draws a code.
 *
 * @param random one random byte; it is asked for as often as it takes, so that each symbol is as likely as any other
 * @param length of `codeLengths`: another one only to find a code again that was drawn before
 */
export function newOneTimeCode(random: () => number, length = codeLength): OneTimeCode {
  const drawn = Array.from({ length: length - 1 }, () => drawnValue(random));
  const values = [...drawn, checkSum([...drawn, 0])];
  return values.map((value) => codeSymbols[value]).join('') as OneTimeCode;
}

/** The largest multiple of 19 that a byte can count up to: what lies beyond would make the first symbols likelier. */
const evenly = 256 - (256 % codeSymbols.length);

function drawnValue(random: () => number): number {
  for (;;) {
    const byte = random();
    if (byte < evenly) return byte % codeSymbols.length;
  }
}

/**
 * The sum that is 0 for a code: each symbol's value times its place, from 1, the last one's times -1, modulo 19. No weight is 0 and no two
 * are equal modulo a prime, so that one wrong symbol, and two exchanged ones, always change it (Verhoeff 1969, of weighted codes).
 */
function checkSum(values: readonly number[]): number {
  const last = values.length - 1;
  const sum = values.reduce((total, value, at) => total + value * (at === last ? codeSymbols.length - 1 : at + 1), 0);
  return sum % codeSymbols.length;
}
