import { deskLanguages } from './desk-languages.ts';
import { interfaceLanguages, nameOfInterfaceLanguage } from './interface-languages.ts';
import { type Language, language as languageTag } from './text.ts';

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

/** The tag of a language that is called by its name, in itself or as the desk speaks: `French (fr)`, `French`, `Français`, `法语`, `fr`. */
export function tagOfName(name: string): Language | undefined {
  const inBrackets = /\(([^()]*)\)$/.exec(name.trim())?.[1];
  if (inBrackets !== undefined) return tagOf(inBrackets);
  return knownNames().get(name.trim().toLowerCase()) ?? (isWrittenAsTag(name.trim()) ? tagOf(name) : undefined);
}

/** The same of a language that somebody knows: `url` and `css` could be tags, too. */
export function knownLanguage(written: string): Language | undefined {
  return (
    knownNames().get(written.trim().toLowerCase()) ?? (isKnownLanguage(written.trim()) ? tagOf(written) : undefined)
  );
}

/** Whether it is the tag of a language that is known by a name. */
export function isKnownLanguage(written: string): boolean {
  const tag = isWrittenAsTag(written) ? tagOf(written) : undefined;
  return tag !== undefined && english.of(tag) !== undefined;
}

function isWrittenAsTag(text: string): boolean {
  return /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(text);
}

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

let names: Map<string, Language> | undefined;

/** All languages with a tag of two letters, by their names in themselves and as the desk speaks; those that Debrief speaks win. */
function knownNames(): Map<string, Language> {
  names ??= new Map([...lettered(), ...spoken()].map(([name, tag]) => [name.toLowerCase(), tag]));
  return names;
}

function* lettered(): Generator<[name: string, tag: Language]> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const tag of letters.flatMap((first) => letters.map((second) => first + second)))
    if (english.of(tag) !== undefined) yield* called(tag, tag);
}

/** By what speaks of no country or script as well: who says Chinese means the one that there is. */
function* spoken(): Generator<[name: string, tag: Language]> {
  for (const tag of interfaceLanguages) {
    const { language, script = '' } = new Intl.Locale(tag).maximize();
    for (const each of [language, `${language}-${script}`, tag]) yield* called(each, tag);
    yield [nameOfInterfaceLanguage(tag), tag];
  }
}

/** What a tag is called, in itself and as the desk speaks. */
function* called(tag: string, means: Language): Generator<[name: string, tag: Language]> {
  const readers = [...deskLanguages, ...Intl.DisplayNames.supportedLocalesOf(tag)];
  for (const reader of readers) {
    const name = (namesIn.get(reader) ?? displayNames(reader)).of(tag);
    if (name !== undefined) yield [name, means];
  }
}

const namesIn = new Map(deskLanguages.map((reader) => [reader as string, displayNames(reader)]));

function displayNames(reader: Language): Intl.DisplayNames {
  return new Intl.DisplayNames(reader, { type: 'language', fallback: 'none' });
}
