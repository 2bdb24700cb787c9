import { isProgrammeId } from '../../../shared/programme/programme-id.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { AllProgrammesPage } from '../../../shared/web/pages/desk/all-programmes-page.tsx';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { listedProgramme } from '../programme/listed-programme.ts';
import { storedOf } from '../programme/programmes-of.ts';

/** How many are on a page: each costs a read, and one for each of its sessions. */
const mostOfPage = 50;

/** For operators: in which state each programme is. To them it opens nothing. */
export async function allProgrammes(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { from } = visit.request.query;
  const { ids, isMore } = await deps.memberships.all(isProgrammeId(from) ? from : undefined, mostOfPage);
  const programmes = await Promise.all(ids.map((id) => stateOf(id, visit, deps)));
  const listed = programmes.filter((each) => each !== undefined);
  return deskPage(
    'ok',
    AllProgrammesPage({ frame: frameOf(visit), programmes: listed, next: isMore ? ids.at(-1) : undefined }),
  );
}

/** Of one that is nowhere yet, or no more, nothing: that there may be one is a hint. */
async function stateOf(id: string, visit: SignedInVisit, deps: DeskDeps) {
  const { stored, draft } = await storedOf(id, deps);
  if (stored === undefined && draft === undefined) return undefined;
  return listedProgramme({ id, stored, draft }, visit, deps);
}
