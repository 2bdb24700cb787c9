import { type FaultData, faultData, phrase } from '../i18n/fault-data.ts';
import type { Fault } from './fault.ts';
import { lineOf, type Source, sourceOf } from './source.ts';
import { aliasReason, yamlReason } from './yaml-reasons.ts';

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
    if ('key' in found) {
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
): { readonly file: Source; readonly content: object } | FaultData {
  if (text === undefined) return faultData('noFileBeside', { name });
  const file = sourceOf(text, name);
  const [error] = file.document.errors;
  if (error !== undefined) {
    const line = lineOf(file, error.pos[0]);
    const reason = phrase('yamlLine', { line: `${line}`, reason: yamlReason(error) });
    const [message] = error.message.split('\n');
    return faultData('noYaml', { name, reason: { ...reason, inTerminal: `${name}:${line}: ${message}` } });
  }
  try {
    const content: unknown = file.document.toJS();
    if (typeof content === 'object' && content !== null) return { file, content };
  } catch (cause) {
    return faultData('noYaml', { name, reason: aliasReason(cause) });
  }
  return faultData('noWords', { name, language });
}
