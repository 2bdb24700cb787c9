import type { Language } from './text.ts';
import type { CrowdedTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words of the firewall. */
export function crowdedTexts(language: Language): CrowdedTexts {
  return textsIn('participants', language).crowded;
}
