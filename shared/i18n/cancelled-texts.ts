import { cancelled as ar } from './ar/cancelled.ts';
import { type Catalogues, textsIn } from './catalogues.ts';
import { cancelled as en } from './en/cancelled.ts';
import { cancelled as fr } from './fr/cancelled.ts';
import type { Language } from './text.ts';
import type { CancelledTexts } from './texts.ts';
import { cancelled as zhCN } from './zh-CN/cancelled.ts';

const catalogues: Catalogues<CancelledTexts> = { en, 'zh-CN': zhCN, fr, ar };

/** The words on the form of a session that does not take place. A language without a catalogue gets English ones. */
export function cancelledTexts(language: Language): CancelledTexts {
  return textsIn(catalogues, language);
}
