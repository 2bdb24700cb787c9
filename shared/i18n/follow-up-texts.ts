import type { Language } from './text.ts';
import type { FollowUpTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words of being asked again, and of leaving an address for it. */
export function followUpTexts(language: Language): FollowUpTexts {
  return textsIn('participants', language).followUp;
}
