import { plainDigits } from './plain-digits.ts';
import type { Problem } from './problem.ts';

/** Which numbers a question takes. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** How many digits there may be behind the decimal separator. */
  readonly decimals: number;
}

/**
 * The number that was typed, in whatever way its writer's language has: `1250`, `1 250`, `1’250`, `1,250,000`, `12,50,000`, `12,5`,
 * `1.250,5`, `١٢٫٥`. Where it can be read in two ways, as `1,250` can, it is a problem that names both: which of them is
 * meant is not for us to guess, also when only one of them is in the range. Undefined for a blank.
 */
export function typedNumber(typed: string, range: NumberRange): number | Problem | undefined {
  const text = plainDigits(typed);
  if (text === '') return undefined;
  const { min, max, decimals } = range;
  const [, sign = '', body = ''] = /^([+-]?)(\d*(?:[ '.,]\d+)*)$/.exec(text) ?? [];
  const readings = readingsOf(body);
  // Nobody who is asked for a whole number means three decimals.
  const meant = decimals === 0 ? readings.slice(0, 1) : readings;
  // Adding zero makes a negative zero a plain one.
  const numbers = meant.map((reading) => Number(sign + reading) + 0);
  const [number, other] = numbers;
  if (number === undefined) return { code: 'not-a-number', decimals };
  if (numbers.every((each) => each < min || each > max)) {
    return { code: 'out-of-range', low: String(min), high: String(max) };
  }
  if (other !== undefined) return twoReadings(typed, String(number), String(Number(other.toFixed(decimals))));
  return isWithin(number, decimals) ? number : { code: 'not-a-number', decimals };
}

/** A text that can mean either of two answers. */
export function twoReadings(typed: string, one: string, other: string): Problem {
  // What was typed is shown again: no longer than such an answer can be.
  return { code: 'two-readings', typed: typed.trim().slice(0, 20), one, other };
}

/** What digits with separators between them can say, as JavaScript writes it: groups of thousands first, then decimals. */
function readingsOf(body: string): string[] {
  const separators = body.match(/\D/g) ?? [];
  const groups = body.split(/\D/);
  const last = separators[separators.length - 1] ?? '';
  const fraction = groups[groups.length - 1] ?? '';
  const readings: string[] = [];
  if (areGroups(groups, separators)) readings.push(groups.join(''));
  const before = separators.slice(0, -1);
  if (/[.,]/.test(last) && !before.includes(last) && areGroups(groups.slice(0, -1), before)) {
    readings.push(`${groups.slice(0, -1).join('') || '0'}.${fraction}`);
  }
  return readings.filter((reading) => isShort(reading.split('.')[0] ?? ''));
}

/** Whether these are groups of thousands, or of lakhs and crores: of two or three digits, the last of three. */
function areGroups(groups: readonly string[], separators: readonly string[]): boolean {
  if (separators.length === 0) return true;
  const isEven = separators.every((separator) => separator === separators[0]);
  const areFull = groups
    .slice(1)
    .every(({ length }, at) => length === 3 || (length === 2 && at < separators.length - 1));
  return isEven && areFull && /^[1-9]\d{0,2}$/.test(groups[0] ?? '');
}

function isShort(digits: string): boolean {
  return digits.length >= 1 && digits.length <= 10;
}

/** Whether a number has no more decimals than these. */
function isWithin(number: number, decimals: number): boolean {
  return (String(number).split('.')[1] ?? '').length <= decimals;
}
