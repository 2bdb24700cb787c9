import { crowded as ar } from './ar/crowded.ts';
import { type Catalogues, textsIn } from './catalogues.ts';
import { crowded as en } from './en/crowded.ts';
import { crowded as fr } from './fr/crowded.ts';
import type { Language } from './text.ts';
import type { CrowdedTexts } from './texts.ts';
import { crowded as zhCN } from './zh-CN/crowded.ts';

const catalogues: Catalogues<CrowdedTexts> = { en, 'zh-CN': zhCN, fr, ar };

/** The words for a network that asks too often. A language without a catalogue gets English ones. */
export function crowdedTexts(language: Language): CrowdedTexts {
  return textsIn(catalogues, language);
}
