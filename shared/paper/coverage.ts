/** Which characters a font has, as Typst tells it: lengths of runs in turn, the first of characters that it has not. */
export type Coverage = readonly number[];

/** Whether a font has a character. */
export function covers(coverage: Coverage, codePoint: number): boolean {
  let end = 0;
  for (const [at, length] of coverage.entries()) {
    end += length;
    if (codePoint < end) return at % 2 === 1;
  }
  return false;
}
