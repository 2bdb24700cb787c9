/** What a way to send mails takes, as it says itself. */
export interface SendingLimits {
  /** Mails a second. */
  readonly perSecond: number;
  /** Mails in 24 hours; absent: as many as there are. */
  readonly perDay?: number;
  /** Mails in the 24 hours until now, of whoever sends by it. */
  readonly sentToday: number;
}

/** What one tick may send of letters: not faster than the way takes them, and not all that it takes in a day. */
export interface Allowance {
  /** Whether nothing is left of it. */
  isSpent(): boolean;
  /** Takes one mail of it, and waits for its turn. */
  take(): Promise<void>;
}

/** Passes the time. */
export interface Pacing {
  /** Milliseconds that only ever go forward. */
  elapsed(): number;
  wait(milliseconds: number): Promise<void>;
}

/** The part of a day's mails that letters leave to reports and to what people ask for, and how many these are at least. */
const keptShare = 0.1;
const keptLeast = 50;

/** Of the rate, too, something is left: whoever goes to its limit is refused as soon as somebody else mails as well. */
export const usedRate = 0.8;

/** How many letters may still go in these 24 hours. */
export function lettersLeft({ perDay, sentToday }: SendingLimits): number {
  if (perDay === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.floor(perDay - Math.max(keptLeast, perDay * keptShare) - sentToday));
}

export function allowanceOf(limits: SendingLimits, { elapsed, wait }: Pacing): Allowance {
  const between = 1000 / (limits.perSecond * usedRate);
  let left = lettersLeft(limits);
  let turn = Number.NEGATIVE_INFINITY;
  return {
    isSpent: () => left <= 0,
    async take() {
      left -= 1;
      const now = elapsed();
      turn = Math.max(now, turn + between);
      if (turn > now) await wait(turn - now);
    },
  };
}
