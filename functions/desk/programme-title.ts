import type { Language } from '../../shared/i18n/text.ts';
import { inLanguage } from '../../shared/questionnaire/items.ts';
import type { DeskProgramme } from './context.ts';
import { titleOfDraft } from './listed-programme.ts';

/** What a programme is called: as it is published; one that never was, as its draft says. */
export function programmeTitle({ id, stored, draft }: DeskProgramme, language: Language): string {
  return stored === undefined ? (titleOfDraft(draft, language) ?? id) : inLanguage(stored.title, language);
}
