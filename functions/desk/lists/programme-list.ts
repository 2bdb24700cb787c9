import { isListed } from '../../../shared/desk/access.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { OwnProgramme } from '../../../shared/web/pages/desk/listed-programme.ts';
import { ProgrammeListPage } from '../../../shared/web/pages/desk/programme-list-page.tsx';
import type { DeskProgramme, SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { listedProgramme } from '../programme/listed-programme.ts';
import { programmesOf } from '../programme/programmes-of.ts';
import { withFailedMails } from './failed-mails.ts';

/** The programmes of who is signed in, with their state, the newest first. */
export async function programmeList(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { organiser, address } = visit.signIn;
  const programmes = await programmesOf(organiser, address, deps);
  const listed = await Promise.all(programmes.map((programme) => ownProgramme(programme, visit, deps)));
  const sorted = listed.toSorted((one, other) => (newest(one) < newest(other) ? 1 : -1));
  const isOperator = isListed(address, deps.operators);
  return deskPage('ok', ProgrammeListPage({ frame: frameOf(visit), programmes: sorted, isOperator, now: visit.now }));
}

async function ownProgramme(programme: DeskProgramme, visit: SignedInVisit, deps: DeskDeps): Promise<OwnProgramme> {
  const { role } = programme;
  const listed = await listedProgramme(programme, visit, deps);
  // Only an organiser can do something about mails.
  if (role === 'reader' || listed.sessions === undefined) return { ...listed, role };
  const sessions = await Promise.all(listed.sessions.map((session) => withFailedMails(session, visit.now, deps)));
  return { ...listed, role, sessions };
}

/** When the last of a programme happens; of one without a session, when somebody wrote it. */
function newest({ sessions = [], draft }: OwnProgramme): string {
  return (
    sessions
      .map(({ opensAt }): string => opensAt)
      .sort()
      .at(-1) ??
    draft?.at ??
    ''
  );
}
