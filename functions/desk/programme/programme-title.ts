import type { Language } from '../../../shared/i18n/text.ts';
import { inLanguage } from '../../../shared/questionnaire/items.ts';
import { textOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { DeskProgramme } from '../context.ts';
import { draftValues } from './draft-values.ts';

/** What a programme is called: as it is published; one that never was, as its draft says. */
export function programmeTitle({ id, stored, draft }: Omit<DeskProgramme, 'role'>, language: Language): string {
  if (stored !== undefined) return inLanguage(stored.title, language);
  return (draft && titleOf({ content: draftValues(draft) }, language)) ?? id;
}

/** How a file calls its programme, as far as it says; undefined: it doesn't. */
export function titleOf(written: Pick<Written, 'content'>, language: Language): string | undefined {
  return textOf(written, 'title', language).trim() || undefined;
}
