/**
 * Of the rate that a way to send mails takes, something is left: whoever goes to its limit is refused as soon as somebody else mails as
 * well.
 */
export const usedRate = 0.9;

/** Passes the time. */
export interface Pacing {
  /** Milliseconds that only ever go forward. */
  elapsed(): number;
  wait(milliseconds: number): Promise<void>;
}

/** Waits for one's turn, of so many a second. */
export type Turns = (perSecond: number) => Promise<void>;

/** Turns of all that one process sends, one after the other. */
export function turnsOf({ elapsed, wait }: Pacing): Turns {
  let turn = Number.NEGATIVE_INFINITY;
  return async (perSecond) => {
    const now = elapsed();
    turn = Math.max(now, turn + 1000 / perSecond);
    if (turn > now) await wait(turn - now);
  };
}
