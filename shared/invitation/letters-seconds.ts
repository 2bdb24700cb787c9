/** Of the time between two ticks so much is for letters: what one has handed out ends before the next hands out, at its own rate. */
const share = 0.75;

/** A call that begins with its tick ends by then, in seconds. */
const most = 240;

/** How long after a tick letters begin. */
export function lettersSeconds(tickMinutes: number): number {
  return Math.min(tickMinutes * 60 * share, most);
}
