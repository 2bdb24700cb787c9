import type { Language } from './text.ts';

/** The language of a programme that readers can't tell from another one: `zh-CN` from `zh`, but not `fr` from `fr-CA`. Undefined: there is none. */
export function sameForReaders(language: Language, languages: readonly Language[]): Language | undefined {
  return languages.find((each) => each !== language && wholeTag(each) === wholeTag(language));
}

/** With the script and the region that it most likely means. */
function wholeTag(language: Language): string {
  return new Intl.Locale(language).maximize().toString();
}
