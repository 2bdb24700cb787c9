import type { Language } from './text.ts';
import type { InvitationTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words of invitations, and of the page on which they are stopped. */
export function invitationTexts(language: Language): InvitationTexts {
  return textsIn('participants', language).invitation;
}
