import type { Language } from './text.ts';
import type { RoomTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words of the training room. */
export function roomTexts(language: Language): RoomTexts {
  return textsIn('participants', language).room;
}
