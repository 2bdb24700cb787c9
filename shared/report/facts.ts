import type { ReportTexts } from '../i18n/texts.ts';

/** Several facts about one thing, one after the other; what is empty or absent is left out. */
export function factsOf(
  facts: readonly (string | undefined)[],
  { betweenFacts }: Pick<ReportTexts, 'betweenFacts'>,
): string {
  return facts.filter((fact) => fact !== undefined && fact !== '').join(betweenFacts);
}
