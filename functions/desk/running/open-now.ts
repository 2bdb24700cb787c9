import { edited } from '../../../shared/authoring/edit/edited.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { saysTheSame } from '../../../shared/authoring/says-the-same.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import { codesIn } from '../../../shared/desk/draft-head.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { after, type Instant, minute } from '../../../shared/time/instant.ts';
import { wallClockInstant, wallClockText } from '../../../shared/time/wall-clock.ts';
import { isZone } from '../../../shared/time/zone-changes.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { sessionAt } from '../../../shared/web/pages/desk/edit/session-names.ts';
import { shownOf } from '../../../shared/web/pages/desk/edit/written.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { Opening } from '../../../shared/web/pages/desk/running/change-page.tsx';
import { changesOf } from '../../../shared/web/pages/desk/running/session-change.ts';
import { pathOf } from '../../../shared/web/pages/desk/running/session-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { askedPart } from '../edit/asked-part.ts';
import { formName } from '../edit/own-save.ts';
import { savePart } from '../edit/save-part.ts';
import { seenValues } from '../edit/seen-values.ts';
import { nothingThere } from '../nothing-there.ts';
import { readWritten } from '../programme/read-written.ts';
import { publishedSource, writtenSource } from '../programme/written-source.ts';
import { ownSession } from './own-session.ts';

/**
 * Makes this minute the opening of a session in the draft, as if somebody had typed it on the session's page, and leads to the plan of
 * publishing that: `POST /d/p/{id}/s/{code}/open`. Where it can't be opened any more, it leads to the session as it stands.
 */
export async function openNow(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await ownSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  const now = deps.clock.now();
  if (!changesOf(session, now).includes('open')) return seeOther(pathOf(session));
  const written = readWritten((await writtenSource(visit.programme, deps)).source);
  const place = written && sessionAt(written, session.code);
  const zone = written && place && shownOf(written, `${place}.zone`);
  const fields = new URLSearchParams(visit.form.fields);
  const name =
    [...fields.keys()].find((each) => /^sessions\.\d+\.opens$/.test(each)) ?? `${place ?? 'sessions.0'}.opens`;
  fields.set(name, inField(minuteIn(zone && isZone(zone) ? zone : session.zone, now)));
  const saved = await savePart(onItsPage(session, { ...visit, form: { ...visit.form, fields } }), deps);
  return saved.statusCode === 303 ? seeOther(`${programmePath(visit.programme.id)}/publish`) : saved;
}

/** The field of the draft that is changed, for the page that asks before; undefined: the draft can't be read, or has no such session. */
export async function openingIn(
  session: StoredSession,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<Opening | undefined> {
  const { source, token } = await writtenSource(visit.programme, deps);
  const written = readWritten(source);
  const view = written && askedPart(onItsPage(session, visit), written, deps)?.view;
  if (written === undefined || view?.about === undefined) return undefined;
  const name = `${view.about}.opens`;
  const seen = seenValues(view.groups, written, (each) => each === name);
  return {
    field: { name, value: inField(shownOf(written, name)) },
    names: { token, form: formName(deps.random()), seen },
    hasOthers: visit.programme.draft !== undefined && (await changesMore(source, session, visit, deps)),
  };
}

/** Whether a draft changes more of what is published than when a session opens. */
async function changesMore(
  source: ProgrammeSource,
  { code }: StoredSession,
  { programme }: ProgrammeVisit,
  deps: DeskDeps,
): Promise<boolean> {
  const opens = '2020-01-01 00:00';
  const [one, other] = [source, await publishedSource(programme, deps)].map((each) => {
    const at = codesIn(contentOf(each)).indexOf(code);
    return at === -1 ? each : edited(each, [{ set: ['sessions', at, 'opens'], value: opens }]);
  });
  return one === undefined || other === undefined || !saysTheSame(one, other);
}

/** The same visit to the page of the session in the editor. */
function onItsPage({ code }: StoredSession, visit: ProgrammeVisit): ProgrammeVisit {
  return { ...visit, params: { ...visit.params, part: 'session', of: code } };
}

/** A time of a file as browsers send it. */
function inField(text: string): string {
  return text.replace(' ', 'T');
}

/** The minute that clocks show now, as files say it; where they show it twice that day, the last before that they show once. */
function minuteIn(zone: string, now: Instant): string {
  const text = wallClockText(now, zone);
  return wallClockInstant(text, zone) === undefined ? minuteIn(zone, after(now, -minute)) : text;
}
