import { report as ar } from './ar/report.ts';
import { type Catalogues, textsIn } from './catalogues.ts';
import { report as en } from './en/report.ts';
import { report as fr } from './fr/report.ts';
import type { Language } from './text.ts';
import type { ReportTexts } from './texts.ts';
import { report as zhCN } from './zh-CN/report.ts';

const catalogues: Catalogues<ReportTexts> = { en, 'zh-CN': zhCN, fr, ar };

/** The words of a report. A language without a catalogue gets English ones. */
export function reportTexts(language: Language): ReportTexts {
  return textsIn(catalogues, language);
}
