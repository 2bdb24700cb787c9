import { parse } from 'yaml';
import type { Fault } from './fault.ts';

/**
 * The content of a programme file with the words of its languages in the place of the files that it names for them, YAML or
 * JSON, and the faults of those that can't be read.
 *
 * @param read the text of a file beside the programme's; undefined: there is none of this name
 */
export function withWordFiles(
  content: unknown,
  read: (name: string) => string | undefined,
): { readonly content: unknown; readonly faults: readonly Fault[] } {
  const words = (content as { words?: unknown } | null)?.words;
  if (typeof words !== 'object' || words === null) return { content, faults: [] };
  const faults: Fault[] = [];
  const found = Object.entries(words).map(([language, name]) => {
    if (typeof name !== 'string') return [language, name];
    const path = ['words', language];
    const source = read(name);
    if (source === undefined) {
      faults.push({
        path,
        problem: `there is no file ${name} beside this one`,
        remedy: 'correct its name, or put it there',
      });
      return [language, name];
    }
    try {
      const content: unknown = parse(source);
      if (typeof content === 'object' && content !== null) return [language, content];
      faults.push({
        path,
        problem: `there are no words in ${name}`,
        remedy: `begin with \`npm run debrief -- words ${language}\``,
      });
      return [language, name];
    } catch (cause) {
      const [problem = ''] = String(cause instanceof Error ? cause.message : cause).split('\n');
      faults.push({ path, problem: `${name} is no YAML: ${problem}`, remedy: 'mend it there' });
      return [language, name];
    }
  });
  return { content: { ...(content as object), words: Object.fromEntries(found) }, faults };
}
