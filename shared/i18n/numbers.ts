import { directionOf } from './direction.ts';
import { numberFormat } from './formatters.ts';
import { isolated } from './isolate.ts';
import type { Language } from './text.ts';

/** How a number is written. */
interface NumberStyle {
  /** How many decimals, always as many. */
  readonly decimals?: number;
  /** `+5`, `−5`, `0`: a change. */
  readonly isSigned?: boolean;
  /** The value 60 as `60%`, `60 %`. */
  readonly isPercent?: boolean;
  /** Before the number: `<1%` of a share that is not nothing. */
  readonly bound?: '<' | '>' | '';
  /** Without it thousands are grouped: `1,250`. A code or an exact input is not. */
  readonly isUngrouped?: boolean;
}

/**
 * A number as a language writes it: its decimal sign, groups, percent sign and space, a real minus sign. In a language that is
 * written from the right it is isolated where it is more than digits, so that its sign stays where it belongs.
 */
export function numberText(value: number, language: Language, style: NumberStyle = {}): string {
  const { decimals = 0, isSigned = false, isPercent = false, bound = '', isUngrouped = false } = style;
  const text = numberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(isSigned ? { signDisplay: 'exceptZero' } : {}),
    ...(isPercent ? { style: 'percent' } : {}),
    ...(isUngrouped ? { useGrouping: false } : {}),
  }).format(isPercent ? value / 100 : value);
  return isolated(`${bound}${withoutMarks(text)}`.replace('-', '−'), directionOf(language));
}

/** A decimal number as it is stored, `-12.5`, with as many decimals, and without groups: as somebody would type it. */
export function decimalText(stored: string, language: Language): string {
  const decimals = stored.split('.')[1]?.length ?? 0;
  return numberText(Number(stored), language, { decimals, isUngrouped: true });
}

/** Locale data puts direction marks around signs, other ones by release: an isolate holds better than those. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[\u200e\u200f\u061c]/g, '');
}
