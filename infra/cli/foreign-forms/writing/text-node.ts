import type { YAMLMap } from 'yaml';
import { toFillIn } from '../../../../shared/authoring/still-to-fill-in.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import type { ForeignText } from '../foreign-form.ts';
import { commentLine, mapNode } from './yaml-nodes.ts';

/**
 * A text in all languages of the programme. Where the form has it in some of them only, the others have the words of the first one
 * that it has, and a comment says so.
 *
 * @param otherwise what stands there if the form has it in none
 */
export function textNode(text: ForeignText, languages: readonly Language[], otherwise: string): YAMLMap {
  const known = languages.filter((language) => text[language] !== undefined);
  const spare = (known[0] === undefined ? Object.values(text)[0] : text[known[0]]) ?? otherwise;
  const entries = languages.map((language) => [language, text[language] ?? spare] as const);
  const node = mapNode(
    entries,
    entries.every(([, words]) => !words.includes('\n')),
  );
  const missing = languages.filter((language) => text[language] === undefined);
  if (missing.length > 0) node.comment = commentLine(`${toFillIn}the words in ${missing.join(', ')}`);
  return node;
}
