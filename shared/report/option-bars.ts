import type { Text } from '../i18n/text.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Counts } from '../tally/tally.ts';
import { part, type ResultContext } from './result-type.ts';

/** A bar for each option, with how many chose it. */
export function describeOptions(
  { options }: { readonly options: readonly { readonly id: string; readonly text: Text }[] },
  counts: Counts,
  n: number,
  { texts, language }: ResultContext,
) {
  return {
    summary: texts.summary.n(n),
    layout: 'options' as const,
    parts: options.map(({ id, text }) => part(inLanguage(text, language), counts[id] ?? 0, n)),
  };
}
