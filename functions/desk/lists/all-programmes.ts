import { isProgrammeId } from '../../../shared/programme/programme-id.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { AllProgrammesPage } from '../../../shared/web/pages/desk/all-programmes-page.tsx';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { listedProgrammes } from '../programme/listed-programmes.ts';

/** How many are on a page: what a phone gets at once, and what one request reads. */
const mostOfPage = 50;

/** For operators: in which state each programme is. To them it opens nothing. */
export async function allProgrammes(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { from } = visit.request.query;
  const { ids, isMore } = await deps.memberships.all(isProgrammeId(from) ? from : undefined, mostOfPage);
  // One that is nowhere yet, or no more, is left out: that there may be one is a hint.
  const programmes = await listedProgrammes(await deps.glances.programmes(ids), visit, deps);
  return deskPage(
    'ok',
    AllProgrammesPage({ frame: frameOf(visit), programmes, next: isMore ? ids.at(-1) : undefined }),
  );
}
