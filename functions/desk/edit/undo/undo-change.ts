import type { Draft, Undo } from '../../../../shared/desk/drafts.ts';
import { wishedPath } from '../../../../shared/desk/wished-path.ts';
import { deskTexts } from '../../../../shared/i18n/desk-texts.ts';
import { type HttpResponse, seeOther } from '../../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../../shared/web/http/reply-status.ts';
import { placeLabel } from '../../../../shared/web/pages/desk/edit/place-label.ts';
import { UndoPage } from '../../../../shared/web/pages/desk/edit/undo-page.tsx';
import type { ProgrammeVisit } from '../../context.ts';
import type { DeskDeps } from '../../deps.ts';
import { deskPage } from '../../desk-page.ts';
import { frameOf } from '../../frame-of.ts';
import { nothingThere } from '../../nothing-there.ts';
import { programmeNow } from '../../programme/programme-now.ts';
import { programmeTitle } from '../../programme/programme-title.ts';
import { readWritten } from '../../programme/read-written.ts';
import { saveDraft } from '../../programme/save-draft.ts';
import { tooLarge } from '../../programme/too-large.ts';
import { zoneOfProgramme } from '../../programme/zone-of.ts';
import { askedPart } from '../asked-part.ts';
import { editParts } from '../edit-parts.ts';
import { baseOf } from '../part-frame.ts';
import { undoneDraft } from './undone-draft.ts';

/** Says what comes back, and asks: `GET /d/p/{id}/undo`. Pages offer it at once only as long as nothing else was changed. */
export async function showUndo(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return undoPage('ok', visit, deps);
}

/** Puts back what was taken out of the draft last, or the draft that another was put in the place of: `POST /d/p/{id}/undo`. */
export async function undoChange(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form } = visit;
  const { draft } = programme;
  if (draft?.undo === undefined) return seeOther(baseOf(visit));
  if (form.fields.get('draft') !== String(draft.number)) return undoPage('conflict', visit, deps);
  const { written } = await undoneDraft(programme, { ...draft, undo: draft.undo }, deps);
  const result = await saveDraft({ ...programme, draft: { ...draft, undo: undefined } }, written, visit, deps);
  if (result.outcome === 'saved') {
    const now = { ...visit, programme: { ...programme, draft: result.draft } };
    return seeOther(saidIn(pageNow(pageOf(visit, deps), now, deps), draft.undo, result.draft));
  }
  if (result.outcome === 'too-large') return tooLarge(visit, result, baseOf(visit));
  const now = await programmeNow(visit, deps);
  return now === undefined ? nothingThere(visit) : undoPage('conflict', now, deps);
}

/** A page that says what was undone: that draft alone proves it. */
function saidIn(page: string, { what }: Undo, { number }: Draft): string {
  const to = new URL(page, 'https://desk.invalid');
  to.searchParams.set('undone', `${what}.${number}`);
  return `${to.pathname}${to.search}${to.hash}`;
}

/** A page below `edit` as it is called now; of what is there no more that of its part. */
function pageNow(page: string, visit: ProgrammeVisit, deps: DeskDeps): string {
  const { draft } = visit.programme;
  const edit = `${baseOf(visit)}/edit/`;
  const [own = '', behind = ''] = page.slice(edit.length).split(/(?=[?#])(.*)/);
  const [part = '', of] = own.split('/');
  const content = draft && readWritten(draft.source);
  const name = Object.hasOwn(editParts, part) ? editParts[part]?.part : undefined;
  if (!page.startsWith(edit) || of === undefined || content === undefined || name === undefined) return page;
  const asked = askedPart({ ...visit, params: { ...visit.params, part, of } }, content, deps);
  return asked === undefined ? edit + name : edit + asked.own + behind;
}

async function undoPage(status: ReplyStatus, visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, language } = visit;
  const { draft } = programme;
  if (draft?.undo === undefined) return seeOther(baseOf(visit));
  const { written, kept, isAsBefore } = await undoneDraft(programme, { ...draft, undo: draft.undo }, deps);
  const after = readWritten(written.source);
  const page = UndoPage({
    frame: { ...frameOf(visit), undo: undefined },
    id: programme.id,
    title: programmeTitle(programme, language),
    draft,
    undo: draft.undo,
    isAsBefore,
    kept: after === undefined ? [] : kept.map((path) => placeLabel(path.join('.'), after, language)),
    page: pageOf(visit, deps),
    zone: await zoneOfProgramme(programme, deps),
    notice: status === 'ok' ? undefined : deskTexts(language).undo.changed,
  });
  return deskPage(status, page);
}

/** The page that it was asked for on, if that is a part of the programme, as it can stand in a header. */
function pageOf(visit: ProgrammeVisit, { publicUrl }: Pick<DeskDeps, 'publicUrl'>): string {
  const base = baseOf(visit);
  const { form, request } = visit;
  const sent = wishedPath(form.fields.get('page') ?? request.query.page ?? null, publicUrl);
  return sent?.startsWith(`${base}/edit/`) === true ? sent : base;
}
