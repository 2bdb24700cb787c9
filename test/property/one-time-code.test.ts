import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualThrottle } from '../../infra/cdk/constructs/web-api.ts';
import {
  codeLength,
  codeSymbols,
  groupedCode,
  newOneTimeCode,
  type OneTimeCode,
  oneTimeCode,
} from '../../shared/access/one-time-code.ts';
import { mostCodes } from '../../shared/response/issue-codes.ts';
import { holds } from '../fixtures/property.ts';

/** A code drawn from some bytes, in a cycle: those that a code does not take are among them. */
const someCode: fc.Arbitrary<OneTimeCode> = fc.uint8Array({ minLength: codeLength - 1, maxLength: 40 }).map((bytes) => {
  let at = 0;
  // After a while what any code takes.
  return newOneTimeCode(() => (at < 60 ? (bytes[at++ % bytes.length] ?? 0) : at++ % 200));
});
const someSymbol = fc.constantFrom(...codeSymbols);
/** One of the length that codes had before: cards with such are still about. */
const someEarlierCode: fc.Arbitrary<OneTimeCode> = fc
  .array(someSymbol, { minLength: 11, maxLength: 11 })
  .map((drawn) => endingsOf(drawn.join(''))[0] ?? expect.unreachable('each has an ending'));
const somePrinted = fc.oneof(someCode, someEarlierCode);
const somePlace = fc.nat(codeLength - 1);

/** The codes that begin so, with one symbol more. */
function endingsOf(drawn: string): OneTimeCode[] {
  return [...codeSymbols].flatMap((last) => oneTimeCode(drawn + last) ?? []);
}

const withSymbol = (code: string, at: number, symbol: string) => code.slice(0, at) + symbol + code.slice(at + 1);

describe('a one-time code', () => {
  it('is read as it is printed', () => {
    holds(
      fc.property(somePrinted, (code) => {
        expect(oneTimeCode(groupedCode(code))).toBe(code);
      }),
    );
  });

  it('has one check symbol, also where it was printed with twelve', () => {
    holds(
      fc.property(somePrinted, (code) => {
        expect(endingsOf(code.slice(0, -1))).toEqual([code]);
      }),
    );
  });

  it('is read however it is typed', () => {
    const typings = [
      (code: string) => code.toLowerCase(),
      (code: string) => ` ${[...code].join(' ')} `,
      (code: string) => code.replace(/.{3}/g, '$& – '),
      // Full-width letters and digits, as a Chinese or Japanese keyboard writes them.
      (code: string) => code.replace(/./g, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)),
      (code: string) => code.replaceAll('D', 'O').replaceAll('G', '6').replaceAll('7', '1').replaceAll('3', 'B'),
      (code: string) => code.replaceAll('C', 'С').replaceAll('P', 'Р').replaceAll('T', 'т').replaceAll('Y', 'у'),
    ];
    holds(
      fc.property(someCode, fc.constantFrom(...typings), (code, typing) => {
        expect(oneTimeCode(typing(groupedCode(code)))).toBe(code);
      }),
    );
  });

  it('is none with one symbol in the place of another', () => {
    holds(
      fc.property(somePrinted, somePlace, someSymbol, (code, place, symbol) => {
        const at = place % code.length;
        fc.pre(code[at] !== symbol);
        expect(oneTimeCode(withSymbol(code, at, symbol))).toBeUndefined();
      }),
    );
  });

  it('is none with any two symbols in each other’s place', () => {
    holds(
      fc.property(somePrinted, somePlace, somePlace, (code, place, another) => {
        const [one, other] = [place % code.length, another % code.length];
        const [first = '', second = ''] = [code[one], code[other]];
        fc.pre(first !== second);
        expect(oneTimeCode(withSymbol(withSymbol(code, one, second), other, first))).toBeUndefined();
      }),
    );
  });

  it('is none that is longer or shorter', () => {
    holds(
      fc.property(somePrinted, someSymbol, (code, symbol) => {
        expect(oneTimeCode(code + symbol)).toBeUndefined();
        expect(oneTimeCode(code.slice(1))).toBeUndefined();
      }),
    );
  });

  it('is none of any other text, which is read without a fault', () => {
    holds(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = oneTimeCode(text);
        if (code !== undefined) expect(code).toMatch(/^[CDFGHJKMNPRTWXY3479]{12}(?:.{3})?$/);
      }),
    );
  });

  it('has each symbol as often as any other in each of its drawn places', () => {
    // Every byte once: those that a symbol would come of more often than others are not taken.
    const drawn = Array.from({ length: 256 }, (_, byte) => {
      let next = byte;
      return newOneTimeCode(() => next++ % 256)[0] ?? '';
    });
    const counts = [...codeSymbols].map((symbol) => drawn.filter((each) => each === symbol).length);
    // 247 bytes are taken, 13 for each symbol; the nine others begin anew with the first.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(256);
    expect(Math.min(...counts)).toBe(13);
  });

  it('leaves more codes than anybody tries, also among those of twelve symbols', () => {
    const drawn = (length: number) => codeSymbols.length ** (length - 1);
    expect(Math.log2(drawn(codeLength))).toBeGreaterThan(59);
    // Guesses as fast as the API lets anybody through, from the first second to the last: a hall of two days, and the longest list for a week.
    const found = (codes: number, hours: number, length: number = codeLength) =>
      (codes * usualThrottle.rate * hours * 3600) / drawn(length);
    expect(found(160, 28)).toBeLessThan(1e-8);
    expect(found(mostCodes, 7 * 24)).toBeLessThan(1e-6);
    expect(found(160, 28, 12)).toBeLessThan(3e-5);
    expect(found(mostCodes, 7 * 24, 12)).toBeLessThan(1e-2);
  });
});
