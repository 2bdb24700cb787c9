/**
 * A list in an order that looks random and is the same for the same seed, whatever order it came in: so a page that is made
 * again, in another language or with errors, and a copy of it on a phone, show what was shown before.
 *
 * @param keyOf what of a part decides its place, beside the seed; undefined: it stays behind the others, as it was written
 */
export function inRandomOrder<T>(list: readonly T[], seed: string, keyOf: (part: T) => string | undefined): T[] {
  const places = list.map((part) => {
    const key = keyOf(part);
    return { part, place: key === undefined ? Number.POSITIVE_INFINITY : hash(seed + key) };
  });
  // Infinity minus itself is no number; equal places keep the order of before.
  return places.sort((one, other) => (one.place === other.place ? 0 : one.place - other.place)).map(({ part }) => part);
}

/** FNV-1a (RFC 9923), and MurmurHash3's finalizer (`fmix32`), by which each bit of a text turns half of the result's. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
