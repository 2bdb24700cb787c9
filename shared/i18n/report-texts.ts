import { report as ar } from './ar.ts';
import { report as en, type ReportTexts } from './en.ts';
import { report as fr } from './fr.ts';
import type { Language } from './text.ts';
import { report as zhCN } from './zh-CN.ts';

const catalogues: Readonly<Record<string, ReportTexts>> = { en, 'zh-CN': zhCN, fr, ar };

/** The words of a report. A language without a catalogue gets English ones. */
export function reportTexts(language: Language): ReportTexts {
  return catalogues[language] ?? en;
}
