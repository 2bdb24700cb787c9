import { formatMoment } from '../../../shared/i18n/dates.ts';
import { finishableBefore, finishableFrom } from '../../../shared/programme/publishing/publish.ts';
import { after, type Instant, minute } from '../../../shared/time/instant.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { WaitingPage } from '../../../shared/web/pages/desk/publishing/waiting-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { programmeTitle } from '../programme/programme-title.ts';
import { zoneOfProgramme } from '../programme/zone-of.ts';

/** How long a publishing that was begun still waits; undefined: none does. */
export async function waitingPage(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse | undefined> {
  const { programme, language, now } = visit;
  const { draft } = programme;
  const marks = draft?.publishing?.marks;
  const [from, before] = [marks && finishableFrom(marks), marks && finishableBefore(marks)];
  const [until] = Object.values(marks ?? {}).sort();
  if (draft === undefined || from === undefined || before === undefined || until === undefined) return undefined;
  const zone = await zoneOfProgramme(programme, deps);
  const moment = (at: Instant) => formatMoment(at, zone, language);
  const seconds = Math.max(0, Math.ceil((Date.parse(from) - Date.parse(now)) / 1000));
  return deskPage(
    'ok',
    WaitingPage({
      frame: frameOf(visit),
      id: programme.id,
      title: programmeTitle(programme, language),
      draft: draft.number,
      // Minutes are cut off where they are written: the next full one is not too early.
      ...{ from: moment(after(from, minute - 1)), before: moment(before), until: moment(until) },
      seconds,
    }),
  );
}
