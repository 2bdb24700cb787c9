import { wishedPath } from '../../../shared/desk/wished-path.ts';
import { deskTexts } from '../../../shared/i18n/desk-texts.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { UndoPage } from '../../../shared/web/pages/desk/edit/undo-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { programmeNow } from '../programme/programme-now.ts';
import { programmeTitle } from '../programme/programme-title.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { tooLarge } from '../programme/too-large.ts';
import { writtenSource } from '../programme/written-source.ts';
import { zoneOfProgramme } from '../programme/zone-of.ts';
import { baseOf } from './part-frame.ts';

/** Asks before much is taken back: `GET /d/p/{id}/undo`. Pages offer it at once only as long as nothing else was changed. */
export async function showUndo(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return undoPage('ok', visit, deps);
}

/** Makes the draft what it was before something was taken out of it, or all of it was replaced: `POST /d/p/{id}/undo`. */
export async function undoChange(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form } = visit;
  const { draft } = programme;
  if (draft?.undo === undefined) return seeOther(baseOf(visit));
  if (form.fields.get('draft') !== String(draft.number)) return undoPage('conflict', visit, deps);
  const { source, closings } = draft.undo;
  const before = await writtenSource({ ...programme, draft: { ...draft, source, closings } }, deps);
  const result = await saveDraft({ ...programme, draft: { ...draft, undo: undefined } }, before, visit, deps);
  if (result.outcome === 'saved') return seeOther(pageOf(visit, deps));
  if (result.outcome === 'too-large') return tooLarge(visit, result, baseOf(visit));
  const now = await programmeNow(visit, deps);
  return now === undefined ? nothingThere(visit) : undoPage('conflict', now, deps);
}

async function undoPage(status: ReplyStatus, visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, language } = visit;
  const { draft } = programme;
  if (draft?.undo === undefined) return seeOther(baseOf(visit));
  const page = UndoPage({
    frame: { ...frameOf(visit), undo: undefined },
    id: programme.id,
    title: programmeTitle(programme, language),
    draft,
    undo: draft.undo,
    page: pageOf(visit, deps),
    zone: await zoneOfProgramme(programme, deps),
    notice: status === 'ok' ? undefined : deskTexts(language).undo.changed,
  });
  return deskPage(status, page);
}

/** The page that it was asked for on, if that is a part of the programme, as it can stand in a header. */
function pageOf(visit: ProgrammeVisit, { publicUrl }: Pick<DeskDeps, 'publicUrl'>): string {
  const base = baseOf(visit);
  const sent = wishedPath(visit.form.fields.get('page'), publicUrl);
  return sent?.startsWith(`${base}/edit/`) === true ? sent : base;
}
