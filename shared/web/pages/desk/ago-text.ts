import { deskTexts } from '../../../i18n/desk-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import type { Instant } from '../../../time/instant.ts';

/** How long ago something was, for people of any zone: `3 hours ago`. A clock that is behind sees nothing of the future. */
export function agoText(at: Instant, now: Instant, language: Language): string {
  const { ago } = deskTexts(language);
  const hours = Math.floor((Date.parse(now) - Date.parse(at)) / 3_600_000);
  if (hours < 1) return ago.lately;
  return hours < 24 ? ago.hours({ count: hours }) : ago.days({ count: Math.floor(hours / 24) });
}
