import { cleanedText } from './cleaned-text.ts';

/**
 * What was typed as a number or a day, with the digits, separators and minus signs of every keyboard as those of ASCII: full-width
 * ones of Chinese, Arabic and Persian, Devanagari, Thai, and so on; and with one space for any blank, so that no pattern which
 * reads it can be kept busy with blanks.
 */
export function plainDigits(text: string): string {
  return cleanedText(text)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
    .replace(/٫/g, '.')
    .replace(/،/g, ',')
    .replace(/[’٬]/g, "'")
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, ' ');
}

/** Unicode keeps the ten digits of a script together, zero first (The Unicode Standard, 4.6). */
function digitValue(digit: number): number {
  let zero = digit;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (digit - zero) % 10;
}
