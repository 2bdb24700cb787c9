import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { canaryProgramme } from '../../../shared/programme/canary.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { tooLarge } from '../programme/too-large.ts';

/** A programme that is to begin, by what it can be called. */
interface Begun {
  /** Its id, where somebody has typed one. */
  readonly typed: string;
  /** The id that it gets otherwise: none of those that are taken. */
  idAmong(taken: ReadonlySet<string>): string;
  source(id: string): Promise<ProgrammeSource>;
  /** The pages on which it says what an earlier programme said. */
  unseen?(source: ProgrammeSource): readonly string[];
  /** Says that the id is taken. Nobody is told whose it is. */
  isTaken(): HttpResponse | Promise<HttpResponse>;
  /** Where it leads; absent: to the overview. */
  leadsTo?(id: string): string;
}

/** Begins a programme as a draft under the id that was typed, or else under the first one that is free, and leads to it. */
export async function begin(
  { typed, idAmong, source, unseen, isTaken, leadsTo }: Begun,
  visit: SignedInVisit,
  deps: DeskDeps,
): Promise<HttpResponse> {
  const tried = new Set<string>();
  const tries = typed === '' ? mostTries : 1;
  while (tried.size < tries) {
    const id = typed || idAmong(tried);
    const own = await source(id);
    const begun = await beginAs(id, { source: own, unseen: unseen?.(own) }, visit, deps);
    if (begun === 'begun') return seeOther(leadsTo?.(id) ?? programmePath(id));
    if (begun !== 'taken') return begun;
    tried.add(id);
  }
  return isTaken();
}

/** More than anybody holds trainings of one name. */
const mostTries = 30;

async function beginAs(
  id: string,
  change: Parameters<typeof saveDraft>[1],
  visit: SignedInVisit,
  deps: DeskDeps,
): Promise<HttpResponse | 'begun' | 'taken'> {
  // The stage's own, whether it is there just now or not: nobody could publish it, and the canary takes away what it finds under its name.
  if (id === canaryProgramme || (await deps.programmes.findProgramme(id)) !== undefined) return 'taken';
  const result = await saveDraft({ id }, change, visit, deps);
  if (result.outcome === 'too-large') return tooLarge(visit, result, '/d/new');
  return result.outcome === 'lost' ? 'taken' : 'begun';
}
