import { results as ar } from './results/ar.ts';
import { results as en, type ResultsTexts } from './results/en.ts';
import { results as fr } from './results/fr.ts';
import { results as zhCN } from './results/zh-CN.ts';
import type { Language } from './text.ts';

const catalogues: Readonly<Record<string, ResultsTexts>> = { en, 'zh-CN': zhCN, fr, ar };

/** The words of the results page and of its readers' wishes. A language without a catalogue gets English ones. */
export function resultsTexts(language: Language): ResultsTexts {
  return catalogues[language] ?? en;
}
