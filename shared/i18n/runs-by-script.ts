import { scriptsOf } from './language-by-script.ts';
import type { Language } from './text.ts';

/** A piece of a text; without a language it is in that of what is around it. */
export interface Run {
  readonly text: string;
  readonly language?: Language | undefined;
}

/**
 * A text of one language in pieces, wherever words of others stand in it, as far as their letters say so: the title of a talk in a label,
 * a name in a sentence. What is no letter belongs to the words on both of its sides, or to what is around.
 *
 * @param among the languages that the others may be in; of two that write the same letters it is the first
 */
export function runsByScript(text: string, language: Language, among: readonly Language[]): readonly Run[] {
  const scripts = [language, ...among].map((each) => [each, new RegExp(`^[${scriptsOf(each)}]`, 'u')] as const);
  const runs: { text: string; language: Language | undefined }[] = [];
  let between = '';
  const add = (more: string, of: Language | undefined) => {
    const last = runs.at(-1);
    if (last !== undefined && last.language === of) last.text += more;
    else runs.push({ text: more, language: of });
  };
  for (const letter of text) {
    if (!/^\p{L}/u.test(letter)) {
      between += letter;
      continue;
    }
    const found = scripts.find(([, isIn]) => isIn.test(letter))?.[0] ?? language;
    const of = found === language ? undefined : found;
    if (between !== '') add(between, runs.at(-1)?.language === of ? of : undefined);
    between = '';
    add(letter, of);
  }
  if (between !== '') add(between, undefined);
  return runs;
}
