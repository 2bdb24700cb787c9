import type { Language } from './text.ts';
import type { ReportTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words of a report. */
export function reportTexts(language: Language): ReportTexts {
  return textsIn('recipients', language).report;
}
