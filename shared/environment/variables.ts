/** How one variable of an environment is read. */
export interface Variable<Value> {
  /** What it must be, for who has set it to something else: after "must be". */
  readonly must: string;
  /** It may be absent. */
  readonly isOptional?: boolean;
  /** Its value; undefined: the text is not what it must be. */
  read(text: string): Value | undefined;
}

/** Whatever is written there, and something is. */
export const text: Variable<string> = { must: 'a text', read: (written) => written || undefined };

/** A text of so many characters or more. */
export const textFrom = (least: number): Variable<string> => ({
  must: `a text of ${least} characters or more`,
  read: (written) => (written.length >= least ? written : undefined),
});

/** Nothing is a text as well. */
export const anyText: Variable<string> = { must: 'a text', read: (written) => written };

/** 0 or a number above it. */
export const fromZero: Variable<number> = {
  must: 'a number from 0 on',
  read: (written) => numberIf(written, (value) => value >= 0),
};

/** A number above 0. */
export const aboveZero: Variable<number> = {
  must: 'a number above 0',
  read: (written) => numberIf(written, (value) => value > 0),
};

function numberIf(written: string, is: (value: number) => boolean): number | undefined {
  const value = written.trim() === '' ? Number.NaN : Number(written);
  return Number.isFinite(value) && is(value) ? value : undefined;
}

/** A whole address, `https://...`. */
export const address: Variable<string> = {
  must: 'an address',
  read: (written) => (URL.canParse(written) ? written : undefined),
};

/** One of these words. */
export const oneOf = <const Word extends string>(...words: readonly Word[]): Variable<Word> => ({
  must: words.join(' or '),
  read: (written) => words.find((word) => word === written),
});

/** Texts with commas between them; perhaps none. */
export const list: Variable<readonly string[]> = {
  must: 'a list',
  read: (written) => written.split(',').filter((each) => each !== ''),
};

/** The same variable, which may be absent. */
export const optional = <Value>(variable: Variable<Value>): Variable<Value> & { readonly isOptional: true } => ({
  ...variable,
  isOptional: true,
});
