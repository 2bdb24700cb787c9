import type { Language } from './text.ts';
import type { CancelledTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words for a session that does not take place. */
export function cancelledTexts(language: Language): CancelledTexts {
  return textsIn('participants', language).cancelled;
}
