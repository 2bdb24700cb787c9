import { cellOf, type Row } from './sheet.ts';

/** What a constraint demands of answers, as far as a programme can demand it, too. */
export interface Bounds {
  readonly low?: Bound;
  readonly high?: Bound;
  /** The most letters. */
  readonly letters?: number;
  /** The most options. */
  readonly most?: number;
  /** Options that exclude all others. */
  readonly alone: readonly string[];
  /** It demands nothing else. */
  readonly isAll: boolean;
}

interface Bound {
  readonly value: string;
  /** It is not allowed itself. */
  readonly isOutside: boolean;
}

/** What `. >= 0 and . <= 120` and the like say. */
export function boundsOf(row: Row): Bounds {
  const constraint = cellOf(row, 'constraint').replaceAll(/\s/g, '');
  const alone = [...constraint.matchAll(exclusive)].map(([, name = '']) => name);
  const parts = constraint
    .replaceAll(exclusive, '')
    .split('and')
    .map((part) => part.replaceAll(/['"]/g, ''))
    .filter((part) => part !== '');
  const found = parts.map(boundOf);
  return {
    ...found.reduce((all, each) => ({ ...all, ...each }), {}),
    alone,
    isAll: found.every((each) => each !== undefined),
  };
}

const exclusive = /not\(selected\(\.,'([^']*)'\)andcount-selected\(\.\)>1\)/g;

function boundOf(part: string): Partial<Bounds> | undefined {
  const most = /^\(?count-selected\(\.\)<=(\d{1,3})\)?$/.exec(part)?.[1];
  if (most !== undefined) return { most: Number(most) };
  const letters = /^\(?string-length\(\.\)<=(\d{1,4})\)?$/.exec(part)?.[1];
  if (letters !== undefined) return { letters: Number(letters) };
  const [, sign, value] = /^\(?\.(>=?|<=?)(?:date\()?(-?[\d.-]+)\)?\)?$/.exec(part) ?? [];
  if (sign === undefined || value === undefined) return undefined;
  const bound = { value, isOutside: sign.length === 1 };
  return sign.startsWith('>') ? { low: bound } : { high: bound };
}

/** The least and the greatest number with so many decimals. */
export function numbersIn({ low, high }: Bounds, decimals: 0 | 1): { min?: number; max?: number } {
  const [min, max] = [numberIn(low, 1, decimals), numberIn(high, -1, decimals)];
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** The number at a bound, or next to it. `inside`: on which side of it the allowed ones are. */
function numberIn(bound: Bound | undefined, inside: 1 | -1, decimals: 0 | 1): number | undefined {
  const number = Number(bound?.value);
  if (bound === undefined || !Number.isFinite(number)) return undefined;
  const unit = 10 ** decimals;
  // Counted from the bound to the inside, without what binary fractions add.
  const steps = Number((number * unit * inside).toFixed(6));
  return (inside * (bound.isOutside ? Math.floor(steps) + 1 : Math.ceil(steps))) / unit;
}

/** The first and the last day. */
export function daysIn({ low, high }: Bounds): { min?: string; max?: string } {
  const [min, max] = [low, high].map((bound) =>
    /^\d{4}-\d\d-\d\d$/.test(bound?.value ?? '') ? bound?.value : undefined,
  );
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
