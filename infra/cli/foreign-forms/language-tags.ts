import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { type Language, language as languageTag } from '../../../shared/i18n/text.ts';

/**
 * The tag of a language as other programs write it (`zh-cn`, `pt_BR`, `de-informal`), in the form that programme files have.
 * Undefined: it is none.
 */
export function tagOf(written: string): Language | undefined {
  const [canonical] = canonicalOf(written.trim().replaceAll('_', '-'));
  if (canonical === undefined) return undefined;
  const { language, script, region } = new Intl.Locale(canonical);
  return [[language, script, region], [language, script], [language, region], [language]]
    .map((parts) => parts.filter((part) => part !== undefined).join('-'))
    .find((tag) => languageTag.safeParse(tag).success);
}

function canonicalOf(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag === '' ? [] : tag);
  } catch {
    return [];
  }
}

/** The tag of a language that is called by its name, in English or in itself: `French (fr)`, `French`, `Français`, `fr`. */
export function tagOfName(name: string): Language | undefined {
  const inBrackets = /\(([^()]*)\)$/.exec(name.trim())?.[1];
  if (inBrackets !== undefined) return tagOf(inBrackets);
  return (
    knownNames().get(name.trim().toLowerCase()) ??
    (/^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(name.trim()) ? tagOf(name) : undefined)
  );
}

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

let names: Map<string, Language> | undefined;

/** All languages with a tag of two letters, by their names in English and in themselves; those that Debrief speaks win. */
function knownNames(): Map<string, Language> {
  if (names !== undefined) return names;
  names = new Map();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  for (const tag of [...tags, ...interfaceLanguages]) {
    const called = english.of(tag);
    if (called === undefined) continue;
    names.set(called.toLowerCase(), tag);
    if (Intl.DisplayNames.supportedLocalesOf(tag).length === 0) continue;
    const itself = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
    if (itself !== undefined) names.set(itself.toLowerCase(), tag);
  }
  names.set('chinese', 'zh-CN').set('中文', 'zh-CN');
  return names;
}

/** Whether it is the tag of a language that is known by a name; `url` and `css` could be tags, too. */
export function isKnownLanguage(written: string): boolean {
  const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(written) ? tagOf(written) : undefined;
  return tag !== undefined && english.of(tag) !== undefined;
}
