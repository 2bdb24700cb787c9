import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import { isLanguageTag } from '../../../shared/i18n/is-language-tag.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';

/** What a source says, whatever is wrong with it; undefined: it is no YAML, or says no keys with values. */
export function readWritten(source: ProgrammeSource): Written | undefined {
  const content = contentOf(source);
  if (content === undefined) return undefined;
  const { languages } = content;
  const tags = Array.isArray(languages) ? languages.filter(isLanguageTag) : [];
  return { content, languages: [...new Set(tags)] };
}
