/** A piece of a text, and what comes in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** A text with pieces of it replaced, which do not overlap. What comes to the same place comes there in its order. */
export function withSplices(text: string, splices: readonly Splice[]): string {
  return splices
    .toReversed()
    .sort((one, other) => other.start - one.start)
    .reduce((made, { start, end, put }) => made.slice(0, start) + put + made.slice(end), text);
}
