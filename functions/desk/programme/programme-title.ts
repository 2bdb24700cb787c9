import { contentOf } from '../../../shared/authoring/written-content.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import { saidAt, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { type Said, saidIn } from '../../../shared/web/pages/desk/said.tsx';
import type { DeskProgramme } from '../context.ts';

/** What a programme is called: as it is published; one that never was, as its draft says. */
export function programmeTitle({ id, stored, draft }: Omit<DeskProgramme, 'role'>, language: Language): Said {
  return titleAmong({ id, stored, written: draft && contentOf(draft.source) }, language);
}

/** The same, of what is known of its draft: of all that its file says, or of its head. */
export function titleAmong(
  known: { readonly id: string; readonly stored?: Pick<Programme, 'title'> | undefined; readonly written?: unknown },
  language: Language,
): Said {
  const { id, stored, written } = known;
  return stored === undefined
    ? (titleOf({ content: written }, language) ?? { text: id })
    : saidIn(stored.title, language);
}

/** How a file calls its programme, as far as it says; undefined: it doesn't. */
export function titleOf(written: Pick<Written, 'content'>, language: Language): Said | undefined {
  const { text, ...said } = saidAt(written, 'title', language);
  return text.trim() === '' ? undefined : { text: text.trim(), ...said };
}
