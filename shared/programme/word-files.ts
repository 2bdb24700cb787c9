import type { Fault } from './fault.ts';
import { lineOf, type Source, sourceOf } from './source.ts';

/** A programme file whose words were read from the files that it names for them. */
interface WithWordFiles {
  readonly content: unknown;
  /** The files, by language. */
  readonly files: ReadonlyMap<PropertyKey, Source>;
  /** What is wrong with those that can't be read. */
  readonly faults: readonly Fault[];
}

/**
 * The content of a programme file with the words of its languages in the place of the files that it names for them, YAML or
 * JSON.
 *
 * @param read the text of a file beside the programme's; undefined: there is none of this name
 */
export function withWordFiles(content: unknown, read: (name: string) => string | undefined): WithWordFiles {
  const files = new Map<PropertyKey, Source>();
  const words = (content as { words?: unknown } | null)?.words;
  if (typeof words !== 'object' || words === null) return { content, files, faults: [] };
  const faults: Fault[] = [];
  const said = new Map<string, unknown>(Object.entries(words));
  for (const [language, name] of said) {
    if (typeof name !== 'string') continue;
    const found = wordsIn(name, language, read(name));
    if ('problem' in found) {
      faults.push({ path: ['words', language], ...found });
      continue;
    }
    files.set(language, found.file);
    said.set(language, found.content);
  }
  return { content: { ...(content as object), words: Object.fromEntries(said) }, files, faults };
}

/** What a file says, or why it says nothing. */
function wordsIn(
  name: string,
  language: string,
  text: string | undefined,
): { readonly file: Source; readonly content: object } | Omit<Fault, 'path'> {
  if (text === undefined) {
    return { problem: `there is no file ${name} beside this one`, remedy: 'correct its name, or put it there' };
  }
  const file = sourceOf(text, name);
  try {
    const [error] = file.document.errors;
    if (error !== undefined) throw new Error(`${lineOf(file, error.pos[0])}: ${error.message}`);
    const content: unknown = file.document.toJS();
    if (typeof content === 'object' && content !== null) return { file, content };
  } catch (cause) {
    const [problem = ''] = String(cause instanceof Error ? cause.message : cause).split('\n');
    return { problem: `${name} is no YAML: ${problem}`, remedy: 'mend it there' };
  }
  return { problem: `there are no words in ${name}`, remedy: `begin with \`npm run debrief -- words ${language}\`` };
}
