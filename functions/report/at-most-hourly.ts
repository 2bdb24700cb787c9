const hour = 60 * 60_000;

/**
 * True when it is first asked, and then at the most once an hour. A warm environment remembers; a new one asks anew.
 *
 * @param elapsed milliseconds that only ever go forward, whatever is done to the clock
 */
export function atMostHourly(elapsed: () => number): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (elapsed() - last < hour) return false;
    last = elapsed();
    return true;
  };
}
