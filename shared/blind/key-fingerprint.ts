import { codeSymbols } from '../access/one-time-code.ts';

declare const brand: unique symbol;

/**
 * What tells one key from another, short enough for a card: who gets a key of their own could be told from all others by it. Sixteen of
 * nineteen symbols are 68 bits: no other key can be made to have the same.
 */
export type KeyFingerprint = string & { readonly [brand]: 'KeyFingerprint' };

const length = 16;

/** The largest multiple of 19 that a byte can count up to (see `newOneTimeCode`). */
const evenly = 256 - (256 % codeSymbols.length);

/** A fingerprint in groups of four, as it is printed and compared. */
export function groupedKey(fingerprint: KeyFingerprint): string {
  return fingerprint.replace(/.{4}(?=.)/g, '$&-');
}

/** @param hash the SHA-256 of the public key */
export function keyFingerprint(hash: Uint8Array): KeyFingerprint {
  // Of 32 bytes one in thirty is left out: that more than half were happens to no key.
  const symbols = [...hash].filter((byte) => byte < evenly).map((byte) => codeSymbols[byte % codeSymbols.length]);
  return symbols.slice(0, length).join('') as KeyFingerprint;
}
