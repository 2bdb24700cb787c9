import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { isLanguageTag } from '../../../shared/i18n/is-language-tag.ts';
import { sourceOf } from '../../../shared/programme/source.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';

/** What a source says, whatever is wrong with it; undefined: it is no YAML, or says no keys with values. */
export function readWritten({ text }: ProgrammeSource): Written | undefined {
  const { document } = sourceOf(text, '');
  if (document.errors.length > 0) return undefined;
  const content = contentOf(document);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined;
  const { languages } = content as { languages?: unknown };
  const tags = Array.isArray(languages) ? languages.filter(isLanguageTag) : [];
  return { content, languages: [...new Set(tags)] };
}

/** An alias without its anchor, or a bomb of aliases, only shows here. */
function contentOf(document: ReturnType<typeof sourceOf>['document']): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}
