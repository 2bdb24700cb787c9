import { phase } from '../../shared/programme/session.ts';
import { sessionName } from '../../shared/programme/session-name.ts';
import { sourceOf } from '../../shared/programme/source.ts';
import { inLanguage } from '../../shared/questionnaire/items.ts';
import type { ListedProgramme } from '../../shared/web/pages/desk/programme-list-page.tsx';
import type { DeskProgramme, SignedInVisit } from './context.ts';
import type { DeskDeps } from './deps.ts';

/** A programme with the state of its sessions at a glance. */
export async function listedProgramme(
  { id, role, stored, draft }: DeskProgramme,
  { language, now }: SignedInVisit,
  { programmes }: Pick<DeskDeps, 'programmes'>,
): Promise<ListedProgramme> {
  const hasDraft = draft !== undefined;
  if (stored === undefined) return { id, role, title: titleOfDraft(draft?.source.text, language) ?? id, hasDraft };
  const sessions = await Promise.all(stored.sessions.map((code) => programmes.findSession(code)));
  return {
    id,
    role,
    title: inLanguage(stored.title, language),
    hasDraft,
    sessions: sessions.flatMap((session) =>
      session === undefined
        ? []
        : [
            {
              code: session.code,
              name: sessionName(session, language),
              state: session.sealedAt === undefined ? phase(session, now) : ('sealed' as const),
              opensAt: session.opensAt,
              closesAt: session.closesAt,
              zone: session.zone,
            },
          ],
    ),
  };
}

/** A draft may lack anything. */
function titleOfDraft(text: string | undefined, language: string): string | undefined {
  const { document } = sourceOf(text ?? '', '');
  if (document.errors.length > 0) return undefined;
  const title = document.get('title');
  const texts = (title as { toJSON?: () => unknown } | undefined)?.toJSON?.() ?? title;
  if (typeof texts !== 'object' || texts === null) return undefined;
  const all = texts as Record<string, unknown>;
  const text_ = all[language] ?? Object.values(all)[0];
  return typeof text_ === 'string' ? text_ : undefined;
}
