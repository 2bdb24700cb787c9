import { createHmac } from 'node:crypto';
import { ownCodeParts } from './own-code-parts.ts';
import { plainDigits } from './plain-digits.ts';

declare const ownCodeBrand: unique symbol;

/**
 * What is stored of a code that a participant made of things that only this person can name again: 40 bits of an HMAC with
 * the stage's key. The parts are nowhere; who has all that is stored, but not the key, can't try them.
 */
export type OwnCode = string & { readonly [ownCodeBrand]: 'OwnCode' };

/**
 * The code of somebody who filled in all parts, under the name that programmes share whose answers are to be joined;
 * undefined where one is blank. Nobody writes the same twice in the same way: of a name the first letter counts, without
 * accents, in whatever case and width it is typed; of a day its number, in the digits of any script.
 */
export function ownCode(key: Uint8Array, name: string, typed: readonly (string | undefined)[]): OwnCode | undefined {
  const parts = ownCodeParts.map((part, at) => {
    const text = plainDigits(typed[at] ?? '').trim();
    if (text === '') return undefined;
    return part === 'day' ? firstNumber(text) : firstLetter(text);
  });
  if (parts.includes(undefined)) return undefined;
  return createHmac('sha256', key)
    .update(JSON.stringify(['debrief own code', name, ...parts]))
    .digest()
    .subarray(0, 5)
    .toString('base64url') as OwnCode;
}

/** Nothing where there is none: "-" of who does not know. */
function firstNumber(text: string): string {
  return String(Number(/\d{1,9}/.exec(text)?.[0] ?? 0));
}

function firstLetter(text: string): string {
  return (/\p{L}/u.exec(text.normalize('NFKD'))?.[0] ?? '').toLowerCase();
}
