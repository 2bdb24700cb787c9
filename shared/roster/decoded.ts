import { UnreadableRoster } from './roster-problem.ts';

/**
 * The text of a file. What its first bytes say is its encoding; without them it is UTF-8 if it can be that, UTF-16 if every other byte is
 * none, else what Excel writes as CSV: GB18030 in China, Windows-1252 in Europe. Throws an UnreadableRoster.
 */
export function decoded(bytes: Uint8Array): string {
  const text = textIn(bytes, encodingOf(bytes));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of them
  if (text === undefined || /[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new UnreadableRoster({ key: 'notText' });
  return text.replace(/^\ufeff/, '');
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== undefined) return unmarked;
  if (textIn(bytes, 'utf-8') !== undefined) return 'utf-8';
  return isChinese(bytes) ? 'gb18030' : 'windows-1252';
}

function textIn(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Mail addresses are ASCII: in UTF-16 each of their letters has a byte that is 0. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const looked = bytes.subarray(0, 4096);
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < looked.length / 8) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Whether a text that is no UTF-8 is Chinese: most of its pairs of bytes are characters in daily use, both of whose bytes lie beyond 0xA0 (GB
 * 2312). In a European text a letter with an accent stands between letters without one.
 */
function isChinese(bytes: Uint8Array): boolean {
  if (textIn(bytes, 'gb18030') === undefined) return false;
  let [daily, others] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if ((bytes[at + 1] ?? 0) > 0xa0) daily += 1;
    else others += 1;
    at += 1;
  }
  return daily > others;
}
