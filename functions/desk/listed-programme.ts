import type { Draft } from '../../shared/desk/drafts.ts';
import { phase, type StoredSession } from '../../shared/programme/session.ts';
import { sessionName } from '../../shared/programme/session-name.ts';
import { inLanguage } from '../../shared/questionnaire/items.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { ListedProgramme, ListedSession } from '../../shared/web/pages/desk/listed-programme.ts';
import type { DeskProgramme, Visit } from './context.ts';
import type { DeskDeps } from './deps.ts';
import { draftValues } from './draft-values.ts';

/** A programme with the state of its sessions at a glance. */
export async function listedProgramme(
  { id, stored, draft }: Omit<DeskProgramme, 'role'>,
  { language, now }: Pick<Visit, 'language' | 'now'>,
  { programmes }: Pick<DeskDeps, 'programmes'>,
): Promise<ListedProgramme> {
  const listed = { id, ...(draft && { draft: { by: draft.by, at: draft.at } }) };
  if (stored === undefined) return { ...listed, title: titleOfDraft(draft, language) ?? id };
  const sessions = await Promise.all(stored.sessions.map((code) => programmes.findSession(code)));
  return {
    ...listed,
    title: inLanguage(stored.title, language),
    sessions: sessions.flatMap((session) => (session === undefined ? [] : [listedSession(session, language, now)])),
  };
}

function listedSession(session: StoredSession, language: string, now: Instant): ListedSession {
  const { code, opensAt, closesAt, zone, sealedAt, trouble } = session;
  return {
    ...{ code, opensAt, closesAt, zone },
    name: sessionName(session, language),
    state: sealedAt === undefined ? phase(session, now) : 'sealed',
    getsOn: trouble === undefined,
  };
}

/** A draft may lack anything. */
export function titleOfDraft(draft: Draft | undefined, language: string): string | undefined {
  const title = draft && draftValues(draft).title;
  if (typeof title !== 'object' || title === null) return undefined;
  const texts = new Map<string, unknown>(Object.entries(title));
  const text = texts.get(language) ?? [...texts.values()][0];
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
