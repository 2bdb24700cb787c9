import { cellOf, type Row } from './sheet.ts';

/** The bounds of `. >= 0 and . <= 120`, where the constraint says no more than that. */
export function boundsOf(row: Row): { min?: number; max?: number } {
  const [low, high] = limitsIn(cellOf(row, 'constraint'), /^-?\d+(?:\.\d+)?$/);
  const more = (bound: Bound | undefined, by: number) =>
    bound === undefined ? undefined : Number(bound.value) + (bound.isOutside ? by : 0);
  const [min, max] = [more(low, 1), more(high, -1)];
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** The same of days. */
export function daysOf(row: Row): { min?: string; max?: string } {
  const [low, high] = limitsIn(
    cellOf(row, 'constraint').replaceAll(/date\(\s*('[^']*'|"[^"]*")\s*\)/g, '$1'),
    /^\d{4}-\d\d-\d\d$/,
  );
  return { ...(low && { min: low.value }), ...(high && { max: high.value }) };
}

interface Bound {
  readonly value: string;
  readonly isOutside: boolean;
}

function limitsIn(constraint: string, value: RegExp): [low: Bound | undefined, high: Bound | undefined] {
  // `(. >= 0)` and `. >= '2026-01-01'` say no more than `.>=0` and `.>=2026-01-01`.
  const bounds = constraint
    .split(/\sand\s/)
    .map((part) => /^\.(>=?|<=?)([\d.-]+)$/.exec(part.replaceAll(/[\s()'"]/g, '')));
  const found = (sign: string) => {
    const bound = bounds.find((each) => each?.[1]?.startsWith(sign) && value.test(each[2] ?? ''));
    return bound ? { value: bound[2] ?? '', isOutside: bound[1] === sign } : undefined;
  };
  return [found('>'), found('<')];
}
