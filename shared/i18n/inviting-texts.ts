import { organiserTexts } from './organiser-texts.ts';
import type { Language } from './text.ts';
import type { InvitingTexts } from './texts.ts';

/** The words of inviting people to a session. */
export function invitingTexts(language: Language): InvitingTexts {
  return organiserTexts(language).inviting;
}
