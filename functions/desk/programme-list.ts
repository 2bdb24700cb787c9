import type { HttpResponse } from '../../shared/web/http/http.ts';
import { ProgrammeListPage } from '../../shared/web/pages/desk/programme-list-page.tsx';
import type { SignedInVisit } from './context.ts';
import type { DeskDeps } from './deps.ts';
import { deskPage } from './desk-page.ts';
import { frameOf } from './frame-of.ts';
import { listedProgramme } from './listed-programme.ts';
import { programmesOf } from './programmes-of.ts';

/** The programmes of who is signed in, with their state. */
export async function programmeList(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { organiser, address } = visit.signIn;
  const programmes = await programmesOf(organiser, address, deps);
  const listed = await Promise.all(programmes.map((programme) => listedProgramme(programme, visit, deps)));
  return deskPage('ok', ProgrammeListPage({ frame: frameOf(visit), programmes: listed }));
}
