import type { Language } from '../../../shared/i18n/text.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { sessionName } from '../../../shared/programme/session-name.ts';
import type { Topic } from '../../../shared/programme/topic.ts';
import { inOrder, type MailedTopic } from '../../../shared/web/pages/desk/running/mailed-topic.ts';
import type { DeskDeps } from '../deps.ts';

/** The reports of a programme and its sessions, in the order in which they are looked at. */
export async function mailedTopics(
  programme: Programme,
  sessions: readonly StoredSession[],
  language: Language,
  { mailed }: Pick<DeskDeps, 'mailed'>,
): Promise<MailedTopic[]> {
  const all = await Promise.all(
    topicsOf(programme).map(async (topic): Promise<MailedTopic[]> => {
      const session = topic.kind === 'session' ? sessions.find(({ code }) => code === topic.code) : undefined;
      const name = session && sessionName(session, language);
      const zone = session?.zone ?? usualZone(sessions);
      const reports = await mailed(topic);
      return reports.map((report, at) => ({ topic, name, zone, report, isLatest: at === 0 }));
    }),
  );
  return inOrder(all.flat());
}

/** What the reports of a programme are of. */
export function topicsOf({ id, sessions }: Programme): Topic[] {
  return [{ kind: 'programme', id }, ...sessions.map((code) => ({ kind: 'session', code }) as const)];
}

/** The zone of times that are of no single session: that of the first, as in the joint report. */
export function usualZone([first]: readonly StoredSession[]): string {
  return first?.zone ?? 'UTC';
}
