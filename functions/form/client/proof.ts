/**
 * The proof of work: it costs a phone a moment, and a flood of made-up answers that moment each.
 *
 * The hash is computed here and not by the browser's own `crypto.subtle`: that one answers by a promise, which for 40
 * bytes takes ten times as long as the hashing.
 */

/** How many attempts are made in one go, a few milliseconds of work; then the page can draw and listen. */
const chunk = 4_096;

/**
 * Finds a text p such that SHA-256(`id:p`) begins with so many zero bits: about 2^bits attempts.
 *
 * @param id of ASCII, at most 40 characters
 * @param bits at most 32
 * @param breathe lets the page do what else it has to
 */
export async function proofFor(id: string, bits: number, breathe: () => Promise<void>): Promise<string> {
  for (let at = 0; ; at += 1) {
    const proof = at.toString(36);
    if (Math.clz32(firstWord(`${id}:${proof}`)) >= bits) return proof;
    if (at % chunk === chunk - 1) await breathe();
  }
}

const primes = firstPrimes(64);
const fraction = (x: number) => ((x % 1) * 2 ** 32) | 0;
/** The constants of the hash: the first 32 bits of the fractions of roots of primes. */
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const schedule = new Int32Array(64);

/**
 * The first 32 bits of the SHA-256 of a text that fits into one block: FIPS 180-4, 6.2,
 * https://doi.org/10.6028/NIST.FIPS.180-4
 *
 * @param text of ASCII, at most 55 characters
 */
export function firstWord(text: string): number {
  const words = schedule;
  words.fill(0, 0, 16);
  for (let at = 0; at < text.length; at += 1) put(words, at, text.charCodeAt(at));
  put(words, text.length, 0x80);
  words[15] = text.length * 8;
  for (let t = 16; t < 64; t += 1) {
    const w15 = word(words, t - 15);
    const w2 = word(words, t - 2);
    const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    words[t] = word(words, t - 16) + s0 + word(words, t - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = start;
  for (let t = 0; t < 64; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + word(rounds, t) + word(words, t);
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  return ((start[0] ?? 0) + a) >>> 0;
}

/** Puts a byte into words of four, the highest first. */
function put(words: Int32Array, at: number, byte: number): void {
  words[at >> 2] = word(words, at >> 2) | (byte << (24 - 8 * (at % 4)));
}

function turn(bits: number, by: number): number {
  return (bits >>> by) | (bits << (32 - by));
}

function word(words: Int32Array, at: number): number {
  return words[at] ?? 0;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
