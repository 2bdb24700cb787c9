import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { peoplePage } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { writtenSource } from '../programme/written-source.ts';
import { tokenOf } from './own-save.ts';
import { baseOf } from './part-frame.ts';

/** Takes what came along from an earlier programme for right, without a save of each page: `POST /d/p/{id}/as-last-time`. */
export async function takeAsLastTime(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme } = visit;
  const { draft } = programme;
  if (draft?.unseen === undefined) return seeOther(baseOf(visit));
  const written = await writtenSource(programme, deps, tokenOf(visit));
  const isSeen = tokenOf(visit) === written.token;
  const unseen = draft.unseen.filter((page) => page === peoplePage);
  // Where it says something else by now, that is shown to be looked at.
  if (isSeen) await saveDraft(programme, { ...written, unseen }, visit, deps);
  return seeOther(baseOf(visit));
}
