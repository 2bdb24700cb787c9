import { readsSession } from '../../../shared/delivery/reading.ts';
import { isListed } from '../../../shared/desk/access.ts';
import type { SessionGlance } from '../../../shared/desk/glances.ts';
import { isSameAddress } from '../../../shared/desk/organiser.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { pageOf } from '../../../shared/web/pages/desk/page-of.ts';
import { ProgrammeListPage } from '../../../shared/web/pages/desk/programme-list-page.tsx';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { listedProgrammes } from '../programme/listed-programmes.ts';
import { type OwnGlance, programmesOf } from '../programme/programmes-of.ts';
import { byAttention } from './by-attention.ts';
import { withFailedMails } from './failed-mails.ts';

/** How many are on a page: a few screens of a phone. */
const mostOfPage = 20;

/** The programmes of who is signed in, with their state, the ones to look at first: `GET /d`, `GET /d?page=2`. */
export async function programmeList(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { signIn, request, now } = visit;
  const own = await programmesOf(signIn.organiser, signIn.address, deps);
  const listed = await listedProgrammes(own, visit, deps, (programme, session) =>
    isSeen(session, programme, signIn.address),
  );
  const sorted = byAttention(listed.map((programme, at) => ({ ...programme, role: own[at]?.role ?? 'reader' })));
  const page = pageOf(sorted, request.query.page, mostOfPage);
  const programmes = { ...page, shown: await withFailedMails(page.shown, now, deps) };
  const isOperator = isListed(signIn.address, deps.operators);
  return deskPage('ok', ProgrammeListPage({ frame: frameOf(visit), programmes, isOperator, now }));
}

/** Whether somebody is told of a session that there is: an organiser of each, a reader of those alone whose reports are theirs. */
function isSeen(session: SessionGlance, { role, stored }: OwnGlance, address: string): boolean {
  if (role === 'organiser') return true;
  return (
    stored?.recipients.some((each) => isSameAddress(each.address, address) && readsSession(each, session)) ?? false
  );
}
