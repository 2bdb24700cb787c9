import { results as ar } from './ar/results.ts';
import { type Catalogues, textsIn } from './catalogues.ts';
import { results as en } from './en/results.ts';
import { results as fr } from './fr/results.ts';
import type { Language } from './text.ts';
import type { ResultsTexts } from './texts.ts';
import { results as zhCN } from './zh-CN/results.ts';

const catalogues: Catalogues<ResultsTexts> = { en, 'zh-CN': zhCN, fr, ar };

/** The words of the results page and of its readers' mail. A language without a catalogue gets English ones. */
export function resultsTexts(language: Language): ResultsTexts {
  return textsIn(catalogues, language);
}
