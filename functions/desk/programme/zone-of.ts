import type { DeskProgramme } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/** The time zone in which moments of a programme are said: that of its first session. */
export async function zoneOf({ stored }: DeskProgramme, { programmes }: Pick<DeskDeps, 'programmes'>): Promise<string> {
  const [first] = stored?.sessions ?? [];
  const session = first && (await programmes.findSession(first));
  return session?.zone ?? 'UTC';
}
