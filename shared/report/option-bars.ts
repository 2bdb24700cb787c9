import { oneOf } from '../i18n/lists.ts';
import type { Language, Text } from '../i18n/text.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Counts } from '../tally/tally.ts';
import { type AnswerClass, areAllTogether, orderedClasses } from './classes.ts';
import { allTogether, part, type ResultContext } from './result-type.ts';

interface Option {
  readonly id: string;
  readonly text: Text;
}

/** A bar for each option, with how many chose it. */
export function describeOptions(
  { options }: { readonly options: readonly Option[] },
  counts: Counts,
  n: number,
  { texts, language }: ResultContext,
) {
  return {
    summary: texts.summary.n({ n }),
    layout: 'options' as const,
    parts: options.map(({ id, text }) => part(inLanguage(text, language), counts[id] ?? 0, n)),
  };
}

/** A bar for each option, or for some neighbours that are counted together. */
export function describeOptionClasses(
  { options }: { readonly options: readonly Option[] },
  counts: Counts,
  n: number,
  { texts, language }: ResultContext,
) {
  const ids = options.map(({ id }) => id);
  const classes = orderedClasses(counts, ids);
  if (areAllTogether(classes)) return allTogether(n, texts);
  const parts = classes.map((each) => part(classWords(classMembers(options, each), language), each.count, n));
  return { summary: texts.summary.n({ n }), layout: 'options' as const, parts };
}

/** The options that are counted together in a class. */
export function classMembers(
  options: readonly Option[],
  { low, high }: Pick<AnswerClass, 'low' | 'high'>,
): readonly Option[] {
  const ids = options.map(({ id }) => id);
  return options.slice(ids.indexOf(low), ids.indexOf(high) + 1);
}

/** What a class of options is called. */
export function classWords(members: readonly Option[], language: Language): string {
  return oneOf(
    members.map(({ text }) => inLanguage(text, language)),
    language,
  );
}
