import type { PluralTexts, ScriptWords } from '../../../shared/web/parts/script-words.ts';

/** A text with its places in braces filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The text for a number, in the plural form that the language has for it. */
export function pluralText(texts: PluralTexts, n: number, { locale }: Pick<ScriptWords, 'locale'>): string {
  return fill(texts[category(locale, n)] ?? texts.other ?? '{n}', { n: n.toLocaleString(locale) });
}

function category(locale: string, n: number): string {
  // Browsers before 2018 know no plural rules.
  return typeof Intl === 'object' && 'PluralRules' in Intl ? new Intl.PluralRules(locale).select(n) : 'other';
}
