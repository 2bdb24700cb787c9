import type { Language } from './text.ts';
import type { ResultsTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words of the results page and of its readers’ mail. */
export function resultsTexts(language: Language): ResultsTexts {
  return textsIn('recipients', language).results;
}
