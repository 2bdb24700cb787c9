/** A variable of an SPSS file. */
export interface SavVariable {
  /** Letters, digits, `_` and `.`, a letter first; longer ones than SPSS takes are cut, and none is one of its own words. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'number' | 'text' | 'day' | 'moment';
  readonly measure: 'nominal' | 'ordinal' | 'scale';
  /** What its numbers stand for. */
  readonly words?: ReadonlyMap<number, string>;
  /** A number that stands for no answer, such as "not applicable": SPSS leaves it out of what it reckons. */
  readonly missing?: number;
  readonly decimals?: number;
}

/** What an SPSS file holds: a value for each variable in each row, dates as UTC says them. */
export interface SavData {
  readonly title: string;
  /** Of when it is, in UTC. */
  readonly asOf: string;
  readonly variables: readonly SavVariable[];
  readonly rows: readonly (readonly (number | string | Date | null)[])[];
}
