import { organiserTexts } from './organiser-texts.ts';
import type { Language } from './text.ts';
import type { RunningTexts } from './texts.ts';

/** The words of running a session at the desk. */
export function runningTexts(language: Language): RunningTexts {
  return organiserTexts(language).running;
}
