/** Of the time between two ticks so much is for letters, so that of two ticks no two send letters at once, at twice the rate. */
const share = 0.75;

/** What a tick has for letters at most, in seconds: the rest of its five minutes is for reports. */
const most = 240;

/** How long a tick begins letters. */
export function lettersSeconds(tickMinutes: number): number {
  return Math.min(tickMinutes * 60 * share, most);
}
