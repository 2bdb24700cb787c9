import { room as ar } from './ar.ts';
import { room as en, type RoomTexts } from './en.ts';
import { room as fr } from './fr.ts';
import type { Language } from './text.ts';
import { room as zhCN } from './zh-CN.ts';

const catalogues: Readonly<Record<string, RoomTexts>> = { en, 'zh-CN': zhCN, fr, ar };

/** The words on the wall, on the sheet and on the host's counter. A language without a catalogue gets English ones. */
export function roomTexts(language: Language): RoomTexts {
  return catalogues[language] ?? en;
}
