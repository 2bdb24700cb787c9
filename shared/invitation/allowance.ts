/** What a way to send mails takes, as it says itself. */
export interface SendingLimits {
  /** Mails a second. */
  readonly perSecond: number;
  /** Mails in 24 hours; absent: as many as there are. */
  readonly perDay?: number;
  /** Mails in the 24 hours until now, of whoever sends by it. */
  readonly sentToday: number;
}

/** What may be sent of letters at once: not faster than the way takes them, and not all that it takes in a day. */
export interface Allowance {
  /** Whether nothing is left of it. */
  isSpent(): boolean;
  /** Takes one mail of it, and waits for its turn. */
  take(): Promise<void>;
}

/** The part of a day's mails that letters leave to reports and to what people ask for, and how many these are at least. */
const keptShare = 0.1;
const keptLeast = 50;

/** How many letters may still go in these 24 hours. */
export function lettersLeft({ perDay, sentToday }: SendingLimits): number {
  if (perDay === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.floor(perDay - Math.max(keptLeast, perDay * keptShare) - sentToday));
}

/** The least that a way has to take in 24 hours so that this many mails go in them, and its part is left to others. */
export function perDayFor(mails: number): number {
  return Math.ceil(Math.max(mails + keptLeast, mails / (1 - keptShare)));
}

/**
 * @param letters so many in all
 * @param turn waits until the next mail may go
 */
export function allowanceOf(letters: number, turn: () => Promise<void>): Allowance {
  let left = letters;
  return {
    isSpent: () => left <= 0,
    async take() {
      left -= 1;
      await turn();
    },
  };
}
