import { room as ar } from './ar/room.ts';
import { type Catalogues, textsIn } from './catalogues.ts';
import { room as en } from './en/room.ts';
import { room as fr } from './fr/room.ts';
import type { Language } from './text.ts';
import type { RoomTexts } from './texts.ts';
import { room as zhCN } from './zh-CN/room.ts';

const catalogues: Catalogues<RoomTexts> = { en, 'zh-CN': zhCN, fr, ar };

/** The words on the wall, on the poster and on the host's counter. A language without a catalogue gets English ones. */
export function roomTexts(language: Language): RoomTexts {
  return textsIn(catalogues, language);
}
