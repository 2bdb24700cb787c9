/**
 * True when it is first asked, and then at the most once in a stretch of time. A warm environment remembers; a new one asks anew.
 *
 * @param milliseconds how long the stretch is
 * @param elapsed milliseconds that only ever go forward, whatever is done to the clock
 */
export function atMostEvery(milliseconds: number, elapsed: () => number): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (elapsed() - last < milliseconds) return false;
    last = elapsed();
    return true;
  };
}
