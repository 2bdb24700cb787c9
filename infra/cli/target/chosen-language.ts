import type { Language } from '../../../shared/i18n/text.ts';
import { CommandError } from '../terminal/command-error.ts';

/** The language that somebody wants something in, else a programme's first. */
export function chosenLanguage(wanted: string | undefined, languages: readonly Language[]): Language {
  const language = wanted ?? languages[0];
  if (language !== undefined && languages.includes(language)) return language;
  throw new CommandError(`--language ${language}: the programme is in ${languages.join(', ')}`);
}
