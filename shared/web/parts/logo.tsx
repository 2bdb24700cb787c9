import type { VNode } from 'preact';
import type { Language } from '../../i18n/text.ts';
import type { Look } from '../../programme/look.ts';
import { inLanguage } from '../../questionnaire/items.ts';

/** The logo of a programme, if it has one. As an image, in which nothing runs and from which nothing is loaded. */
export function Logo({ look, language }: { look: Look | undefined; language: Language }): VNode | null {
  const { logo, logoText } = look ?? {};
  return logo === undefined ? null : <img class="logo" src={logo} alt={inLanguage(logoText ?? {}, language)} />;
}
