import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmeOf } from './programmes-of.ts';

/** The same visit with what there is of its programme now, after a write that was lost; undefined: nothing of it is theirs any more. */
export async function programmeNow(
  visit: ProgrammeVisit,
  deps: Pick<DeskDeps, 'programmes' | 'drafts'>,
): Promise<ProgrammeVisit | undefined> {
  const programme = await programmeOf(visit.programme.id, visit.signIn.address, deps);
  return programme?.role === 'organiser' ? { ...visit, programme } : undefined;
}
